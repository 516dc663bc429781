import './events';
import type {
	BasesPropertyId,
	BasesView as OriginalBasesView,
	QueryController as OriginalController,
	Value as OriginalValue,
} from 'obsidian';
import {
	BasesEntry,
	BasesEntryGroup,
	BasesQueryResult,
	BasesView,
	BasesViewConfig,
	BooleanValue,
	DateValue,
	Keymap,
	LinkValue,
	ListValue,
	NullValue,
	NumberValue,
	QueryController,
	StringValue,
	TFile,
	type App,
	Value,
} from 'obsidian-test-mocks/obsidian';
import { mend } from './mend';
import { registryOf } from './registry';

/** What a base hands to a view. */
export interface BaseSetup {
	/** The notes that pass the filter, in order. All notes when left out. */
	readonly paths?: readonly string[];
	/** The property to group by: `note.phase`. */
	readonly groupBy?: BasesPropertyId;
	/** The visible properties, in order. */
	readonly order?: readonly BasesPropertyId[];
	/** The options of the view, as the user has set them. */
	readonly config?: Readonly<Record<string, unknown>>;
}

/** A view of a base, open on the page. */
export interface OpenBase {
	readonly view: OriginalBasesView;
	readonly containerEl: HTMLElement;
	/** Runs the query again: the view gets new data, never the old object changed. */
	refresh(setup?: BaseSetup): void;
	close(): void;
}

const apps = new WeakMap<object, App>();

mend(QueryController.prototype, {
	constructor2__(app) {
		apps.set(this, app);
	},
});

mend(BasesView.prototype, {
	constructor2__(controller) {
		const app = apps.get(controller);
		if (app !== undefined) this.app = app;
	},
});

mend(ListValue.prototype, {
	renderTo(el, context) {
		for (const [at, value] of this.values__.entries()) {
			if (at > 0) el.appendText(', ');
			value.renderTo(el.createSpan('value-list-element'), context);
		}
	},
	constructor3__(values) {
		this.values__ = values.map((value) => toValue(value));
	},
	get(index) {
		return this.values__[index] ?? NullValue.create__();
	},
	includes(value) {
		return this.values__.some((one) => one.toString() === value.toString());
	},
});

mend(Value.prototype, {
	renderTo(el) {
		el.setText(this.toString());
	},
});

/** Where a link leads, and from where. */
interface LinkPlace {
	readonly app: App;
	readonly target: string;
	readonly sourcePath: string;
	readonly display: string | null;
}

const links = new WeakMap<object, LinkPlace>();

mend(LinkValue.prototype, {
	constructor5__(app, target, sourcePath, display = null) {
		links.set(this, { app, target, sourcePath, display });
	},
	// Such a link works by itself, wherever it is put.
	renderTo(el) {
		const place = links.get(this);
		if (place === undefined) throw new Error('This is not a link.');
		const { app, target, sourcePath, display } = place;
		const link = el.createEl('a', { cls: 'internal-link', text: display ?? target, attr: { 'data-href': target } });
		link.toggleClass('is-unresolved', app.metadataCache.getFirstLinkpathDest(target, sourcePath) === null);
		link.addEventListener('click', (event) => {
			event.preventDefault();
			void app.workspace.openLinkText(target, sourcePath, Keymap.isModEvent(event));
		});
	},
});

const dates = new WeakMap<object, Date>();

mend(DateValue.prototype, {
	constructor3__(date) {
		if (date instanceof Date) dates.set(this, date);
	},
	renderTo(el) {
		el.createSpan({ cls: 'bases-rendered-date', text: dates.get(this)?.toLocaleDateString() ?? '' });
	},
});

mend(BooleanValue.prototype, {
	renderTo(el) {
		el.createEl('input', { type: 'checkbox', attr: { disabled: true, 'aria-label': this.toString() } }).checked =
			this.isTruthy();
	},
});

mend(BasesEntry.prototype, {
	constructor__(context) {
		apps.set(this, context as App);
	},
	getValue(propertyId) {
		return valueOf(apps.get(this), this.file, propertyId);
	},
});

mend(BasesEntryGroup.prototype, {
	hasKey() {
		return this.key !== undefined && this.key.isTruthy();
	},
});

