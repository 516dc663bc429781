import wildcardMatch from 'wildcard-match';
import { isWithin, parseFolder } from '../note/path';

/**
 * Tells whether paths lie in a folder or below it, without regard to case. A folder may be a pattern, in which `*`
 * stands for part of a name, `?` for one character and `**` for any number of folders: `notes/**\/archive`.
 */
export function folderMatcher(folder: string): (path: string) => boolean {
	const pattern = parseFolder(folder);
	if (!/[*?]/.test(pattern)) return (path) => isWithin(path, pattern);
	const matches = wildcardMatch([pattern, `${pattern}/**`], { separator: '/', flags: 'i' });
	return (path) => matches(path);
}
