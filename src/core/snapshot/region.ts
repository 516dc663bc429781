import type { Message } from '../message';
import { joinLines, type Quoted } from '../links/quoted';
import type { FencedBlock } from '../body/body';
import { readBody } from '../body/read-body';
import { bodyStartOf } from '../note/from-text';
import { failed, ok, type Result } from '../result';
import { lineStartsOf, withoutEnd, type Range } from '../text';
import { listChecksum, trimLines } from './checksum';
import { sayOfBaking } from './messages';
import { readEscaped, readOneLine, readOptionLine, type RegionBlock } from './region-text';

/**
 * A snapshot in a note: a comment with the query, the list as it was baked, and a comment that ends it.
 *
 * @example
 * %% in-phase phase-patterns
 * phase: iteration
 * %%
 *
 * - [[retro|Retrospective]]
 *
 * %% /in-phase 1f0c2d3e %%
 */
export interface Region extends Range, RegionBlock {
	/** 1-based, of the opening comment. */
	readonly line: number;
	/** Where each line of the options stands in the note; undefined where escapes stand in them. */
	readonly bodyRanges: readonly Range[] | undefined;
	/** Where the opening comment ends. */
	readonly openingTo: number;
	/** The list, without what its lines begin with and without empty lines around it. */
	readonly content: readonly string[];
	/** The checksum of the list as it was baked; undefined where the end does not tell. */
	readonly checksum: string | undefined;
}

/** A comment of a snapshot that cannot be understood. */
export interface RegionFault {
	readonly line: number;
	readonly what: string;
	readonly reason: Message;
}

/** What a note has of snapshots. */
export interface Regions {
	readonly regions: readonly Region[];
	readonly faults: readonly RegionFault[];
}