/** Opens a registered view over notes of the vault. */
export function openBase(app: App, viewId: string, setup: BaseSetup = {}): OpenBase {
	const registration = registryOf(app).basesViews.get(viewId);
	if (registration === undefined) throw new Error(`There is no bases view ${viewId}.`);
	const containerEl = document.body.createDiv('bases-view');
	const controller: unknown = QueryController.create2__(app, null, createDiv());
	const view = registration.factory(controller as OriginalController, containerEl);
	const refresh = (next: BaseSetup): void => {
		const config = configOf(next, registration.name);
		const data = query(app, config, next);
		Object.assign(view, { config, data, allProperties: next.order ?? [] });
		view.onDataUpdated();
	};
	const first = configOf(setup, registration.name);
	Object.assign(view, { config: first, data: query(app, first, setup) });
	view.load();
	refresh(setup);
	return {
		view,
		containerEl,
		refresh: (next = setup) => {
			refresh(next);
		},
		close: () => {
			view.unload();
			containerEl.remove();
		},
	};
}

function configOf({ config = {}, order = [] }: BaseSetup, name: string): BasesViewConfig {
	const made = BasesViewConfig.create__('', '', name);
	for (const [key, value] of Object.entries(config)) made.set(key, value);
	made.setOrder__([...order]);
	return made;
}

function query(app: App, config: BasesViewConfig, { paths, groupBy, order = [] }: BaseSetup): BasesQueryResult {
	const files = (paths ?? app.vault.getMarkdownFiles().map(({ path }) => path)).map((path) =>
		app.vault.getFileByPath(path),
	);
	const entries = files.filter((file): file is TFile => file !== null).map((file) => BasesEntry.create__(app, file));
	const result = BasesQueryResult.create__(app, config, [], entries);
	result.setData__(entries);
	result.setProperties__([...order]);
	result.setGroupedData__(groupEntries(entries, groupBy));
	return result;
}

/** Without a property to group by there is one group, which has no key. */
function groupEntries(entries: readonly BasesEntry[], groupBy: BasesPropertyId | undefined): BasesEntryGroup[] {
	if (groupBy === undefined) return [BasesEntryGroup.create__([...entries], undefined)];
	const groups = new Map<string, [OriginalValue | null, BasesEntry[]]>();
	for (const entry of entries) {
		const key = entry.getValue(groupBy);
		const group = groups.get(key?.toString() ?? '') ?? [key, []];
		group[1].push(entry);
		groups.set(key?.toString() ?? '', group);
	}
	return [...groups.values()].map(([key, members]) => BasesEntryGroup.create__(members, key ?? undefined));
}

function valueOf(app: App | undefined, file: TFile, propertyId: BasesPropertyId): OriginalValue | null {
	const [kind, ...rest] = propertyId.split('.');
	const name = rest.join('.');
	if (kind === 'file')
		return toValue(
			Reflect.get({ name: file.name, basename: file.basename, path: file.path, ext: file.extension }, name),
		).asOriginalType__();
	const frontmatter: unknown = app?.metadataCache.getFileCache(file)?.frontmatter;
	const found = Object.entries(typeof frontmatter === 'object' && frontmatter !== null ? frontmatter : {}).find(
		([key]) => key.toLowerCase() === name.toLowerCase(),
	);
	return found === undefined ? null : toValue(found[1], app, file.path).asOriginalType__();
}

function toValue(raw: unknown, app?: App, sourcePath = ''): Value {
	if (raw === null || raw === undefined) return NullValue.create__();
	if (Array.isArray(raw)) return ListValue.create__(raw.map((item: unknown) => toValue(item, app, sourcePath)));
	if (typeof raw === 'number') return NumberValue.create__(raw);
	if (typeof raw === 'boolean') return BooleanValue.create__(raw);
	if (typeof raw === 'string')
		return (app === undefined ? null : toLink(raw, app, sourcePath)) ?? toDate(raw) ?? StringValue.create__(raw);
	if (isValue(raw)) return raw;
	return StringValue.create__(JSON.stringify(raw));
}

function toLink(raw: string, app: App, sourcePath: string): LinkValue | null {
	const [, target, display] = /^\[\[([^\]|]+)(?:\|([^\]]+))?\]\]$/.exec(raw) ?? [];
	return target === undefined ? null : LinkValue.create2__(app, target, sourcePath, display ?? null);
}

/** A day without a zone is one of this place. */
function toDate(raw: string): DateValue | null {
	return /^\d{4}-\d{2}-\d{2}$/.test(raw) ? DateValue.create__(new Date(`${raw}T00:00`), false) : null;
}

function isValue(raw: unknown): raw is Value {
	return typeof raw === 'object' && raw !== null && 'isTruthy' in raw;
}
