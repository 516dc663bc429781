import { expect } from 'vitest';
import { defaultSettings } from '../../../src/core/settings/settings';
import type { Host } from '../../host/host';
import { settingsWords, type SettingsField } from '../../screen/settings';
import type { RunningApp } from '../app';
import { fill as fillField } from './seen';
import { openWindows, topWindow, undoByNotice } from './windows';

/** Where the plugin keeps its settings in the tests' vaults. */
export const dataPath = '.obsidian/plugins/in-phase/data.json';

/** The settings tab of a running app, as a person uses it. */
export interface SettingsPage {
	readonly element: HTMLElement;
	rows(): readonly string[];
	row(name: string): HTMLElement;
	/** Clicks what has this label, or is a row or a button with this text. */
	press(label: string): Promise<void>;
	/** Fills in the fields of the form that is open and sends it. */
	fill(values: Readonly<Partial<Record<SettingsField, string>>>): Promise<void>;
	saved(): Promise<unknown>;
	notices(): readonly string[];
	/** Clicks the button of the last notice. */
	undo(): Promise<void>;
}

/** Opens the settings tab. */
export async function openSettings({ host }: RunningApp): Promise<SettingsPage> {
	const element = host.openSettings('in-phase');
	await host.settle();
	const rows = (): readonly HTMLElement[] => element.findAll('.setting-item');
	const nameOf = (item: HTMLElement): string => item.find('.setting-item-name').textContent;
	const row = (name: string): HTMLElement => {
		const found = rows().find((item) => nameOf(item) === name);
		if (found === undefined) throw new Error(`no “${name}” among ${rows().map(nameOf).join(', ')}`);
		return found;
	};
	const click = async (target: HTMLElement | null | undefined, what: string): Promise<void> => {
		if (target === null || target === undefined) throw new Error(`nothing to press: ${what}`);
		target.click();
		await host.settle();
	};
	return {
		element,
		rows: () => rows().map(nameOf),
		row,
		press: (label) => {
			const inside = openWindows().at(-1) ?? element;
			const button = [...inside.querySelectorAll('button')].find(({ textContent }) => textContent === label);
			return click(inside.querySelector<HTMLElement>(`[aria-label="${label}"]`) ?? button ?? row(label), label);
		},
		fill: async (values) => {
			for (const [name, value] of Object.entries(values)) {
				const field = { role: 'textbox', name: settingsWords.field(name as SettingsField) } as const;
				fillField(topWindow(), field, value);
			}
			await click(topWindow().querySelector<HTMLElement>('button[type="submit"]'), 'submit');
		},
		saved: async () => {
			const { adapter } = host.app.vault;
			if (!(await adapter.exists(dataPath))) return undefined;
			const { version, ...saved } = JSON.parse(await adapter.read(dataPath)) as Record<string, unknown>;
			// Where there is anything to read, it says in which form.
			if (Object.keys(saved).length > 0) expect(version).toBe(defaultSettings.version);
			return saved;
		},
		notices: () => host.notices.map(({ text }) => text),
		undo: () => undoByNotice(host),
	};
}

/** Presses what has this name, wherever in the settings or the windows above them it is. */
export async function pressSetting(host: Host, name: string): Promise<void> {
	const found = [...document.querySelectorAll<HTMLElement>('[aria-label], .setting-item-name, button')].find(
		(element) => (element.ariaLabel ?? element.textContent) === name,
	);
	if (found === undefined) throw new Error(`nothing to press: ${name}`);
	found.click();
	await host.settle();
}
