import { visit, type Document } from 'yaml';
import { deepest, longestYaml } from '../depth';
import { lineAt, type Range } from '../text';
import type { FrontmatterBlock } from './frontmatter-block';
import type { FrontmatterProblem } from './note';
import type { Message } from '../message';
import { sayOfNote } from './messages';
import type { SwallowedBody } from './swallowed-body';
import { isTemplate } from './template';
import { slipOf, type ValueSlip } from './value-slips';
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

/** A value on the line of its key, or behind the dash of an item; the key is told apart where there is one. */
const valueLine = /^\s*(?:(?:- +)?(("[^"]*"[ \t]*|'[^']*'[ \t]*|[^\s#:"'[{-][^:]*):[ \t]+)(\S.*)|- +([^\s-].*))$/;

/** Parsing a great many lines one by one costs more than a better message is worth. */
const mostTried = 500;

/** What a parser found in frontmatter that does not parse; nothing of what it read is kept for that. */
export interface YamlFault {
	readonly error: Document.Parsed['errors'][number] | undefined;
	/** Where the first `*alias` is, in the YAML source. */
	readonly aliasAt: number | undefined;
}

/** What is at fault with a document; undefined stands for frontmatter that was never closed, which is not parsed. */
export function faultOf(document: Document.Parsed | undefined): YamlFault {
	return { error: document?.errors[0], aliasAt: findAlias(document) };
}

type Diagnose = (lines: readonly Line[], errorAt: number) => Diagnosis | undefined;

/**
 * Says in words why frontmatter does not parse, with its line in the note. The parser's own messages name what it
 * stumbled over, which is often lines below the slip, so the usual slips are looked for first, in the order in which
 * one hides another.
 */
export function diagnoseFrontmatter(
	text: string,
	block: FrontmatterBlock,
	{ error, aliasAt }: YamlFault,
	swallowed: SwallowedBody | undefined,
): Diagnosis {
	const errorAt = block.yaml.from + (error?.pos[0] ?? aliasAt ?? 0);
	const range = { from: errorAt, to: Math.min(block.yaml.to, lineEndAt(text, errorAt)) };
	const line = lineAt(text, errorAt);
	if (block.isClosed && block.yaml.to - block.yaml.from > longestYaml)
		return { cause: 'too-long', message: sayOfNote('problem.isTooLong', { most: longestYaml }), range };
	if (error?.code === 'RESOURCE_EXHAUSTION')
		return { cause: 'too-deep', message: sayOfNote('problem.isTooDeep', { line, most: deepest }), range };
	const lines = linesOf(text, block.yaml);
	const problem =
		findTemplate(lines, errorAt) ?? findMergeConflict(lines, errorAt) ?? describeSwallowed(lines, swallowed);
	if (problem !== undefined) return problem;
	if (aliasAt !== undefined && /[\s[,{]&\S/.test(text.slice(block.yaml.from, block.yaml.to)))
		return { cause: 'alias', message: sayOfNote('problem.usesAlias', { line }), range };
	const suspects = suspectsIn(lines);
	const ofLines =
		findTab(suspects, errorAt) ??
		findDuplicateKey(lines, errorAt) ??
		firstOf([findColon, findValueSlip, findUnclosedQuote, findIndentation, findEnd, findLineSlip], suspects, errorAt);
	if (ofLines !== undefined) return ofLines;
	if (error === undefined) return { cause: 'not-a-map', message: sayOfNote('problem.isNoMap'), range };
	const why = describeYamlFault(error);
	return { cause: 'syntax', message: sayOfNote('problem.doesNotParse', { line, why }), range };
}

function firstOf(diagnoses: readonly Diagnose[], lines: readonly Line[], errorAt: number): Diagnosis | undefined {
	for (const diagnose of diagnoses) {
		const problem = diagnose(lines, errorAt);
		if (problem !== undefined) return problem;
	}
	return undefined;
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

/** Why a block that runs into the body does: at which line it does, or that the fence above it was meant as a rule. */
function describeSwallowed(lines: readonly Line[], swallowed: SwallowedBody | undefined): Diagnosis | undefined {
	if (swallowed === undefined) return undefined;
	const { propertyLines, at, kind } = swallowed;
	const line = at === undefined ? undefined : lines[at];
	const fence = { from: 0, to: 3 };
	if (line === undefined) return { cause: 'unclosed', message: sayOfNote('problem.isNeverClosed'), range: fence };
	if (propertyLines === 0)
		return { cause: 'rule', message: sayOfNote('problem.isRule', { line: line.number }), range: fence };
	const id = {
		fence: 'problem.isAlmostClosed',
		heading: 'problem.isOpenAtHeading',
		text: 'problem.isOpenAtText',
	} as const;
	return problemAt(line, 'unclosed', sayOfNote(kind === 'nothing' ? id.text : id[kind], { line: line.number }));
}

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

const findUnclosedQuote: Diagnose = (lines, errorAt) => {
	for (const line of lines) {
		const value = /^\s*(?:- +|(?:"[^"]*"[ \t]*|'[^']*'[ \t]*|[^\s#:'"][^:]*): +)(["'])(.*)$/.exec(line.text);
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

const findValueSlip: Diagnose = (lines) => {
	for (const [at, line] of lines.entries()) {
		const [, keyed, key, ofKey, ofItem] = valueLine.exec(line.text) ?? [];
		const value = ofKey ?? ofItem;
		if (value === undefined) continue;
		// Brackets may close on a line below.
		const more = /^[[{]/.test(value) ? linesBelow(lines, at).map(({ text }) => text) : [];
		const slip = slipOf([value, ...more].join('\n'));
		const isKeyless = slip?.kind === 'list-begins' && keyed === undefined;
		if (slip === undefined || isKeyless) continue;
		return problemAt(
			line,
			'syntax',
			describeSlip(slip, line.number, (key ?? '').trimEnd().replace(/^(["'])(.*)\1$/, '$2')),
		);
	}
	return undefined;
};

function describeSlip(slip: ValueSlip, line: number, key: string): Message {
	switch (slip.kind) {
		case 'list-begins':
			return sayOfNote('problem.beginsList', { key, line });
		case 'text-behind-bracket':
			return sayOfNote('problem.hasTextBehindBracket', { line });
		case 'open-bracket':
			return sayOfNote('problem.isOpenBracket', { line });
		case 'two-commas':
			return sayOfNote('problem.hasTwoCommas', { line });
		case 'comment-in-brackets':
			return sayOfNote('problem.hasCommentInBrackets', { line });
		case 'text-behind-block-sign':
			return sayOfNote('problem.hasTextBehindSign', { sign: slip.sign, line });
		case 'sign':
			return sayOfNote('problem.beginsWithSign', { sign: slip.sign, line });
	}
}

/** What may still belong to the value on a line: what stands below it, up to the next key or item. */
function linesBelow(lines: readonly Line[], at: number): readonly Line[] {
	const rest = lines.slice(at + 1);
	const next = rest.findIndex(({ text }) => /^(?:[^\s#[\]{}]|\s*- )/.test(text));
	return next === -1 ? rest : rest.slice(0, next);
}

/** Lines that are no property, no item and not the rest of one, as they stand. */
const findLineSlip: Diagnose = (lines) => {
	let above: Line | undefined;
	for (const line of lines) {
		const problem = findGluedMark(line) ?? (above && findUnevenItem(above, line)) ?? (above && findStray(above, line));
		if (problem !== undefined) return problem;
		if (line.text.trim() !== '' && !line.text.startsWith('#')) above = line;
	}
	return undefined;
};

function findGluedMark(line: Line): Diagnosis | undefined {
	const key = /^([\w-]+):(?!\/\/)[^\s:]/.exec(line.text)?.[1];
	if (key !== undefined)
		return problemAt(line, 'syntax', sayOfNote('problem.lacksSpaceBehindColon', { key, line: line.number }));
	const isGluedItem = /^\s*-[^\s-]/.test(line.text);
	return isGluedItem
		? problemAt(line, 'syntax', sayOfNote('problem.lacksSpaceBehindDash', { line: line.number }))
		: undefined;
}

function findUnevenItem(above: Line, line: Line): Diagnosis | undefined {
	const [, before] = /^(\s*)- /.exec(above.text) ?? [];
	const [, indent] = /^(\s*)- /.exec(line.text) ?? [];
	if (before === undefined || indent === undefined || indent.length >= before.length) return undefined;
	return problemAt(line, 'syntax', sayOfNote('problem.isUneven', { line: line.number, above: above.number }));
}

function findStray(above: Line, line: Line): Diagnosis | undefined {
	const said = line.text.trim();
	const isLineOfItsOwn = said === '' || /^(?:#|- |-$|["'[\]{}]|[^:]+:(?:\s|$))/.test(said);
	const isRest = line.text.length - line.text.trimStart().length > above.text.length - above.text.trimStart().length;
	if (isLineOfItsOwn || isRest) return undefined;
	return problemAt(line, 'syntax', sayOfNote('problem.isStray', { line: line.number, above: above.number }));
}

/** `---` or `...` with something behind it, or with properties below it, which ends a document for YAML. */
const findEnd: Diagnose = (lines) => {
	const line = lines.find(({ text }) => /^(?:---|\.\.\.)(?:\s|$)/.test(text));
	if (line === undefined) return undefined;
	const mark = line.text.slice(0, 3);
	return problemAt(line, 'syntax', sayOfNote('problem.endsWithin', { mark, line: line.number }));
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
