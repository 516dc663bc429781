import { isMap, visit, type Document, type YAMLParseError } from 'yaml';
import { deepest, longestYaml } from '../depth';
import { lineAt, type Range } from '../text';
import type { FrontmatterBlock } from './frontmatter-block';
import type { FrontmatterProblem } from './note';
import type { Message } from '../message';
import { sayOfNote } from './messages';
import { isHeading } from './recovery';
import { isTemplate } from './template';
import { describeYamlFault } from './yaml-fault';
import { partsOf, valueOf } from './yaml-parts';

/** A problem before a repair was looked for. */
export type Diagnosis = Omit<FrontmatterProblem, 'repair'>;

interface Line {
	readonly text: string;
	/** Offset of the line's start in the note. */
	readonly from: number;
	/** 1-based. */
	readonly number: number;
}

/** Parsing a great many lines one by one costs more than a better message is worth. */
const mostTried = 500;

type Diagnose = (lines: readonly Line[], block: FrontmatterBlock, errorAt: number) => Diagnosis | undefined;

/**
 * Says in words why frontmatter does not parse, with its line in the note. The parser's own messages name what it
 * stumbled over, which is often lines below the slip, so the usual slips are looked for first, in the order in which
 * one hides another.
 */
export function diagnoseFrontmatter(
	text: string,
	block: FrontmatterBlock,
	document: Document.Parsed | undefined,
): Diagnosis {
	const error = document?.errors[0];
	const errorAt = block.yaml.from + (error?.pos[0] ?? findAlias(document) ?? 0);
	const range = { from: errorAt, to: Math.min(block.yaml.to, lineEndAt(text, errorAt)) };
	const line = lineAt(text, errorAt);
	if (block.isClosed && block.yaml.to - block.yaml.from > longestYaml)
		return { cause: 'too-long', message: sayOfNote('problem.isTooLong', { most: longestYaml }), range };
	if (error?.code === 'RESOURCE_EXHAUSTION')
		return { cause: 'too-deep', message: sayOfNote('problem.isTooDeep', { line, most: deepest }), range };
	const lines = linesOf(text, block.yaml);
	const suspects = suspectsIn(lines);
	for (const diagnose of [findTemplate, findMergeConflict, findUnclosed]) {
		const problem = diagnose(lines, block, errorAt);
		if (problem !== undefined) return problem;
	}
	const problem = findTab(suspects, block, errorAt) ?? findDuplicateKey(lines, block, errorAt);
	if (problem !== undefined) return problem;
	for (const diagnose of [findColon, findUnclosedQuote, findIndentation]) {
		const found = diagnose(suspects, block, errorAt);
		if (found !== undefined) return found;
	}
	if (error === undefined && !isMap(document?.contents)) {
		return { cause: 'not-a-map', message: sayOfNote('problem.isNoMap'), range };
	}
	return { cause: 'syntax', message: sayOfNote('problem.doesNotParse', { line, why: describe(error) }), range };
}

/**
 * The lines of those properties that do not parse by themselves, since a tab or a colon in a text of several lines is
 * none of a slip; all lines where each parses by itself, or there are too many to try.
 */
function suspectsIn(lines: readonly Line[]): readonly Line[] {
	if (lines.length > mostTried) return lines;
	const broken = partsOf(lines.map(({ text }) => text)).filter((part) => valueOf(part.lines) === undefined);
	const suspects = broken.flatMap((part) => lines.slice(part.from, part.from + part.lines.length));
	return suspects.length === 0 ? lines : suspects;
}

function describe(error: YAMLParseError | undefined): Message {
	if (error === undefined) return sayOfNote('problem.usesAlias');
	return error.code === 'MULTIPLE_DOCS' ? sayOfNote('problem.hasSecondDocument') : describeYamlFault(error);
}

/** Where the first `*alias` is, in the YAML source. */
function findAlias(document: Document.Parsed | undefined): number | undefined {
	let found: number | undefined;
	const isSound = document !== undefined && document.errors.length === 0;
	if (isSound) {
		visit(document, {
			Alias: (_, { range }) => {
				found = range?.[0];
				return visit.BREAK;
			},
		});
	}
	return found;
}

const findTemplate: Diagnose = (lines) => {
	const line = lines.find(({ text }) => isTemplate(text));
	return line && problemAt(line, 'template', sayOfNote('problem.isTemplate', { line: line.number }));
};

const findMergeConflict: Diagnose = (lines) => {
	const line = lines.find(({ text }) => /^(<{7}|={7}|>{7})( |$)/.test(text));
	return line && problemAt(line, 'merge-conflict', sayOfNote('problem.hasConflict', { line: line.number }));
};