const opening = /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?)%%[ \t]*in-phase(?=[ \t]|$|%%)(.*)$/s;
const ending = /^%%[ \t]*\/in-phase(?:[ \t]+([\da-f]{8}))?[ \t]*%%$/;
const head = /^((?:`{3,}|~{3,})[ \t]*)?([\w-]*)(.*)/s;

/**
 * Finds the snapshots of a note. What is shown in a fenced block is an example. One pass, linear in the text; a snapshot
 * that does not end is told with its line, and nothing below it is taken for part of it.
 */
export function findRegions(text: string): Regions {
	if (!text.includes('in-phase')) return { regions: [], faults: [] };
	const start = bodyStartOf(text);
	const lines = linesOf(text);
	const { blocks } = readBody(text, start);
	const regions: Region[] = [];
	const faults: RegionFault[] = [];
	let open: Opened | undefined;
	let block = 0;
	const giveUp = (): void => {
		if (open !== undefined) faults.push({ line: open.line + 1, what: open.what, reason: sayOfBaking('noEnd') });
		open = undefined;
	};
	for (let at = 0; at < lines.length; at += 1) {
		const line = lines[at];
		if (line === undefined || line.from < start || !line.text.includes('%%')) continue;
		while ((blocks[block]?.to ?? Infinity) <= line.from) block += 1;
		if ((blocks[block]?.from ?? Infinity) <= line.from) continue;
		const match = opening.exec(line.text);
		if (match !== null) {
			giveUp();
			const opened = readOpening(lines, at, match);
			if (opened.isOk) {
				open = opened.value;
				at = open.lastLine;
			} else faults.push(opened.fault);
			continue;
		}
		const end = ending.exec(line.text.replace(/^[ \t>]*/, '').trimEnd());
		if (end === null) continue;
		if (open === undefined) {
			faults.push({ line: at + 1, what: line.text.trim(), reason: sayOfBaking('noBeginning') });
			continue;
		}
		const { lastLine, line: first, what: _, ...opened } = open;
		const content = trimLines(lines.slice(lastLine + 1, at).map((inner) => stripPrefix(inner, open?.prefix ?? '')));
		regions.push({
			...opened,
			line: first + 1,
			from: lines[first]?.from ?? 0,
			to: line.to,
			openingTo: lines[lastLine]?.to ?? 0,
			content,
			checksum: end[1],
		});
		open = undefined;
	}
	giveUp();
	return { regions, faults };
}

/** Whether a list is not as it was baked; one that was never baked is empty. */
export function isEdited({ content, checksum }: Region): boolean {
	return content.length > 0 && checksum !== listChecksum(content);
}

/** A line of a note, without its end. */
interface Line extends Range {
	readonly text: string;
}

interface Opened extends Omit<Region, 'content' | 'checksum' | 'from' | 'to' | 'openingTo'> {
	/** 0-based, as `line` is here. */
	readonly lastLine: number;
	readonly what: string;
}

function readOpening(
	lines: readonly Line[],
	at: number,
	[, firstPrefix = '', rest = '']: RegExpExecArray,
): Result<Opened, RegionFault> {
	const prefix = innerPrefixOf(firstPrefix);
	const what = `%% in-phase${rest}`.trim();
	const fault = (reason: Message): Result<never, RegionFault> => failed({ line: at + 1, what, reason });
	const closing = rest.indexOf('%%');
	if (closing !== -1 && rest.slice(closing + 2).trim() !== '') return fault(sayOfBaking('textBehind'));
	// One space before the end is the comment's own.
	const said = (closing === -1 ? rest : rest.slice(0, closing).replace(/ $/, '')).trimStart();
	const [, fence = '```', language = '', more = ''] = head.exec(said) ?? [];
	if (language === '') return fault(sayOfBaking('noLanguage'));
	const own = { line: at, language, fence, prefix, firstPrefix, what };
	if (closing !== -1) {
		const read = readOneLine(more);
		return ok({ ...own, ...read, bodyRanges: rangesInLine(lines[at], read, more), lastLine: at });
	}
	if (more.trim() !== '') return fault(sayOfBaking('splitOptions'));
	for (let next = at + 1; next < lines.length; next += 1) {
		const line = lines[next];
		if (line === undefined) break;
		if (!line.text.includes('%%')) continue;
		const content = stripPrefix(line, prefix).trimEnd();
		if (!content.endsWith('%%') || content.indexOf('%%') !== content.length - 2) return fault(sayOfBaking('endsLate'));
		const body = [
			...lines.slice(at + 1, next).map((inner) => stripPrefix(inner, prefix)),
			...(content === '%%' ? [] : [content.slice(0, -2).trimEnd()]),
		];
		const bodyRanges = lines.slice(at + 1, at + 1 + body.length).map((inner, index) => {
			const from = inner.from + prefixLength(inner.text, prefix);
			return { from, to: from + (body[index]?.length ?? 0) };
		});
		return ok({
			...own,
			info: '',
			body: body.map(readEscaped),
			bodyRanges: body.every((inner) => readEscaped(inner) === inner) ? bodyRanges : undefined,
			lastLine: next,
		});
	}
	return fault(sayOfBaking('openComment'));
}

/** Options on the comment's own line have a place of their own where they are one line without escapes. */
function rangesInLine(
	line: Line | undefined,
	{ info, body }: Pick<Region, 'info' | 'body'>,
	more: string,
): readonly Range[] | undefined {
	const [only] = body;
	if (only === undefined) return [];
	if (line === undefined || info !== '' || body.length > 1 || more !== ` ${only}`) return undefined;
	const from = line.from + line.text.lastIndexOf(only);
	return [{ from, to: from + only.length }];
}

/** The queries of a note's snapshots in the form of code blocks, for whoever looks into those; without those that hold escapes. */
export function snapshotQueries(text: string): readonly FencedBlock[] {
	return findRegions(text).regions.flatMap(({ from, openingTo, language, bodyRanges, firstPrefix }) =>
		bodyRanges === undefined
			? []
			: [
					{
						from,
						to: openingTo,
						language,
						lines: bodyRanges,
						fenceFrom: from + firstPrefix.length,
						isNested: firstPrefix.trim() !== '',
						isClosed: true,
					},
				],
	);
}

/** The options of a snapshot as they read in its comment; undefined where what keeps them from ending it stands in them. */
export function optionsOf(
	text: string,
	{ from, openingTo, bodyRanges, body, info, language }: Region,
): Quoted | undefined {
	if (bodyRanges !== undefined) return joinLines(text, bodyRanges);
	const opening = text.slice(from, openingTo);
	const at = opening.indexOf(language, opening.indexOf('in-phase') + 8) + language.length + 1;
	const quoted = readOptionLine(opening.slice(at, opening.lastIndexOf('%%')).replace(/ $/, ''), from + at);
	return quoted.text === [...(info === '' ? [] : [info]), ...body].join('\n') ? quoted : undefined;
}

/** What the lines below the first begin with: `> - ` gives `>   `. */
export function innerPrefixOf(firstPrefix: string): string {
	return firstPrefix.replace(/[^\s>]/g, ' ');
}

function stripPrefix({ text }: Line, prefix: string): string {
	return text.slice(prefixLength(text, prefix));
}

/** How much of a line are the marks that the lines of its snapshot begin with: `> ` of a callout, the indent of a list. */
function prefixLength(line: string, prefix: string): number {
	let length = 0;
	for (const mark of prefix) {
		const unit = line[length];
		if (unit !== mark && (mark === '>' || unit !== ' ')) break;
		length += 1;
	}
	return length;
}

/** The lines of a text, ends and a byte order mark before the first left out. */
function linesOf(text: string): readonly Line[] {
	const starts = lineStartsOf(text);
	return starts.map((start, at) => {
		const from = start === 0 && text.startsWith('\ufeff') ? 1 : start;
		const line = withoutEnd(text.slice(from, starts[at + 1] ?? text.length), '\r\n');
		return { from, to: from + line.length, text: line };
	});
}
