import { snapshotQueries } from '../../bake/region';
import type { VaultIndex } from '../../index/vault-index';
import { translated } from '../../language';
import type { Note } from '../../note/note';
import { parseFolder } from '../../note/path';
import { namesOf, propertiesOf } from '../../note/properties';
import { isTemplate } from '../../note/template';
import { writeLike } from '../../note/yaml-text';
import { askBlock } from '../../query/ask';
import { readBlock, type BlockSource } from '../../query/block-source';
import { askLintAmong } from '../../query/lint-options';
import { askMap } from '../../query/map';
import { listBlocks, type BlockLanguage, type QueryMistake } from '../../query/query';
import { matchValue } from '../../vocabulary/match';
import { findNearest } from '../../words';
import { fixText } from '../fix-text';
import type { Report, RuleContext, TextRule } from '../rule';

const text = translated(
	{
		summary:
			'A block of this plugin with a mistake in it, or one that asks for a former name or a folder that is not there.',
		why: [
			'A block with a mistake shows an error in place of its list, to whoever opens the note next, which may be a reader of the published page. One that looks in a folder that has been moved shows nothing.',
			'Examples in longer fences and blocks that a template has yet to fill in are let pass. A block that takes its phase from its note is not flagged for what the note says wrongly: other rules say that.',
		],
		fix: 'Changes a former name to the current one. Safe.',
		examples: ['A block from before the rename.'],
		isNow: (former: string, name: string) => `“${former}” is now called “${name}”`,
		isNoFolder: (folder: string) => `No note is in a folder “${folder}”`,
		isOtherFolder: (folder: string, nearest: string) =>
			`No note is in a folder “${folder}”; did you mean “${nearest}”?`,
	},
	{
		summary:
			'Ein Block dieses Plugins, der einen Fehler enthält oder einen früheren Namen oder einen Ordner nennt, den es nicht gibt.',
		why: [
			'Ein fehlerhafter Block zeigt statt seiner Liste einen Fehler, und zwar allen, die die Notiz öffnen, vielleicht auch auf der veröffentlichten Seite. Ein Block, der in einem verschobenen Ordner sucht, zeigt nichts.',
			'Beispiele innerhalb eines größeren Codeblocks und Blöcke, die eine Vorlage erst noch ausfüllt, werden nicht gemeldet. Ein Block, der seine Phase aus der Notiz übernimmt, wird nicht für deren falschen Wert gemeldet: Das tun andere Regeln.',
		],
		fix: 'Ersetzt einen früheren Namen durch den heutigen. Sicher.',
		examples: ['Ein Block aus der Zeit vor der Umbenennung.'],
		isNow: (former, name) => `„${former}“ heißt jetzt „${name}“`,
		isNoFolder: (folder) => `In einem Ordner „${folder}“ liegt keine Notiz`,
		isOtherFolder: (folder, nearest) => `In einem Ordner „${folder}“ liegt keine Notiz; meintest du „${nearest}“?`,
	},
);

const rule: TextRule = {
	id: 'valid-block',
	scope: 'text',
	// What the names of all these blocks begin with.
	marks: ['phase-'],
	severity: 'error',
	text,
	examples: [
		{
			before: '---\ntitle: Board\n---\n\n~~~phase-patterns\nphase: coordination\n~~~',
			after: '---\ntitle: Board\n---\n\n~~~phase-patterns\nphase: iteration\n~~~',
		},
	],
	*check({ note, text: source, body }, context) {
		for (const block of [...body.blocks, ...snapshotQueries(source)]) {
			const found = readBlock(source, block);
			if (isTemplate(found.source)) continue;
			const mistakes = ask(block.language, found.source, note, context);
			if (mistakes === undefined) continue;
			const isFromNote = mistakes.length > 0 && takesPhaseFromFaultyNote(found, note, context);
			if (!isFromNote)
				yield* mistakes.map(({ message, line }) => ({
					address: { kind: 'range', range: found.lineRange(line) } as const,
					message,
				}));
			if (block.language !== 'phase-map') yield* findFormerNames(source, found, context);
			yield* findMissingFolders(found, context.index);
		}
	},
};

/** What is wrong with a block; undefined when it is none of ours. */
function ask(
	language: string,
	source: string,
	{ path }: Note,
	{ index, ruleIds }: RuleContext,
): readonly QueryMistake[] | undefined {
	let answer: { readonly isValid: boolean; readonly mistakes?: readonly QueryMistake[] } | undefined;
	if (Object.hasOwn(listBlocks, language)) answer = askBlock(index, source, language as BlockLanguage, path);
	else if (language === 'phase-map') answer = askMap(index, source, path);
	else if (language === 'phase-lint') answer = askLintAmong(ruleIds, index, source, path);
	return answer && (answer.mistakes ?? []);
}

/** Whether a block is about the phase of its note, which says one that is none or cannot be read. */
function takesPhaseFromFaultyNote(
	{ source, valuesOf }: BlockSource,
	note: Note,
	{ index, vocabulary }: RuleContext,
): boolean {
	const [main] = vocabulary.facets;
	if (main === undefined || valuesOf(main.property).length > 0) return false;
	const said = note.frontmatter.state === 'broken' || namesOf(propertiesOf(note), main.property).length > 0;
	return (
		said &&
		askBlock(index, `${source}\n${main.property}: ${main.terms[0]?.name ?? ''}`, 'phase-list', undefined).isValid
	);
}

function* findFormerNames(source: string, { valuesOf }: BlockSource, { vocabulary }: RuleContext): Iterable<Report> {
	for (const facet of vocabulary.facets) {
		for (const { text: said, range, isInFlow } of valuesOf(facet.property)) {
			const [match] = matchValue(facet, said);
			if (match?.kind !== 'former') continue;
			const { name } = match.term;
			const expected = source.slice(range.from, range.to);
			const change = { kind: 'replace', range, expected, text: writeLike(expected, name, isInFlow) } as const;
			const fix = { title: fixText.change(name), safety: 'safe', changes: [change] } as const;
			yield { address: { kind: 'range', range }, message: text.isNow(said, name), fixes: [fix] };
		}
	}
}

/** Folders that are left out anyway may be named and not be there. */
function* findMissingFolders({ valuesOf }: BlockSource, index: VaultIndex): Iterable<Report> {
	for (const option of ['from', 'exclude']) {
		for (const { text: named, range } of valuesOf(option)) {
			const folder = parseFolder(named);
			if (index.countIn(folder) > 0 || (option === 'exclude' && index.isExcluded(`${folder}/x.md`))) continue;
			const nearest = findNearest(folder, index.folders());
			const message = nearest === undefined ? text.isNoFolder(folder) : text.isOtherFolder(folder, nearest);
			yield { address: { kind: 'range', range }, message };
		}
	}
}

export default rule;