const findUnclosed: Diagnose = (lines, block) => {
	const texts = lines.map(({ text }) => text);
	// A comment at the end of the frontmatter looks like a heading too, but swallows nothing.
	const last = block.isClosed ? texts.findLastIndex((text) => text.trim() !== '' && !text.startsWith('#')) : Infinity;
	const heading = lines.find((_, index) => index < last && isHeading(texts, index));
	if (heading) return problemAt(heading, 'unclosed', sayOfNote('problem.isOpenAtHeading', { line: heading.number }));
	if (block.isClosed) return undefined;
	return { cause: 'unclosed', message: sayOfNote('problem.isNeverClosed'), range: { from: 0, to: 3 } };
};

const findTab: Diagnose = (lines) => {
	const line = lines.find(({ text }) => /^ *\t/.test(text) && text.trim() !== '');
	return line && problemAt(line, 'tab', sayOfNote('problem.hasTab', { line: line.number }));
};

const findDuplicateKey: Diagnose = (lines) => {
	const seen = new Map<string, Line>();
	for (const line of lines) {
		const key = /^([^\s#:][^:]*):(?:\s|$)/.exec(line.text)?.[1]?.trimEnd();
		if (key === undefined) continue;
		const first = seen.get(key);
		if (first !== undefined)
			return problemAt(
				line,
				'duplicate-key',
				sayOfNote('problem.isTwice', { key, first: first.number, second: line.number }),
			);
		seen.set(key, line);
	}
	return undefined;
};

const findColon: Diagnose = (lines) => {
	for (const line of lines) {
		const match = /^\s*(?:- +)?([^\s#:'"[{][^:]*): +([^\s"'[{|>&*!#].*)$/.exec(line.text);
		const [key, value] = [match?.[1]?.trimEnd(), match?.[2]];
		if (key === undefined || value === undefined || !/:(?:\s|$)/.test(value.replace(/\s#.*/s, ''))) continue;
		return problemAt(line, 'colon', sayOfNote('problem.needsQuotes', { key, line: line.number }));
	}
	return undefined;
};

const findUnclosedQuote: Diagnose = (lines, _block, errorAt) => {
	for (const line of lines) {
		const value = /^\s*(?:- +|[^\s#:'"][^:]*: +)(["'])(.*)$/.exec(line.text);
		const [, quote, rest] = value ?? [];
		if (quote === undefined || rest === undefined || line.from > errorAt) continue;
		const plain = quote === '"' ? rest.replace(/\\./g, '') : rest.replace(/''/g, '');
		const closing = plain.indexOf(quote);
		if (closing === -1)
			return problemAt(line, 'unclosed-quote', sayOfNote('problem.isOpenQuote', { line: line.number }));
		if (!/^\s*(#.*)?$/.test(plain.slice(closing + 1)) && line.from + line.text.length >= errorAt) {
			return problemAt(line, 'unclosed-quote', sayOfNote('problem.hasTextBehindQuote', { line: line.number }));
		}
	}
	return undefined;
};

const findIndentation: Diagnose = (lines) => {
	let before: Line | undefined;
	for (const line of lines) {
		const above = before;
		if (line.text.trim() !== '') before = line;
		const key = /^ +([^\s#:-][^:]*):(?:\s|$)/.exec(line.text)?.[1]?.trimEnd();
		const opensMap = above === undefined || /^\s*(- )?[^:\s][^:]*:\s*(#.*)?$/.test(above.text);
		const isNested = above !== undefined && /^\s+[^-\s]/.test(above.text);
		if (key === undefined || opensMap || isNested) continue;
		return problemAt(line, 'indentation', sayOfNote('problem.isIndented', { key, line: line.number }));
	}
	return undefined;
};

function problemAt(line: Line, cause: FrontmatterProblem['cause'], message: Message): Diagnosis {
	const indent = line.text.length - line.text.trimStart().length;
	const from = cause === 'tab' ? line.from : line.from + indent;
	return { cause, message, range: { from, to: line.from + line.text.trimEnd().length } };
}

function linesOf(text: string, range: Range): readonly Line[] {
	let from = range.from;
	return text
		.slice(range.from, range.to)
		.split('\n')
		.map((raw, index) => {
			const line = { text: raw.replace(/\r$/, ''), from, number: index + 2 };
			from += raw.length + 1;
			return line;
		});
}

function lineEndAt(text: string, offset: number): number {
	const end = text.slice(offset).search(/\r?\n/);
	return end === -1 ? text.length : offset + end;
}
