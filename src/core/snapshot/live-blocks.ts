import type { Message } from '../message';
import { bodyStartOf } from '../note/from-text';
import type { FencedBlock } from '../body/body';
import { readBody } from '../body/read-body';
import { lineAt, type Range } from '../text';
import { bakedLanguages } from './bake-block';
import { sayOfBaking } from './messages';
import { innerPrefixOf } from './region';
import type { RegionSource } from './region-text';

/** A code block of a note that shows a list. */
export interface FoundBlock extends Range {
	/** 1-based. */
	readonly line: number;
	readonly source: RegionSource;
	/** Why nothing can take its place. */
	readonly obstacle: Message | undefined;
	/** Why it cannot become a snapshot, though a list could take its place. */
	readonly pitfall: Message | undefined;
}

/** Whether a line with text stands right before or after a range of whole lines. */
export interface Touches {
	readonly before: boolean;
	readonly after: boolean;
}

const openingFence = /^((?:`{3,}|~{3,})[ \t]*)([\w-]+)(.*)/s;

/** The blocks of a note that can be baked. */
export function findBlocks(text: string): readonly FoundBlock[] {
	if (!text.includes('phase-')) return [];
	const { blocks } = readBody(text, bodyStartOf(text));
	return blocks
		.filter(({ language }) => bakedLanguages.includes(language))
		.flatMap((block) => readBlock(text, block) ?? []);
}

function readBlock(text: string, block: FencedBlock): FoundBlock | undefined {
	const match = openingFence.exec(lineFrom(text, block.fenceFrom));
	if (match === null) return undefined;
	const [, fence = '', language = '', info = ''] = match;
	const firstPrefix = text.slice(block.from, block.fenceFrom);
	const body = block.lines.map(({ from, to }) => text.slice(from, to).replace(/\r$/, ''));
	const source = {
		language,
		fence,
		info,
		body,
		firstPrefix,
		prefix: innerPrefixOf(firstPrefix),
		isSpacious: !block.isNested && !touchesOf(text, block).before,
	};
	return {
		from: block.from,
		to: block.to,
		line: lineAt(text, block.from),
		source,
		obstacle: block.isClosed ? undefined : sayOfBaking('openBlock'),
		pitfall: pitfallOf(text, block),
	};
}

/** Looks at the lines before and after. */
export function touchesOf(text: string, { from, to }: Range): Touches {
	const lineBefore = from === 0 ? '' : lineFrom(text, text.lastIndexOf('\n', from - 2) + 1);
	return {
		before: !isBlank(lineBefore) && !/^---\s*$/.test(lineBefore),
		after: !isBlank(lineFrom(text, nextLineOf(text, to))),
	};
}

function pitfallOf(text: string, { to }: Range): Message | undefined {
	const lineAfter = lineFrom(text, nextLineOf(text, to));
	if (!/^[ \t>]*(?:=+|-+)[ \t]*$/.test(lineAfter)) return undefined;
	return sayOfBaking('headingBelow', { line: lineAfter.trim() });
}

function isBlank(line: string): boolean {
	return /^[\s>]*$/.test(line);
}

function lineFrom(text: string, from: number): string {
	const end = text.indexOf('\n', from);
	return text.slice(from, end === -1 ? text.length : end).replace(/\r$/, '');
}

function nextLineOf(text: string, at: number): number {
	const newline = text.indexOf('\n', at);
	return newline === -1 ? text.length : newline + 1;
}
