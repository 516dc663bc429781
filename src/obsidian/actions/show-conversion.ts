import type { TFile } from 'obsidian';
import { readInlineFields, type InlineFields } from '../../core/dataview/inline-fields';
import {
	findSnippets,
	planConversion,
	type Conversion,
	type ConversionPlan,
	type SourceText,
} from '../../core/convert/convert';
import { sayOfPlan } from '../../core/plan/messages';
import { failed, ok } from '../../core/result';
import { showPlan, type PlanExtras } from './refactor-modal';
import type { RefactorContext } from './sources';
import { readFiles } from '../vault/read-text';
import { say } from '../../core/message';
import type { DifferentNote, KeptNote } from '../../core/convert/answers';
import { describeAnswers, describeDifference } from '../../core/convert/words';
import type { Locale } from '../../locale/locales';
import { freshId } from '../dom/fresh-id';

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

/** Shows what a snippet and the block that takes its place list, side by side, with the reason for each difference. */
function renderAnswers(parent: HTMLElement, locale: Locale, { line, from, to, answers, remarks }: Conversion): void {
	const element = parent.createDiv('in-phase-convert');
	const { kept, added, lost, failsOn } = answers;
	element.createDiv({
		cls: 'in-phase-convert-head',
		text: locale.convert.head(line, from, to, say(locale, describeAnswers({ ...answers, failsOn: [] }))),
	});
	const [faulty] = failsOn;
	if (faulty !== undefined) element.createDiv({ cls: 'in-phase-convert-fault', text: locale.convert.fails(faulty) });
	const columns = element.createDiv('in-phase-convert-answers');
	if (lost.length > 0) renderColumn(columns, locale, locale.convert.before, lost, 'lost');
	if (added.length > 0) renderColumn(columns, locale, locale.convert.after, added, 'added');
	if (kept.length > 0) renderKept(element, locale, kept);
	for (const remark of remarks) element.createDiv({ cls: 'in-phase-convert-why', text: say(locale, remark) });
}

/** What both list, folded away. */
function renderKept(parent: HTMLElement, locale: Locale, kept: readonly KeptNote[]): void {
	const details = parent.createEl('details');
	details.createEl('summary', { text: locale.convert.same(kept.length) });
	const list = details.createEl('ul', 'in-phase-convert-same');
	for (const { title, path } of kept) list.createEl('li', { text: title, attr: { title: path } });
}

function renderColumn(
	parent: HTMLElement,
	locale: Locale,
	heading: string,
	others: readonly DifferentNote[],
	kind: 'added' | 'lost',
): void {
	const column = parent.createDiv();
	const id = freshId();
	column.createDiv({ cls: 'in-phase-convert-heading', text: heading, attr: { id } });
	const list = column.createEl('ul', { attr: { 'aria-labelledby': id } });
	for (const note of others) {
		const item = list.createEl('li', { attr: { title: note.path } });
		const label = item.createSpan(`mod-${kind}`);
		label.createSpan({
			cls: 'in-phase-convert-sign',
			text: kind === 'added' ? '+' : '−',
			attr: { role: 'img', 'aria-label': locale.convert[kind] },
		});
		label.appendText(note.title);
		item.createSpan({ cls: 'in-phase-convert-why', text: `: ${say(locale, describeDifference(note))}` });
	}
}
