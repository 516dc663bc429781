import type { Message } from '../message';
import type { Edit } from '../edits';
import { isSnippetLanguage, recognizeSnippet } from '../dataview/recognize';
import type { SnippetQuery } from '../dataview/model';
import type { VaultIndex } from '../index/vault-index';
import type { FencedBlock } from '../body/body';
import { isTemplate } from '../note/template';
import { writeScalar } from '../note/yaml-text';
import { askBlock } from '../query/ask';
import { readBlock } from '../query/block-source';
import { listBlocks, type BlockLanguage } from '../query/query';
import type { ListQuery } from '../query/resolve';
import { failed, ok, type Result } from '../result';
import { lineAt } from '../text';
import { findFacetOfProperty, findMeantTerm, matchValue } from '../vocabulary/match';
import { sayOfRefactor } from '../plan/messages';

/** A list block that takes the place of a snippet. */
export interface Replacement {
	readonly snippet: SnippetQuery;
	readonly language: BlockLanguage;
	/** The block's options, a line each, without line ends. */
	readonly lines: readonly string[];
	/** What the block asks. */
	readonly query: ListQuery;
}

/** Why a snippet is not replaced, and on which line of the note that shows (1-based). */
export interface ReplaceFault {
	readonly message: Message;
	readonly line: number;
}

/**
 * The block that takes the place of a snippet of Dataview's, where the snippet is understood whole and asks for a
 * term of this vault. Undefined for blocks that are none of Dataview's, and for what a template has yet to fill in.
 *
 * @param hostPath The note that the snippet stands in.
 */
export function replaceSnippet(
	index: VaultIndex,
	hostPath: string,
	text: string,
	block: FencedBlock,
): Result<Replacement, ReplaceFault> | undefined {
	if (!isSnippetLanguage(block.language)) return undefined;
	const { source, lineRange } = readBlock(text, block);
	if (isTemplate(source)) return undefined;
	const recognized = recognizeSnippet(source, block.language, index.scope.typeFolder);
	const first = lineAt(text, block.from);
	if (!recognized.isOk) {
		const line = lineAt(text, lineRange(lineAt(source, recognized.fault.at)).from);
		return failed({ message: recognized.fault.message, line });
	}
	const written = writeBlock(index, hostPath, recognized.value);
	return written.isOk ? written : failed({ message: written.fault, line: first });
}

function writeBlock(index: VaultIndex, hostPath: string, snippet: SnippetQuery): Result<Replacement> {
	const { vocabulary } = index;
	const types = snippet.says.find(({ property }) => property.toLowerCase() === 'type')?.values ?? [];
	const where: string[] = [];
	const facets: { readonly line: string; readonly property: string }[] = [];
	for (const { property, values } of snippet.says) {
		const facet = findFacetOfProperty(vocabulary, property);
		if (property.toLowerCase() === 'type') continue;
		if (facet === undefined) {
			where.push(`  ${writeScalar(property, false)}: ${writeValues(values)}`);
			continue;
		}
		const terms = values.map((value) => matchValue(facet, value)[0]?.term.name);
		const wrong = values[terms.indexOf(undefined)];
		if (wrong !== undefined) {
			const meant = findMeantTerm(facet, wrong)?.name;
			return failed(
				sayOfRefactor('convert.isNoTerm', { value: wrong, property: facet.property, noun: facet.noun, meant }),
			);
		}
		facets.push({
			property: facet.id,
			line: `${facet.id}: ${writeValues([...new Set(terms.filter((term) => term !== undefined))])}`,
		});
	}
	if (facets.length === 0)
		return failed(sayOfRefactor('convert.asksForNoTerm', { nouns: vocabulary.facets.map(({ noun }) => noun) }));
	if (snippet.limit !== undefined && snippet.sort.length === 0) return failed(sayOfRefactor('convert.limitsUnsorted'));
	const missing = snippet.from.find((folder) => index.countIn(folder) === 0);
	if (missing !== undefined) return failed(sayOfRefactor('convert.hasEmptyFolder', { folder: missing }));
	const language =
		(Object.keys(listBlocks) as BlockLanguage[]).find((one) => listBlocks[one].join('\n') === types.join('\n')) ??
		'phase-list';
	const lines = [
		...(language === 'phase-list' && types.length > 0 ? [`type: ${writeValues(types)}`] : []),
		...(snippet.from.length > 0 ? [`from: ${writeValues(snippet.from)}`] : []),
		...writeExclude(index, snippet),
		...(where.length > 0 ? ['where:', ...where] : []),
		...writeSort(snippet),
		...(snippet.columns === undefined ? [] : [`columns: ${writeValues(snippet.columns)}`]),
		...(snippet.limit === undefined ? [] : [`limit: ${snippet.limit}`]),
	];
	const whole = askLines(index, language, [...facets.map(({ line }) => line), ...lines], hostPath);
	if (whole === undefined) return failed(sayOfRefactor('convert.wouldBeFaulty'));
	const plain = isDefinition(index, hostPath, whole) ? askLines(index, language, lines, hostPath) : undefined;
	const isPlain = plain !== undefined && asksTheSame(plain, whole);
	return ok({
		snippet,
		language,
		lines: isPlain ? lines : [...facets.map(({ line }) => line), ...lines],
		query: isPlain ? plain : whole,
	});
}

