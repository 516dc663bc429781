import type { Message } from '../message';
import type { Edit } from '../edits';
import { isSnippetLanguage, type SnippetLanguage } from '../dataview/recognize';
import type { VaultIndex } from '../index/vault-index';
import { bodyStartOf } from '../note/from-text';
import type { FencedBlock } from '../body/body';
import { readBody } from '../body/read-body';
import type { BlockLanguage } from '../query/query';
import { lineAt } from '../text';
import { compareText } from '../words';
import { compareAnswers, dataviewPages, type Answers, type VaultInlineFields } from './answers';
import { editOf, replaceSnippet, type Replacement } from './block';
import { describeAnswers, kindOfAnswers } from './words';
import { convertKinds, namedKinds } from '../plan/kinds';
import { sayOfRefactor } from '../plan/messages';
import type { FilePlan, LeftAlone, PlannedEdit, Plan } from '../plan/plan';

/** A snippet that a block takes the place of. */
export interface Conversion {
	readonly path: string;
	/** 1-based, of the snippet's opening fence. */
	readonly line: number;
	readonly from: SnippetLanguage;
	readonly to: BlockLanguage;
	/** The options of the block, a line each. */
	readonly options: readonly string[];
	readonly answers: Answers;
	/** How the block will look different, in sentences. */
	readonly remarks: readonly Message[];
	/** The edit in the plan that makes it. */
	readonly edit: PlannedEdit;
}

/** A plan, with what each of its edits does to the answers. */
export interface ConversionPlan {
	readonly plan: Plan;
	readonly conversions: readonly Conversion[];
}

/** A note's text, by its path. */
export interface SourceText {
	readonly path: string;
	readonly text: string;
}

/**
 * Plans to put list blocks in the place of Dataview's snippets. A snippet that is not understood whole is left alone,
 * with the reason; one whose block would lose a note, or list one that nobody can explain, is only offered. Notes in
 * excluded folders are passed over.
 *
 * @param sources The notes to convert, in any order; those without snippets may be left out.
 * @param inline The inline fields of all notes of the vault, which Dataview counts and lists do not.
 */
export function planConversion(
	index: VaultIndex,
	sources: Iterable<SourceText>,
	inline: VaultInlineFields,
): ConversionPlan {
	const conversions: Conversion[] = [];
	const leftAlone: LeftAlone[] = [];
	const files: FilePlan[] = [];
	let pages: ReturnType<typeof dataviewPages> | undefined;
	for (const { path, text } of [...sources].sort((left, right) => compareText(left.path, right.path))) {
		if (index.isExcluded(path)) continue;
		const own: Conversion[] = [];
		for (const block of findSnippets(text)) {
			const replaced = replaceSnippet(index, path, text, block);
			if (replaced === undefined) continue;
			const edit = replaced.isOk ? editOf(text, block, replaced.value) : undefined;
			if (!replaced.isOk || edit === undefined) {
				const line = replaced.isOk ? lineAt(text, block.from) : replaced.fault.line;
				const reason = replaced.isOk ? sayOfRefactor('convert.isUnclosed') : replaced.fault.message;
				leftAlone.push({ path, line, what: lineOf(text, line === lineAt(text, block.from) ? line + 1 : line), reason });
				continue;
			}
			pages ??= dataviewPages(index, inline);
			const answers = compareAnswers(index, replaced.value, path, pages, inline);
			own.push(
				toConversion(path, lineAt(text, block.from), block.language as SnippetLanguage, replaced.value, answers, edit),
			);
		}
		for (const conversion of own) conversions.push(conversion);
		if (own.length > 0)
			files.push({
				path,
				before: text,
				edits: own.map(({ edit }) => edit),
				renameTo: undefined,
				fate: 'keep',
				isTicked: false,
			});
	}
	const kinds = namedKinds(convertKinds, (kind) => conversions.some(({ edit }) => edit.kind === kind));
	return { plan: { title: sayOfRefactor('convert.title'), files, leftAlone, kinds }, conversions };
}

/** Whether a text may hold a snippet, told at a glance. */
export function mayHoldSnippet(text: string): boolean {
	return text.includes('dataview');
}

/** The code blocks of Dataview's in the text of a note. */
export function findSnippets(text: string): readonly FencedBlock[] {
	if (!mayHoldSnippet(text)) return [];
	return readBody(text, bodyStartOf(text)).blocks.filter(({ language }) => isSnippetLanguage(language));
}

function toConversion(
	path: string,
	line: number,
	from: SnippetLanguage,
	{ language, lines, snippet }: Replacement,
	answers: Answers,
	edit: Edit,
): Conversion {
	const kind = kindOfAnswers(answers);
	const planned = {
		id: `${path}:${edit.from}`,
		kind,
		reason: describeAnswers(answers),
		edit,
		isTicked: kind !== 'doubt',
	};
	return { path, line, from, to: language, options: lines, answers, remarks: snippet.remarks, edit: planned };
}

function lineOf(text: string, line: number): string {
	const found = (text.split(/\r?\n/)[line - 1] ?? '').replace(/^[\s>]+/, '').trim();
	return found.length > 80 ? `${found.slice(0, 79)}…` : found;
}
