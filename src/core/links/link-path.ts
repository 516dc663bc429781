/**
 * The path a Markdown link's destination has in the vault, decoded and without heading; undefined when it leads out
 * of the vault or to a place in the same note.
 */
export function linkPathOf(destination: string): string | undefined {
	if (/^(?:[A-Za-z][A-Za-z\d+.-]+:|\/\/)/.test(destination)) return undefined;
	const path = withoutSubpath(destination);
	if (path === '') return undefined;
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

/** What stands before the first `#`. */
export function withoutSubpath(linktext: string): string {
	const hash = linktext.indexOf('#');
	return hash === -1 ? linktext : linktext.slice(0, hash);
}
