import type { Quoted } from '../links/quoted';
import { listChecksum } from './checksum';

/** The block that a snapshot was made of. */
export interface RegionBlock {
	/** The first word of the comment, without fence marks. */
	readonly language: string;
	/** The marks of the fence of the block it was made of, with the white space behind them. */
	readonly fence: string;
	/** What stood behind the language in that fence. */
	readonly info: string;
	/** The options, as in a block. */
	readonly body: readonly string[];
	/** What each line of it begins with, in a quote or a list; the first line has its own. */
	readonly prefix: string;
	readonly firstPrefix: string;
}

/** What a snapshot is written from. */
export interface RegionSource extends RegionBlock {
	/** Whether the options may have lines of their own: a comment in a quote, a list or a paragraph is safe on one line only. */
	readonly isSpacious: boolean;
}

/** A snapshot as lines, those of its list given. */
export function writeRegion(source: RegionSource, list: readonly string[]): readonly string[] {
	const lines = [
		...openingLines(source),
		'',
		...list,
		...(list.length === 0 ? [] : ['']),
		`%% /in-phase ${listChecksum(list)} %%`,
	];
	return prefixed(lines, source);
}

/** The block that a snapshot was made of, as lines. */
export function writeBlock(source: RegionBlock): readonly string[] {
	const { language, fence, info, body } = source;
	return prefixed([`${fence}${language}${info}`, ...body, fence.trimEnd()], source);
}

/** Lines in the quote or list they stand in; an empty one has no white space at its end. */
export function prefixed(
	lines: readonly string[],
	{ prefix, firstPrefix }: Pick<RegionSource, 'prefix' | 'firstPrefix'>,
): readonly string[] {
	return lines.map((line, at) =>
		line === '' ? (at === 0 ? firstPrefix : prefix).trimEnd() : `${at === 0 ? firstPrefix : prefix}${line}`,
	);
}

function openingLines({ language, fence, info, body, isSpacious }: RegionSource): readonly string[] {
	const name = `%% in-phase ${fence === '```' ? '' : fence}${language}`;
	if (body.length === 0 && info === '') return [`${name} %%`];
	if (isSpacious && info === '') return [name, ...body.map(escapeComment), '%%'];
	// What the reader takes for what stood behind the language: a beginning with white space, or none.
	const [first = ''] = body;
	const hasInfo = info !== '' || first === '' || /^\s/.test(first);
	return [
		`${name} ${(hasInfo ? [info, ...body] : body).map((line) => escapeComment(line).replace(/\\/g, '\\\\')).join('\\n')} %%`,
	];
}

/** Keeps a text from ending the comment it stands in: between two percent signs goes one backslash more than there was. */
function escapeComment(text: string): string {
	return text.replace(/%(\\*)(?=%)/g, '%\\$1');
}

/** A text as it was before `escapeComment`. */
export function readEscaped(text: string): string {
	return text.replace(/%\\(\\*)(?=%)/g, '%$1');
}

/**
 * The options in a comment of one line: `\n` stands between lines, a backslash is doubled. A beginning with white space
 * is what stood behind the language in the fence.
 *
 * @param more What follows the language.
 */
export function readOneLine(more: string): Pick<RegionBlock, 'info' | 'body'> {
	if (more.trim() === '') return { info: more.slice(1), body: [] };
	const parts = splitLines(more.slice(1)).map(readEscaped);
	const [info = '', ...body] = parts;
	return info === '' || /^\s/.test(info) ? { info, body } : { info: '', body: parts };
}

/** The same options as one text, with the way back to the comment, which holds them from an offset on. */
export function readOptionLine(raw: string, from: number): Quoted {
	const parts: string[] = [];
	const offsets: number[] = [];
	for (let at = 0; at < raw.length; at += 1) {
		const escaped = raw[at] === '\\' ? { n: '\n', '\\': '\\' }[raw[at + 1] ?? ''] : undefined;
		parts.push(escaped ?? raw.charAt(at));
		offsets.push(from + at);
		if (escaped !== undefined) at += 1;
	}
	offsets.push(from + raw.length);
	const write = (text: string): string => text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n');
	return { text: parts.join(''), offsets, write };
}

function splitLines(text: string): readonly string[] {
	const lines = [''];
	for (let at = 0; at < text.length; at += 1) {
		const isEscape = text[at] === '\\' && at + 1 < text.length;
		const next = text[at + 1] ?? '';
		if (isEscape && next === 'n') lines.push('');
		else lines[lines.length - 1] += isEscape ? (next === '\\' ? '\\' : `\\${next}`) : (text[at] ?? '');
		if (isEscape) at += 1;
	}
	return lines;
}
