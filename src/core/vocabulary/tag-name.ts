import { normalize } from './key';

/**
 * A name as a tag, without `#`: blanks are hyphens; undefined for one that can be none. Obsidian's tags have letters,
 * digits, pictures, `_` and `-`, and not digits alone; what is behind a slash is nested.
 *
 * @example tagNameOf('Last Call') // 'Last-Call'
 */
export function tagNameOf(name: string): string | undefined {
	const tag = normalize(name).trim().replace(/\s+/g, '-');
	const isTag = /^(?:[\p{L}\p{M}\p{N}\p{Extended_Pictographic}_-]|\u200d|\ufe0f)+$/u.test(tag);
	return isTag && !/^\d+$/.test(tag) ? tag : undefined;
}
