import { say } from '../../core/message';
import { setIcon, setTooltip } from 'obsidian';
import type { Finding } from '../../core/lint/engine';
import type { Fact } from '../../core/lint/fact';
import type { Locale } from '../../locale/locales';
import { appendCodeText, withoutCodeMarks } from '../dom/code-text';
import type { ItemRenderer } from '../dom/keyed-children';
import { createNoteLink, updateNoteLink } from '../links';
import { severityIcons } from '../actions/finding-actions';
import { describeAction } from '../actions/action';
import type { Action } from '../actions/action';

/** A finding as a row of a block. */
export interface FindingRow {
	/** What makes it the same one as before. */
	readonly key: string;
	readonly finding: Fact;
	/** The title of its note; undefined where the block is about one note only. */
	readonly title: string | undefined;
	/** The other notes that show it. */
	readonly others: readonly { readonly path: string; readonly title: string }[];
	/** What can be done about it with one press. */
	readonly actions: readonly Action[];
}

/** A button of a row: the message, the menu, or the action of that place. */
export type RowButton = 'message' | 'menu' | number;

/** Gives findings their keys: what they say of which place, equal ones told apart by their order. */
export function keysOf(findings: readonly Finding[], isOneNote: boolean): readonly string[] {
	const seen = new Map<string, number>();
	return findings.map(({ path, rule, address, message }) => {
		// Of a block's own note the path says nothing, so that the rows stay when it moves.
		const base = JSON.stringify([isOneNote ? '' : path, rule, address, message]);
		const count = seen.get(base) ?? 0;
		seen.set(base, count + 1);
		return `${base}${count}`;
	});
}

/** Makes the rows of findings; what is chosen in them is for a listener around them, with `buttonAt`. */
export function findingRenderer(locale: Locale): ItemRenderer<FindingRow> {
	const drawn = new WeakMap<HTMLElement, string>();
	const drawnOthers = new WeakMap<HTMLElement, string>();
	const update = (element: HTMLElement, row: FindingRow): void => {
		showTitle(element.find('.in-phase-finding-body'), row);
		showSeverity(locale, element, row.finding);
		const look = JSON.stringify(row.actions.map(({ title, hint }) => [title, hint]));
		if (drawn.get(element) !== look) drawActions(element.find('.in-phase-finding-actions'), row.actions);
		drawn.set(element, look);
		const others = JSON.stringify(row.others);
		if (drawnOthers.get(element) !== others) drawOthers(locale, element.find('.in-phase-finding-others'), row.others);
		drawnOthers.set(element, others);
	};
	return {
		keyOf: ({ key }) => key,
		update,
		create: (row) => {
			const element = createEl('li');
			const { rule } = row.finding;
			const message = say(locale, row.finding.message);
			element.createSpan({ cls: 'in-phase-icon', attr: { role: 'img' } });
			const body = element.createDiv('in-phase-finding-body');
			const place = body.createEl('button', {
				cls: 'in-phase-finding-message',
				attr: { type: 'button', 'aria-label': locale.blocks.lint.goTo(withoutCodeMarks(message)) },
			});
			appendCodeText(place, message);
			body.createDiv('in-phase-finding-others');
			const foot = body.createDiv('in-phase-finding-foot');
			foot.createSpan({ cls: 'in-phase-detail', text: rule });
			foot.createSpan('in-phase-finding-actions');
			const more = element.createEl('button', {
				cls: 'clickable-icon in-phase-finding-more',
				attr: { type: 'button', 'aria-haspopup': 'menu' },
			});
			setIcon(more, 'more-horizontal');
			setTooltip(more, locale.panel.more);
			update(element, row);
			return element;
		},
	};
}

/** The button of a row that something is in. */
export function buttonAt(target: Element): RowButton | undefined {
	const button = target.closest<HTMLElement>('button');
	if (button === null) return undefined;
	if (button.hasClass('in-phase-finding-message')) return 'message';
	return button.dataset['action'] === undefined ? 'menu' : Number(button.dataset['action']);
}

function showTitle(body: HTMLElement, { finding, title }: FindingRow): void {
	const link = body.querySelector<HTMLAnchorElement>('a.internal-link');
	if (title === undefined) link?.remove();
	else if (link !== null) updateNoteLink(link, finding.path, title);
	else body.prepend(createNoteLink(body, finding.path, title));
}

function showSeverity(locale: Locale, row: HTMLElement, { severity }: Finding): void {
	if (row.hasClass(`mod-${severity}`)) return;
	row.className = `in-phase-finding-row mod-${severity}`;
	const icon = row.find('.in-phase-icon');
	setIcon(icon, severityIcons[severity]);
	icon.setAttr('aria-label', locale.panel.severity[severity]);
}

/** As many as are read at a glance; the panel has all of them. */
const mostOthers = 5;

function drawOthers({ blocks: { lint } }: Locale, element: HTMLElement, others: FindingRow['others']): void {
	element.empty();
	if (others.length === 0) return;
	element.createSpan({ text: lint.alsoIn });
	// To say that there is one more takes as much room as to name it.
	const shown = others.length > mostOthers + 1 ? others.slice(0, mostOthers) : others;
	for (const { path, title } of shown) element.append(createNoteLink(element, path, title));
	if (shown.length < others.length) element.createSpan({ text: lint.moreNotes(others.length - shown.length) });
}

function drawActions(element: HTMLElement, actions: readonly Action[]): void {
	element.empty();
	for (const [at, action] of actions.entries()) {
		const button = element.createEl('button', {
			cls: 'in-phase-finding-action',
			attr: { type: 'button', 'data-action': String(at) },
		});
		appendCodeText(button, action.title);
		describeAction(button, action);
	}
}
