/** The last part of a vault path: `a/b.md` gives `b.md`. Vault paths use `/` and never start with it. */
export function filenameOf(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

/** The file name without its Markdown ending: `a/b.md` gives `b`. */
export function basenameOf(path: string): string {
	return withoutEnding(filenameOf(path));
}

/** A path or a file name without its Markdown ending: `a/b.MD` gives `a/b`. */
export function withoutEnding(path: string): string {
	const hasEnding = path.endsWith('.md') || (path.charAt(path.length - 3) === '.' && /\.md$/i.test(path));
	return hasEnding ? path.slice(0, -3) : path;
}

/** The folder of a path, `''` for the vault's root: `a/b/c.md` gives `a/b`. */
export function folderOf(path: string): string {
	return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** A folder as people write it (`/Notes/`, `notes\\a`, ` notes `) to a vault path without slashes at its ends. */
export function parseFolder(text: string): string {
	const path = withoutLead(text.trim().replace(/\\/g, '/'), /\.?\//y);
	let end = path.length;
	while (path[end - 1] === '/') end -= 1;
	return path.slice(0, end);
}

/** A text without what it begins with, however often that stands there; the pattern is sticky. */
export function withoutLead(text: string, lead: RegExp): string {
	let at = 0;
	for (lead.lastIndex = 0; lead.test(text);) at = lead.lastIndex;
	return text.slice(at);
}

/** Whether a path lies in a folder or below it, without regard to case; `''` is the whole vault. */
export function isWithin(path: string, folder: string): boolean {
	if (folder === '') return true;
	return (
		path.length > folder.length &&
		path[folder.length] === '/' &&
		path.slice(0, folder.length).toLowerCase() === folder.toLowerCase()
	);
}
