/** How long one slice of work may hold up the window, in milliseconds: half a frame. */
const sliceLength = 8;

/** Tells when a slice is used up. */
export function startSlice(): () => boolean {
	const end = performance.now() + sliceLength;
	return () => performance.now() >= end;
}

/** Lets the window draw and answer before work goes on. */
export function pause(): Promise<void> {
	return new Promise((resolve) => window.setTimeout(resolve, 0));
}
