import { setIcon, setTooltip } from 'obsidian';
import type { Locale } from '../../locale/locales';
import { appendCodeText } from '../dom/code-text';
import { setAttributes } from '../dom/set-attributes';
import { describeAction } from '../actions/action';
import type { TreeLine, TreeNode } from './tree-node';

/** Makes the element of a line, empty: what `drawLine` fills. Its child with the class `tree-item-self` takes the focus. */
export function createLine(): HTMLElement {
	const item = createDiv('tree-item in-phase-line');
	item.createDiv({ cls: 'tree-item-self is-clickable', attr: { role: 'treeitem', tabindex: '-1' } });
	return item;
}

/**
 * Brings the element of a line up to date, and touches only what differs.
 *
 * @param elementId Unique in the document; parts of the line that name it are found by it.
 */
export function drawLine(locale: Locale, item: HTMLElement, line: TreeLine, elementId: string): void {
	const self = item.find('.tree-item-self');
	const signature = JSON.stringify([lookOf(line.node), line.level]);
	if (item.dataset['look'] !== signature) {
		item.dataset['look'] = signature;
		drawGuides(item, self, line.level);
		drawSelf(locale, self, line.node, elementId);
	}
	const isOpen = line.isOpen;
	item.toggleClass('is-collapsed', isOpen === false);
	self.querySelector('.collapse-icon')?.toggleClass('is-collapsed', isOpen === false);
	setAttributes(self, {
		'aria-level': String(line.level),
		'aria-posinset': String(line.position),
		'aria-setsize': String(line.siblings),
		'aria-expanded': isOpen === undefined ? null : String(isOpen),
		'aria-current': line.node.isCurrent === true ? 'true' : null,
	});
}

/** What can be seen of a node, as a text to compare. */
function lookOf({
	label,
	detail,
	note,
	flair,
	icon,
	iconLabel,
	look,
	tooltip,
	path,
	choose,
	children,
	actions,
	fillMenu,
}: TreeNode): string {
	const buttons = actions?.map(({ title, hint }) => [title, hint]);
	const kinds = [choose === undefined, children === undefined, fillMenu === undefined];
	return JSON.stringify([label, detail, note, flair, icon, iconLabel, look, tooltip, path, kinds, buttons]);
}

function drawGuides(item: HTMLElement, self: HTMLElement, level: number): void {
	for (const guide of item.findAll('.in-phase-guide')) guide.remove();
	for (let at = 1; at < level; at += 1) item.insertBefore(createDiv('in-phase-guide'), self);
}

function drawSelf(locale: Locale, self: HTMLElement, node: TreeNode, elementId: string): void {
	self.empty();
	self.className = [
		'tree-item-self is-clickable',
		node.children === undefined ? '' : 'mod-collapsible',
		node.look ?? '',
	]
		.join(' ')
		.trim();
	if (node.children !== undefined) setIcon(self.createDiv('tree-item-icon collapse-icon'), 'right-triangle');
	const ids = [`${elementId}-label`];
	const inner = self.createDiv({ cls: 'tree-item-inner', attr: { id: `${elementId}-label` } });
	if (node.icon !== undefined)
		setIcon(inner.createSpan({ cls: 'in-phase-icon', attr: { 'aria-hidden': 'true' } }), node.icon);
	if (node.iconLabel !== undefined)
		inner.createSpan({ cls: 'in-phase-unseen', text: locale.panel.iconMeaning(node.iconLabel) });
	const write = node.isMessage === true ? appendCodeText : appendPlainText;
	write(inner.createSpan('tree-item-inner-text'), node.label);
	// White space between the parts, for those who hear them one after the other.
	if (node.detail !== undefined) inner.appendText(' ');
	if (node.detail !== undefined) write(inner.createSpan('in-phase-detail'), node.detail);
	if (node.flair !== undefined) {
		self.appendText(' ');
		self
			.createDiv('tree-item-flair-outer')
			.createSpan({ cls: 'tree-item-flair', text: node.flair, attr: { id: `${elementId}-flair` } });
		ids.push(`${elementId}-flair`);
	}
	if (node.note !== undefined || node.actions !== undefined)
		for (const id of drawFoot(locale, self, node, elementId)) ids.push(id);
	const isLink = node.path !== undefined && node.choose === undefined && node.children === undefined;
	if (node.tooltip !== undefined) setTooltip(self, node.tooltip);
	// A tooltip is an `aria-label`, which the name must win over.
	setAttributes(self, {
		'aria-label': node.tooltip ?? null,
		'aria-labelledby': ids.join(' '),
		'data-href': isLink ? (node.path ?? null) : null,
		draggable: isLink ? 'true' : null,
	});
}

function drawFoot(locale: Locale, self: HTMLElement, node: TreeNode, elementId: string): readonly string[] {
	self.appendText(' ');
	const foot = self.createDiv('in-phase-foot');
	if (node.note !== undefined)
		foot.createSpan({ cls: 'in-phase-note', text: node.note, attr: { id: `${elementId}-note` } });
	const actions = node.actions ?? [];
	foot.toggleClass('has-actions', actions.length > 0);
	const buttons = foot.createDiv('in-phase-actions');
	for (const [at, action] of actions.entries()) {
		const button = buttons.createEl('button', {
			cls: 'in-phase-action',
			attr: { type: 'button', tabindex: '-1', 'data-action': String(at) },
		});
		appendCodeText(button.createSpan(), action.title);
		describeAction(button, action);
	}
	if (node.fillMenu !== undefined) {
		const more = foot.createEl('button', {
			cls: 'clickable-icon in-phase-more',
			attr: { type: 'button', tabindex: '-1', 'aria-haspopup': 'menu' },
		});
		setIcon(more, 'more-horizontal');
		setTooltip(more, locale.panel.more);
	}
	return node.note === undefined ? [] : [`${elementId}-note`];
}

function appendPlainText(parent: HTMLElement, text: string): void {
	parent.appendText(text);
}
