import { setIcon } from 'obsidian';
import type { App, TFile } from 'obsidian';

const listNames: ReadonlySet<string> = new Set(['tags', 'aliases', 'cssclasses']);
const icons: ReadonlyMap<string, string> = new Map([
	['tags', 'tags'],
	['aliases', 'forward'],
	['multitext', 'list'],
	['number', 'binary'],
	['checkbox', 'check-square'],
	['date', 'calendar'],
	['text', 'text'],
	['unknown', 'file-question'],
]);

/** Draws the Properties widget of a note, for reading; nothing when the note has no properties. */
export function renderProperties(app: App, file: TFile, text: string, parent: HTMLElement): void {
	const cache = app.metadataCache.getFileCache(file);
	const properties = Object.entries(cache?.frontmatter ?? {}).filter(([name]) => name !== 'position');
	if (properties.length > 0) {
		renderTable(app, file, properties, parent);
		return;
	}
	const isBroken = cache?.sections?.[0]?.type === 'yaml';
	const yaml = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[1];
	if (isBroken && yaml !== undefined && yaml.trim() !== '') renderBroken(yaml, parent);
}

/** As Obsidian does, the YAML is shown as it was written when it cannot be read. */
function renderBroken(yaml: string, parent: HTMLElement): void {
	const el = parent.createDiv('metadata-error-container');
	const message = el.createDiv('metadata-error');
	setIcon(message.createSpan(), 'alert-triangle');
	message.createSpan({ text: 'Invalid properties' });
	el.createEl('pre', { text: yaml });
}

function renderTable(
	app: App,
	file: TFile,
	properties: readonly (readonly [string, unknown])[],
	parent: HTMLElement,
): void {
	const el = parent.createDiv({
		cls: 'metadata-container',
		attr: { 'data-property-count': String(properties.length) },
	});
	el.createDiv({ cls: 'metadata-properties-heading', text: 'Properties' });
	const table = el.createDiv('metadata-content').createDiv('metadata-properties');
	for (const [name, value] of properties) {
		const type = typeOf(name, value);
		const row = table.createDiv({
			cls: 'metadata-property',
			attr: { 'data-property-key': name, 'data-property-type': type },
		});
		const key = row.createDiv('metadata-property-key');
		setIcon(key.createSpan('metadata-property-icon'), icons.get(type) ?? 'text');
		key.createSpan({ cls: 'metadata-property-key-input', text: name });
		const cell = row.createDiv('metadata-property-value');
		row.toggleClass('mod-empty', isEmpty(value));
		renderValue(app, file, name, value, cell);
	}
}

function renderValue(app: App, file: TFile, name: string, value: unknown, cell: HTMLElement): void {
	if (isEmpty(value)) {
		cell.setText('No value');
		return;
	}
	if (typeof value === 'boolean') {
		cell.createEl('input', { type: 'checkbox', cls: 'metadata-input-checkbox', attr: { disabled: 'true' } }).checked =
			value;
		return;
	}
	if (!Array.isArray(value) && !listNames.has(name)) {
		renderText(app, file, showScalar(value), cell);
		return;
	}
	const pills = cell.createDiv('multi-select-container');
	const items: unknown[] = Array.isArray(value) ? value : [value];
	for (const item of items) {
		renderText(
			app,
			file,
			showScalar(item),
			pills.createDiv('multi-select-pill').createDiv('multi-select-pill-content'),
		);
	}
}

/** A value that is a link as a whole is shown as a link, as the widget does. */
function renderText(app: App, file: TFile, text: string, el: HTMLElement): void {
	const link = /^\[\[([^\]|]+)(?:\|([^\]]*))?\]\]$/.exec(text);
	if (link?.[1] === undefined) {
		el.setText(text);
		return;
	}
	const target = link[1].trim();
	const a = el.createEl('a', {
		cls: 'internal-link',
		text: link[2] ?? target,
		attr: { 'data-href': target, href: target },
	});
	a.toggleClass(
		'is-unresolved',
		app.metadataCache.getFirstLinkpathDest(target.replace(/#.*$/, ''), file.path) === null,
	);
}

function typeOf(name: string, value: unknown): string {
	if (name === 'tags' || name === 'aliases') return name;
	if (Array.isArray(value)) return 'multitext';
	if (typeof value === 'number') return 'number';
	if (typeof value === 'boolean') return 'checkbox';
	if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return 'date';
	return typeof value === 'object' && value !== null ? 'unknown' : 'text';
}

function isEmpty(value: unknown): boolean {
	return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function showScalar(value: unknown): string {
	if (typeof value === 'string') return value;
	return JSON.stringify(value) ?? '';
}
