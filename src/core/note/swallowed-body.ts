import { isHeading, lineBelow } from './recovery';
import { valueOf } from './yaml-parts';

/** Where the properties of a block that does not parse end, though its fence stands further down or nowhere. */
export interface SwallowedBody {
	/** How many lines of the block are properties; 0 where text stands at the top, below what was meant as a rule. */
	readonly propertyLines: number;
	/** Position of the line that was meant to close them or that is text already; undefined where there is none. */
	readonly at: number | undefined;
	readonly kind: 'fence' | 'heading' | 'text' | 'nothing';
	/** The properties parse by themselves. */
	readonly isSound: boolean;
}

const key = /^[^\s#:-][^:]*:(?:\s|$)/;
const openKey = /^[^\s#][^:]*:[ \t]*(?:#.*)?$/;
const item = /^\s*-(?:\s|$)/;

/**
 * A line that was meant as a fence and is none: indented, of four dashes, or of the dash that some keyboards make of
 * three.
 */
export const almostFence = /^[ \t]*(?:-{3,}|[–—][–—-]*)(?:[ \t]*ya?ml)?[ \t]*$/i;

/**
 * Finds the text of a note in a block that was closed too late, or never: from a heading on, or from a line behind an
 * empty one that is neither a property nor part of one.
 *
 * @param lines Those of the block, without line ends.
 */
export function findSwallowedBody(lines: readonly string[], isClosed: boolean): SwallowedBody | undefined {
	const block: Block = {
		lines,
		isClosed,
		hasKey: lines.some((line) => key.test(line)),
		lastText: lines.findLastIndex((line) => line.trim() !== '' && !line.startsWith('#')),
	};
	let above: string | undefined;
	for (const [at, line] of lines.entries()) {
		const kind = kindOf(block, at, above);
		if (kind !== undefined) return swallowedAt(lines, at, kind);
		if (line.trim() !== '' && !line.startsWith('#')) above = line;
	}
	return isClosed ? undefined : swallowedAt(lines, lines.length, 'nothing');
}

function swallowedAt(lines: readonly string[], end: number, kind: SwallowedBody['kind']): SwallowedBody | undefined {
	const before = lines.slice(0, end);
	const propertyLines = before.findLastIndex((line) => line.trim() !== '') + 1;
	const saysSome = before.some((line) => line.trim() !== '' && !line.startsWith('#'));
	const isSound = saysSome && valueOf(before) !== undefined;
	// Text behind properties that do not parse may as well be part of what is wrong with them.
	if (!isSound && saysSome && (kind === 'text' || kind === 'fence')) return undefined;
	return { propertyLines: saysSome ? propertyLines : 0, at: end < lines.length ? end : undefined, kind, isSound };
}

/** The lines of a block, and what is told of all of them at once. */
interface Block {
	readonly lines: readonly string[];
	readonly isClosed: boolean;
	/** Whether any line is a property. */
	readonly hasKey: boolean;
	/** Position of the last line with something in it that is no comment; -1 where there is none. */
	readonly lastText: number;
}

function kindOf(block: Block, at: number, above: string | undefined): SwallowedBody['kind'] | undefined {
	const { lines, isClosed, hasKey, lastText } = block;
	const line = lines[at] ?? '';
	if (line.trim() === '') return undefined;
	const isBehindGap = at > 0 && lines[at - 1]?.trim() === '';
	if (above !== undefined && almostFence.test(line)) return 'fence';
	const isHeadingHere = isHeading(lines, at) || (isBehindGap && isHeadingOfList(lines, at, above));
	// Right below the fence it is more likely a comment, if there are properties at all.
	const isComment = at === 0 && hasKey;
	// A comment at the end of the properties looks like a heading too, but swallows nothing.
	if (isHeadingHere && !isComment && (!isClosed || at < lastText)) return 'heading';
	const isApart = isBehindGap || isFollowedByText(block, at, above);
	return isApart && isText(line, above) ? 'text' : undefined;
}

/**
 * A line right below properties is as likely a slip among them: only where no end is in sight, and no property follows,
 * is it text. At the top it is where no line of the block is a property.
 */
function isFollowedByText({ lines, isClosed, hasKey }: Block, at: number, above: string | undefined): boolean {
	if (above === undefined) return !hasKey;
	const next = isClosed ? undefined : lineBelow(lines, at, (line) => line.trim() === '');
	return !isClosed && (next === undefined || !key.test(next));
}

/** A heading with a list below it, where no property is open that the list could belong to. */
function isHeadingOfList(lines: readonly string[], at: number, above: string | undefined): boolean {
	if (!/^#{1,6} \S/.test(lines[at] ?? '') || (above !== undefined && (openKey.test(above) || item.test(above))))
		return false;
	return lineBelow(lines, at, (line) => line.trim() === '' || line.startsWith('#'))?.startsWith('- ') === true;
}

/** Whether a line is neither a property nor part of one. */
function isText(line: string, above: string | undefined): boolean {
	const isMark = /^(?:[<=>]{7}|[\]}"'?]|\.\.\.$|---)/.test(line);
	if (/^\s/.test(line) || line.startsWith('#') || isMark) return false;
	if (item.test(line)) return above !== undefined && !openKey.test(above) && !item.test(above);
	const isGluedKey = /^[\w-]+:(?!\/\/)\S/.test(line);
	return !key.test(line) && !isGluedKey;
}
