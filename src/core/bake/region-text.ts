import { listChecksum } from './checksum';
import type { Region } from './region';

/** What a snapshot is written from. */
export interface RegionSource extends Pick<Region, 'language' | 'fence' | 'info' | 'body' | 'prefix' | 'firstPrefix'> {
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
export function writeBlock(
	source: Pick<RegionSource, 'language' | 'fence' | 'info' | 'body' | 'prefix' | 'firstPrefix'>,
): readonly string[] {
	const { language, fence, info, body } = source;
	return prefixed([`${fence}${language}${info}`, ...body, fence], source);
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
export function readOneLine(more: string): Pick<Region, 'info' | 'body'> {
	if (more.trim() === '') return { info: more.slice(1), body: [] };
	const parts = splitLines(more.slice(1)).map(readEscaped);
	const [info = '', ...body] = parts;
	return info === '' || /^\s/.test(info) ? { info, body } : { info: '', body: parts };
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
