import { snapshotQueries } from '../../snapshot/region';
import type { VaultIndex } from '../../index/vault-index';
import { messagesOf } from '../../message';
import type { Edit } from '../../edits';
import type { Change } from '../../note/change';
import type { Note } from '../../note/note';
import { parseFolder } from '../../note/path';
import { isTemplate } from '../../note/template';
import { writeLike } from '../../note/yaml-text';
import { askBlock } from '../../query/ask';
import type { FencedBlock } from '../../body/body';
import { openingOf, readBlock, type BlockSource } from '../../query/block-source';
import { askLintAmong } from '../../query/lint-options';
import { askMap } from '../../query/map';
import { findMeantBlock, listBlocks, type BlockLanguage, type QueryFault } from '../../query/query';
import { holdsNotes } from '../../query/place';
import type { ListQuery } from '../../query/resolve';
import { findUnknownProperties, type UnknownProperty } from '../../query/unknown-properties';
import { ok, type Result } from '../../result';
import { isFolderPattern } from '../../settings/folder-pattern';
import { matchValue } from '../../vocabulary/match';
import { saidItemsOf } from '../../vocabulary/said';
import { mainOf } from '../../vocabulary/noun';
import { findNearest } from '../../words';
import { sayFix } from '../fix-text';
import { fromFourth, type Fix, type Report, type RuleContext, type TextRule } from '../rule';

const say = messagesOf('valid-block');

const rule: TextRule = {
	id: 'valid-block',
	scope: 'text',
	// What the names of all these blocks begin with, and most slips.
	marks: ['phase-', '`phase', '~phase'],
	severity: 'error',
	*check({ note, text: source, body }, context) {
		for (const block of [...body.blocks, ...snapshotQueries(source)]) {
			const found = readBlock(source, block);
			if (isTemplate(found.source)) continue;
			const answer = ask(block.language, found.source, note, context);
			if (answer === undefined) {
				yield* findSlip(source, block);
				continue;
			}
			const mistakes = answer.isOk ? [] : answer.fault;
			const isFromNote = mistakes.length > 0 && takesPhaseFromFaultyNote(found, note, context);
			if (!isFromNote)
				yield* mistakes.map(({ message, line }) => ({
					address: { kind: 'range', range: found.lineRange(line) } as const,
					message,
				}));
			if (block.language !== 'phase-map') yield* findFormerNames(source, found, context);
			yield* findMissingFolders(found, context.index);
			if (answer.isOk && answer.value !== undefined)
				yield* findUnknown(source, found, findUnknownProperties(context.index, answer.value));
		}
	},
};

/** What a block asks for, where it is a list, or what is wrong with it; undefined when it is none of ours. */
function ask(
	language: string,
	source: string,
	{ path }: Note,
	{ index, ruleIds }: RuleContext,
): Result<ListQuery | undefined, QueryFault> | undefined {
	if (Object.hasOwn(listBlocks, language)) return askBlock(index, source, language as BlockLanguage, path);
	const other =
		language === 'phase-map'
			? askMap(index, source, path)
			: language === 'phase-lint'
				? askLintAmong(ruleIds, index, source, path)
				: undefined;
	return other?.isOk === true ? ok(undefined) : other;
}

/** A block that is nobody's, and was most likely meant to be one of ours: the app shows it as code. */
function* findSlip(source: string, block: FencedBlock): Iterable<Report> {
	const { language } = block;
	const nearest = findMeantBlock(language);
	if (nearest === undefined) return;
	const opening = openingOf(source, block);
	const from = source.indexOf(language, opening.from);
	const range = { from, to: from + language.length };
	const change = { kind: 'replace', range, expected: language, text: nearest } as const;
	const fix = { title: sayFix('change', { to: nearest }), safety: 'unsafe', changes: [change] } as const;
	yield { address: { kind: 'range', range }, message: say('isNoBlock', { language, nearest }), fixes: [fix] };
}

/** Whether a block is about the phase of its note, which says one that is none or cannot be read. */
function takesPhaseFromFaultyNote(
	{ source, valuesOf }: BlockSource,
	note: Note,
	{ index, vocabulary }: RuleContext,
): boolean {
	const main = mainOf(vocabulary.facets);
	if (main === undefined || valuesOf(main.id).length > 0) return false;
	const said = note.frontmatter.state === 'broken' || saidItemsOf(note, main).length > 0;
	return said && askBlock(index, `${source}\n${main.id}: ${main.terms[0]?.name ?? ''}`, 'phase-list', undefined).isOk;
}

function* findFormerNames(
	source: string,
	{ valuesOf, editsWithout }: BlockSource,
	{ vocabulary }: RuleContext,
): Iterable<Report> {
	for (const facet of vocabulary.facets) {
		const values = valuesOf(facet.id).map((value) => ({ value, match: matchValue(facet, value.text)[0] }));
		for (const { value, match } of values) {
			if (match?.kind !== 'former') continue;
			const { text: said, range, isInFlow } = value;
			const { name } = match.term;
			const alike = values.filter((one) => one.match?.term === match.term);
			const kept = alike.find((one) => one.match?.kind !== 'former') ?? alike[0];
			// A list says a name once.
			const edits = kept?.value === value ? [] : editsWithout(facet.id, [value]);
			const expected = source.slice(range.from, range.to);
			const change = { kind: 'replace', range, expected, text: writeLike(expected, name, isInFlow) } as const;
			const fix: Fix =
				edits.length === 0
					? { title: sayFix('change', { to: name }), safety: 'safe', changes: [change] }
					: { title: sayFix('remove', { what: said }), safety: 'safe', changes: edits.map(toChange) };
			yield { address: { kind: 'range', range }, message: say('isNow', { former: said, name }), fixes: [fix] };
		}
	}
}

function toChange({ from, to, expected, insert }: Edit): Change {
	return { kind: 'replace', range: { from, to }, expected, text: insert };
}

/** Folders that are left out anyway may be named and not be there; a single note can be excluded too. */
function mayBeExcluded(index: VaultIndex, place: string): boolean {
	return index.isExcluded(`${place}/x.md`) || /\.md$/i.test(place);
}

function* findMissingFolders({ valuesOf }: BlockSource, index: VaultIndex): Iterable<Report> {
	for (const option of ['from', 'exclude']) {
		for (const { text: named, range } of valuesOf(option)) {
			const folder = parseFolder(named);
			if (holdsNotes(index, folder) || (option === 'exclude' && mayBeExcluded(index, folder))) continue;
			const nearest = isFolderPattern(folder) ? undefined : findNearest(folder, index.folders());
			const message = nearest === undefined ? say('isNoFolder', { folder }) : say('isOtherFolder', { folder, nearest });
			yield { address: { kind: 'range', range }, message };
		}
	}
}

function* findUnknown(
	source: string,
	{ valuesOf, conditions }: BlockSource,
	unknown: readonly UnknownProperty[],
): Iterable<Report> {
	for (const { option, property, nearest } of unknown) {
		const message =
			nearest === undefined ? say('isNoProperty', { property }) : say('isOtherProperty', { property, nearest });
		const said = (option === 'where' ? conditions : valuesOf(option)).find(
			({ text }) => text === property || (option === 'sort' && text.startsWith(`${property} `)),
		);
		if (said === undefined) continue;
		const { from, to } = said.range;
		const end = from + property.length;
		// A name without a letter stands in its quotes.
		const range = { from, to: property !== '' && source.slice(from, end) === property ? end : to };
		yield { address: { kind: 'range', range }, message, atMost: 'info', onceFrom: fromFourth };
	}
}

export default rule;
