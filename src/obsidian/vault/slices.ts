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

/** Work in slices: answers, between two pieces of it, whether it is to go on, after a pause where a slice is used up. */
export function inSlices(isWanted: () => boolean = () => true): () => Promise<boolean> {
	let isSliceOver = startSlice();
	return async () => {
		if (isSliceOver()) {
			await pause();
			isSliceOver = startSlice();
		}
		return isWanted();
	};
}
