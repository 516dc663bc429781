import type { Opaque } from './body';
import { readOpaque } from './read-body';

/**
 * A note's text with what is no prose in its body blank, line ends aside, so that offsets hold: code, HTML, math,
 * comments, the definitions of references, and links with their texts.
 *
 * @param except Kinds that are kept.
 */
export function blankOpaque(text: string, from: number, except: readonly Opaque['kind'][] = []): string {
	const parts: string[] = [];
	let at = 0;
	for (const { kind, from: start, to } of readOpaque(text, from)) {
		if (to <= at || except.includes(kind)) continue;
		const begin = Math.max(at, start);
		parts.push(text.slice(at, begin), text.slice(begin, to).replace(/[^\r\n]/g, ' '));
		at = to;
	}
	return parts.join('') + text.slice(at);
}
