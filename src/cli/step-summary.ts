import type { AnsweredCheck } from '../core/commands/check';
import type { AnsweredPhases } from '../core/commands/phases';
import { encodePath } from '../core/links/address';
import { escapeMarkdown } from '../core/links/write-link';
import { closingLine, describeCounts } from '../core/report/findings-text';
import type { PlacedFact, PlacedFinding } from '../core/lint/place';
import { sayTally } from '../core/report/print';
import { groupProblems } from '../core/report/problems';
import { rulePageUrl } from '../core/report/site';
import { countByRule, summarize } from '../core/report/summary';
import { toLine } from '../core/report/terminal';
import { nounOf } from '../core/vocabulary/noun';
import { stepSummaryText as text } from '../locale/en/cli/step-summary';
import type { Machine, UnreadableFile } from './machine';
import { inWords, locale } from './say';

/** What the summary of a check tells of. */
export interface StepSummary {
	readonly answered: AnsweredCheck;
	/** Whether there are findings that are not shown, and what is said of them. */
	readonly isHiding: boolean;
	readonly remarks: readonly string[];
	readonly facets: readonly AnsweredPhases[];
	readonly unreadable: readonly UnreadableFile[];
	/** The vault's folder in the repository, `''` when it is the whole of it. */
	readonly folder: string;
}

/**
 * What GitHub takes of one step, in bytes; it drops a longer summary as a whole
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions#step-isolation-and-limits).
 */
const longestSummary = 1024 * 1024;

/** More places of one fact than these are counted. */
const mostPlaces = 10;

/** Adds to the summary of the step of GitHub that runs the check, where there is one; answers why it could not, in words. */
export function writeStepSummary(machine: Machine, summary: StepSummary): string | undefined {
	const file = machine.environment('GITHUB_STEP_SUMMARY') ?? '';
	if (file === '') return undefined;
	const size = machine.sizeOfFile(file);
	// What stands there may have no line end.
	const lead = size === 0 ? '' : '\n\n';
	const rendered = renderStepSummary(summary, blobsOf(machine, summary.folder), longestSummary - size - lead.length);
	return rendered === '' ? undefined : machine.appendFile(file, lead + rendered);
}

/** The address of a note at the commit that is checked; undefined where nobody knows it. */
type BlobUrl = (path: string) => string | undefined;

function blobsOf(machine: Machine, folder: string): BlobUrl {
	const [server = '', repository = '', commit = ''] = ['SERVER_URL', 'REPOSITORY', 'SHA'].map((name) =>
		machine.environment(`GITHUB_${name}`),
	);
	const isNamed =
		/^https?:\/\/[\w.:-]+$/.test(server) && /^[\w.-]+\/[\w.-]+$/.test(repository) && /^[\da-f]{40,64}$/.test(commit);
	const isOutside = /^(?:\.\.(?:\/|$)|\/|[a-z]:)/i.test(folder);
	if (!isNamed || isOutside) return () => undefined;
	const root = `${server}/${repository}/blob/${commit}/${folder === '' ? '' : `${encodePath(folder)}/`}`;
	return (path) => root + encodePath(path);
}

/**
 * A check as Markdown of GitHub: what was found in all, counts by rule, the phases, and each problem by its note, the
 * worst first, all that notes say as text.
 *
 * @param room How many bytes it may have; what it says too much is counted.
 */
export function renderStepSummary(summary: StepSummary, blobOf: BlobUrl, room: number): string {
	const { answered, isHiding, remarks, facets, unreadable, folder } = summary;
	const { noteCount, shown, hidden, rules } = answered;
	const view = { isHiding: isHiding || hidden.length > 0, rules };
	const closing = closingLine(locale, noteCount, summarize(shown), true, view);
	const parts = [
		`## ${asText(text.title(folder))}\n\n${[...closing.split('\n'), ...remarks].map(asText).join('\n\n')}\n`,
	];
	let left = room - sizeOf(parts.join(''));
	if (left < 0) return '';
	// The problems come last, and get what is left.
	const sections: readonly (readonly [section: Section | undefined, share: number])[] = [
		[rulesSection(shown), 1 / 4],
		...facets.map((facet) => [facetSection(facet, blobOf), 1 / 4] as const),
		[unreadSection(unreadable), 1 / 4],
		[problemsSection(shown, blobOf), 1],
	];
	for (const [section, share] of sections) {
		const part = section === undefined ? '' : fit(section, left * share);
		parts.push(part);
		left -= sizeOf(part);
	}
	return parts.join('');
}

/** A part of a summary of which rows can be left out. */
interface Section {
	readonly head: string;
	readonly rows: readonly Row[];
	readonly sayLeft: (count: number) => string;
}

interface Row {
	readonly line: string;
	/** As how many it counts when it is left out. */
	readonly count: number;
}

