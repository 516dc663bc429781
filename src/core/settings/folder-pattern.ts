import { isWithin, parseFolder } from '../note/path';

/**
 * Tells whether paths lie in a folder or below it, without regard to case. A folder may be a pattern, in which `*`
 * stands for part of a name, `?` for one character and `**` for any number of folders: `notes/**\/archive`.
 */
export function folderMatcher(folder: string): (path: string) => boolean {
	const pattern = parseFolder(folder);
	if (!isFolderPattern(pattern)) return (path) => isWithin(path, pattern);
	const folders = [...pattern.toLowerCase().split('/'), '**'].filter((name) => name !== '');
	const names = folders.map((name) => (name === '**' ? name : [...name]));
	return (path) =>
		fits(
			path.toLowerCase().split('/'),
			names,
			(name) => name === '**',
			(text, name) => fits([...text], [...name], isStar, isSign),
		);
}

/** Whether a folder is a pattern, which may stand for several. */
export function isFolderPattern(folder: string): boolean {
	return /[*?]/.test(folder);
}

/** Whether a path lies in one of the folders, parsed or patterns, or below it. */
export function isInAny(path: string, folders: readonly string[]): boolean {
	return folders.some((folder) => (isFolderPattern(folder) ? folderMatcher(folder)(path) : isWithin(path, folder)));
}

const isStar = (sign: string): boolean => sign === '*';
const isSign = (character: string, sign: string): boolean => sign === '?' || sign === character;

/**
 * Whether parts are what a pattern says. Each wild part of it stands for any number of parts; where what follows one
 * does not fit, only the last one takes more, so that no number of them makes it long.
 */
function fits<Part, Sign>(
	parts: readonly Part[],
	pattern: readonly Sign[],
	isWild: (sign: Sign) => boolean,
	isOne: (part: Part, sign: Sign) => boolean,
): boolean {
	let [at, next] = [0, 0];
	let wild: { readonly next: number; at: number } | undefined;
	while (at < parts.length) {
		const [part, sign] = [parts[at], pattern[next]];
		if (sign !== undefined && isWild(sign)) {
			next += 1;
			wild = { next, at };
		} else if (part !== undefined && sign !== undefined && isOne(part, sign)) {
			at += 1;
			next += 1;
		} else {
			if (wild === undefined) return false;
			wild.at += 1;
			({ at, next } = wild);
		}
	}
	return pattern.slice(next).every(isWild);
}
