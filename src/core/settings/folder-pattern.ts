import picomatch from 'picomatch/posix';
import { isWithin, parseFolder } from '../note/path';

/** Whether a text is a pattern rather than a plain folder. */
function isPattern(text: string): boolean {
	return /[*?[\]{}!]/.test(text);
}

/**
 * Whether a path lies in a folder or below it, without regard to case. A folder may be a glob: `notes/**\/archive`.
 */
export function matchesFolder(folder: string, path: string): boolean {
	const pattern = parseFolder(folder);
	if (!isPattern(pattern)) return isWithin(path, pattern);
	return picomatch.isMatch(path, [pattern, `${pattern}/**`], { nocase: true, dot: true });
}