/** A section with the rows for which there is room, in bytes; none where not even its head fits. */
function fit({ head, rows, sayLeft }: Section, room: number): string {
	const all = rows.reduce((sum, { count }) => sum + count, 0);
	let left = room - sizeOf(head) - sizeOf(`\n${sayLeft(all)}\n`);
	if (left < 0) return '';
	const lines: string[] = [];
	let leftOut = 0;
	for (const { line, count } of rows) {
		const size = sizeOf(line) + 1;
		if (size > left) {
			leftOut += count;
			continue;
		}
		lines.push(`${line}\n`);
		left -= size;
	}
	return head + lines.join('') + (leftOut === 0 ? '' : `\n${sayLeft(leftOut)}\n`);
}

function rulesSection(shown: readonly PlacedFact[]): Section | undefined {
	const rows = countByRule(shown).map(({ rule, severity, count }) => ({
		line: `| [${asText(rule)}](${rulePageUrl(rule)}) | ${severity} | ${count} |`,
		count: 1,
	}));
	if (rows.length === 0) return undefined;
	return { head: `\n| ${text.rules.join(' | ')} |\n| --- | --- | ---: |\n`, rows, sayLeft: text.more };
}

function facetSection({ facet, terms }: AnsweredPhases, blobOf: BlobUrl): Section {
	const rows = terms.map(({ term, ...tally }) => {
		const [definition] = term.definitions;
		const url = definition === undefined ? undefined : blobOf(definition.note.path);
		const undefinedTerm = definition === undefined ? `; ${locale.report.undefinedTerm}` : '';
		return { line: `| ${linkTo(term.label, url)} | ${asText(sayTally(locale, tally) + undefinedTerm)} |`, count: 1 };
	});
	const heading = asText(locale.report.inOrder(nounOf(facet)));
	const head = `\n### ${heading}\n\n| ${asText(facet.noun)} | ${text.notes} |\n| --- | --- |\n`;
	return { head, rows, sayLeft: text.more };
}

function unreadSection(unreadable: readonly UnreadableFile[]): Section | undefined {
	if (unreadable.length === 0) return undefined;
	const rows = unreadable.map(({ path, reason }) => ({ line: `- ${asText(`${path} ${reason}`)}`, count: 1 }));
	return { head: `\n### ${text.unread}\n\n`, rows, sayLeft: text.more };
}

function problemsSection(shown: readonly PlacedFact[], blobOf: BlobUrl): Section | undefined {
	if (shown.length === 0) return undefined;
	const rows = groupProblems(shown, 'note').flatMap(({ key, findings }) => {
		const title = key === '' ? text.inSeveralNotes : linkTo(key, blobOf(key));
		const counts = describeCounts(locale, summarize(findings));
		return [
			{ line: `- ${title}: ${counts}`, count: 0 },
			...findings.map((finding) => ({ line: `  - ${problemLine(finding, blobOf)}`, count: 1 })),
		];
	});
	return { head: `\n### ${text.problems}\n\n`, rows, sayLeft: text.moreProblems };
}

function problemLine({ severity, message, rule, places }: PlacedFact, blobOf: BlobUrl): string {
	const isOne = places.length === 1;
	const named = places.slice(0, mostPlaces).map((place) => linkToPlace(place, blobOf, isOne));
	const rest = places.length - named.length;
	const where = locale.words.joinWords(rest === 0 ? named : [...named, locale.report.morePlaces(rest)]);
	const said = `${severity}: ${asMessage(inWords(message))} (${asText(rule)})`;
	return isOne ? `${where} ${said}` : `${said}: ${where}`;
}

function linkToPlace({ path, line, column }: PlacedFinding, blobOf: BlobUrl, isNoteNamed: boolean): string {
	const place = `${line}:${column}`;
	const url = blobOf(path);
	// Of Markdown GitHub shows the lines only where it is told to show the source.
	return linkTo(isNoteNamed ? place : `${path}:${place}`, url === undefined ? undefined : `${url}?plain=1#L${line}`);
}

function linkTo(said: string, url: string | undefined): string {
	return url === undefined ? asText(said) : `[${asText(said)}](${url})`;
}

/**
 * A text that GitHub shows as itself: no markup, and nothing that it makes of plain text either, such as a mention
 * (`@a`), a reference (`#1`), an emoji (`:a:`) or an address. An empty comment parts what these begin with from the rest.
 */
function asText(said: string): string {
	return escapeMarkdown(toLine(said)).replace(/[@#]|:(?=[\w+-]+:|\/)|www(?=\.)/gi, '$&<!-- -->');
}

/** The same of a message of ours, in which code stands between backticks. */
function asMessage(said: string): string {
	return asText(said).replace(/\\`([^`]+)\\`/g, '<code>$1</code>');
}

function sizeOf(part: string): number {
	return new TextEncoder().encode(part).length;
}
