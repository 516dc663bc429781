import type { RunningApp } from './app';

/** Where the plugin keeps its settings in the tests' vaults. */
export const dataPath = '.obsidian/plugins/in-phase/data.json';

/** The settings tab of a running app, as a person uses it. */
export interface SettingsPage {
	readonly element: HTMLElement;
	rows(): readonly string[];
	row(name: string): HTMLElement;
	/** Clicks what has this label, or is a row or a button with this text. */
	press(label: string): Promise<void>;
	/** Fills in the fields of the form that is open, by their names, and sends it. */
	fill(values: Readonly<Record<string, string>>): Promise<void>;
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
			const modal = [...document.querySelectorAll<HTMLElement>('.in-phase-modal')].at(-1);
			const inside = modal ?? element;
			const button = [...inside.querySelectorAll('button')].find(({ textContent }) => textContent === label);
			return click(inside.querySelector<HTMLElement>(`[aria-label="${label}"]`) ?? button ?? row(label), label);
		},
		fill: async (values) => {
			const form = document.querySelector('.in-phase-modal form');
			if (form === null) throw new Error('no form is open');
			for (const [name, value] of Object.entries(values)) {
				const input = form.querySelector<HTMLInputElement>(`input[aria-label="${name}"]`);
				if (input === null) throw new Error(`no field “${name}”`);
				input.value = value;
				input.dispatchEvent(new Event('input', { bubbles: true }));
			}
			await click(form.querySelector<HTMLElement>('button[type="submit"]'), 'submit');
		},
		saved: async () => {
			const { adapter } = host.app.vault;
			return (await adapter.exists(dataPath)) ? (JSON.parse(await adapter.read(dataPath)) as unknown) : undefined;
		},
		notices: () => host.notices.map(({ text }) => text),
		undo: () => click([...document.querySelectorAll<HTMLElement>('.in-phase-undo')].at(-1), 'undo'),
	};
}