function askLines(
	index: VaultIndex,
	language: BlockLanguage,
	lines: readonly string[],
	hostPath: string,
): ListQuery | undefined {
	const asked = askBlock(index, lines.join('\n'), language, hostPath);
	return asked.isOk ? asked.value : undefined;
}

/** Whether the note defines what the block asks for, so that the block need not say it. */
function isDefinition(index: VaultIndex, path: string, { filters }: ListQuery): boolean {
	const [filter, ...more] = filters;
	const defined = index.vocabulary.definitions.get(path) ?? [];
	return (
		more.length === 0 &&
		filter !== undefined &&
		defined.some(({ facet, term }) => facet === filter.facet && filter.terms.includes(term))
	);
}

function asksTheSame(one: ListQuery, other: ListQuery): boolean {
	const ask = ({ filters }: ListQuery): string =>
		filters.map(({ facet, terms }) => `${facet.id}: ${terms.map(({ name }) => name).join()}`).join('\n');
	return ask(one) === ask(other);
}

/** Folders that every list leaves out need not be named, unless all lies in one of them. */
function writeExclude(index: VaultIndex, { exclude, from }: SnippetQuery): readonly string[] {
	const isLeftOut = (folder: string): boolean => index.isExcluded(`${folder}/x.md`) && from.length === 0;
	const named = exclude.filter((folder) => !isLeftOut(folder));
	return named.length === 0 ? [] : [`exclude: ${writeValues(named)}`];
}

/** Lists are sorted by title unless they say otherwise. */
function writeSort({ sort }: SnippetQuery): readonly string[] {
	const keys = sort.map(({ by, isDescending }) => (isDescending ? `${by} desc` : by));
	return keys.length === 0 || keys.join() === 'title' ? [] : [`sort: ${writeValues(keys)}`];
}

function writeValues(values: readonly string[]): string {
	const [only = '', ...more] = values;
	return more.length === 0
		? writeScalar(only, false)
		: `[${values.map((value) => writeScalar(value, true)).join(', ')}]`;
}

/**
 * The edit that puts a block in the place of a snippet: its language and its lines; fences, indent, the marks of a
 * callout and line ends stay. Undefined when the code block is not closed.
 */
export function editOf(
	text: string,
	block: FencedBlock,
	{ language, lines }: Pick<Replacement, 'language' | 'lines'>,
): Edit | undefined {
	if (!block.isClosed) return undefined;
	const closing = text.lastIndexOf('\n', block.to - 1) + 1;
	const mark = /^[`~]+[ \t]*/.exec(text.slice(block.fenceFrom, block.to))?.[0] ?? '';
	const from = block.fenceFrom + mark.length;
	const firstLineEnd = text.indexOf('\n', from) + 1;
	const lineEnd = text.slice(firstLineEnd - 2, firstLineEnd) === '\r\n' ? '\r\n' : '\n';
	// The bullet of a list stands on its first line only.
	const prefix = text.slice(block.from, block.fenceFrom).replace(/[^\s>]/g, ' ');
	const rest = text.slice(from + block.language.length, firstLineEnd);
	const insert = language + rest + lines.map((line) => prefix + line + lineEnd).join('');
	return { from, to: closing, expected: text.slice(from, closing), insert };
}
