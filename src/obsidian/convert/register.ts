import type { Plugin, TFile } from 'obsidian';
import { readInlineFields, type InlineFields } from '../../core/dataview/inline-fields';
import {
	findSnippets,
	planConversion,
	type Conversion,
	type ConversionPlan,
	type SourceText,
} from '../../core/refactor/convert';
import { ok } from '../../core/result';
import { showPlan } from '../refactor/refactor-modal';
import type { RefactorContext } from '../refactor/sources';
import { readFiles } from '../vault/read-text';
import { mustWait } from '../vault/must-wait';
import { renderAnswers } from './answers-view';

/** Registers the commands that put list blocks in the place of Dataview's snippets, in a note and in the vault. */
export function registerConvert(plugin: Plugin, context: RefactorContext): void {
	const { app, locale } = context;
	plugin.addCommand({
		id: 'convert-note',
		name: locale.convert.note,
		checkCallback: (isChecking) => {
			const file = app.workspace.getActiveFile();
			if (file?.extension !== 'md') return false;
			if (!isChecking && !mustWait(context)) showConversion(context, locale.convert.note, () => [file]);
			return true;
		},
	});
	plugin.addCommand({
		id: 'convert-vault',
		name: locale.convert.vault,
		callback: () => {
			if (!mustWait(context)) showConversion(context, locale.convert.vault, () => app.vault.getMarkdownFiles());
		},
	});
}

function showConversion(context: RefactorContext, title: string, filesOf: () => readonly TFile[]): void {
	let conversions: readonly Conversion[] = [];
	const makePlan = async (isWanted: () => boolean): Promise<ConversionPlan | undefined> => {
		const sources: SourceText[] = [];
		const inline = new Map<string, InlineFields>();
		const isRead = await readFiles(context.app.vault, filesOf(), isWanted, (path, text) => {
			if (findSnippets(text).length > 0) sources.push({ path, text });
		});
		// Only where there is a snippet does it matter what Dataview finds in the text of other notes.
		const all = sources.length === 0 ? [] : context.app.vault.getMarkdownFiles();
		const isReadAgain =
			isRead &&
			(await readFiles(context.app.vault, all, isWanted, (path, text) => {
				const fields = readInlineFields(text);
				if (fields.size > 0) inline.set(path, fields);
			}));
		const index = isReadAgain ? await context.live.whole() : undefined;
		return index && isWanted() ? planConversion(index, sources, inline) : undefined;
	};
	showPlan(
		context,
		title,
		async (isWanted) => {
			const planned = await makePlan(isWanted);
			conversions = planned?.conversions ?? [];
			return planned && ok(planned.plan);
		},
		{
			explain: (parent, { path }) => {
				for (const conversion of conversions)
					if (conversion.path === path) renderAnswers(parent, context.locale, conversion);
			},
		},
	);
}
