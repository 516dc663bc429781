import type { TFile } from 'obsidian';
import { readInlineFields, type InlineFields } from '../../core/dataview/inline-fields';
import {
	findSnippets,
	planConversion,
	type Conversion,
	type ConversionPlan,
	type SourceText,
} from '../../core/refactor/convert';
import { sayOfPlan } from '../../core/plan/messages';
import { failed, ok } from '../../core/result';
import { showPlan, type PlanExtras } from '../refactor/refactor-modal';
import type { RefactorContext } from '../refactor/sources';
import { readFiles } from '../vault/read-text';
import { renderAnswers } from './answers-view';

/** What is converted: every snippet of some notes, or the one of a note whose code begins at an offset. */
export interface Conversions {
	readonly filesOf: () => readonly TFile[];
	/** Offset in the text of the note, in UTF-16 units, of what takes the place of the one snippet. */
	readonly from?: number;
}

/** Shows the plan that puts list blocks in the place of snippets, with what each of them lists before and after. */
export function showConversion(
	context: RefactorContext,
	title: string,
	{ filesOf, from }: Conversions,
	onWritten?: PlanExtras['onWritten'],
): void {
	let conversions: readonly Conversion[] = [];
	showPlan(
		context,
		title,
		async (isWanted) => {
			const whole = await planFiles(context, filesOf, isWanted);
			const planned = from === undefined ? whole : whole && onlyAt(whole, from);
			conversions = planned?.conversions ?? [];
			if (from !== undefined && planned?.conversions.length === 0) return failed(sayOfPlan('file.hasMovedOn'));
			return planned && ok(planned.plan);
		},
		{
			explain: (parent, { path }) => {
				for (const conversion of conversions)
					if (conversion.path === path) renderAnswers(parent, context.locale, conversion);
			},
			...(onWritten && { onWritten }),
		},
	);
}

async function planFiles(
	{ app, live }: RefactorContext,
	filesOf: () => readonly TFile[],
	isWanted: () => boolean,
): Promise<ConversionPlan | undefined> {
	const sources: SourceText[] = [];
	const inline = new Map<string, InlineFields>();
	const isRead = await readFiles(app.vault, filesOf(), isWanted, (path, text) => {
		if (findSnippets(text).length > 0) sources.push({ path, text });
	});
	// Only where there is a snippet does it matter what Dataview finds in the text of other notes.
	const all = sources.length === 0 ? [] : app.vault.getMarkdownFiles();
	const isReadAgain =
		isRead &&
		(await readFiles(app.vault, all, isWanted, (path, text) => {
			const fields = readInlineFields(text);
			if (fields.size > 0) inline.set(path, fields);
		}));
	const index = isReadAgain ? await live.whole() : undefined;
	return index && isWanted() ? planConversion(index, sources, inline) : undefined;
}

/** The part of a plan that converts one snippet; what is left alone beside it was not asked about. */
function onlyAt({ plan, conversions }: ConversionPlan, from: number): ConversionPlan {
	const chosen = conversions.filter(({ edit }) => edit.edit.from === from);
	const edits = new Set(chosen.map(({ edit }) => edit));
	const kinds = new Set(chosen.map(({ edit }) => edit.kind));
	return {
		conversions: chosen,
		plan: {
			...plan,
			files: plan.files
				.map((file) => ({ ...file, edits: file.edits.filter((edit) => edits.has(edit)) }))
				.filter((file) => file.edits.length > 0),
			leftAlone: [],
			kinds: new Map([...plan.kinds].filter(([kind]) => kinds.has(kind))),
		},
	};
}
