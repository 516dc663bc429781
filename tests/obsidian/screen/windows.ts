import type { Host } from '../../host/host';
import { noticeWords, planWords, renameWords } from '../../screen/windows';
import { fill, find, findAll, nameOf, press, see, textOf } from './seen';

/** The windows that are open, the settings left out, those on top last. */
export function openWindows(): readonly HTMLElement[] {
	return [...document.querySelectorAll<HTMLElement>('.modal:not(.mod-settings), .prompt')];
}

/** The window on top; throws when none is open. */
export function topWindow(): HTMLElement {
	const found = openWindows().at(-1);
	if (found === undefined) throw new Error('No window is open.');
	return found;
}

/** Closes the window on top by the cross in its corner. */
export function closeByCross(): void {
	topWindow().querySelector<HTMLElement>('.modal-close-button')?.click();
}

/** What can be chosen in the window on top that asks for one of several things. */
export function suggestions(): readonly HTMLElement[] {
	return [...topWindow().querySelectorAll<HTMLElement>('.suggestion-item')];
}

/** Presses the button of the last notice, which takes back what was done. */
export async function undoByNotice(host: Host): Promise<void> {
	const notice = host.notices.at(-1);
	if (notice === undefined) throw new Error('There is no notice.');
	press(notice.el, noticeWords.undo);
	await host.settle();
}

/** The window of a plan, as a person uses it: each part is looked for anew in the window that is on top by then. */
export interface PlanWindow {
	/** All that it says. */
	text(): string;
	/** Where things stand. */
	status(): string;
	/** The paths of the files that would change, in order. */
	files(): readonly string[];
	/** The lines that would be added, in order. */
	added(): readonly string[];
	/** What the check boxes of the kinds of changes say, in order. */
	kinds(): readonly string[];
	/** The check box of a kind of changes, whatever count stands behind it. */
	kind(label: string): HTMLInputElement;
	/** The check box of a file. */
	file(path: string): HTMLInputElement;
	/** The names of the folders that files stand in. */
	folders(): readonly string[];
	/** The check box for all files of a folder. */
	folder(name: string): HTMLInputElement;
	/** The check box of something that is only offered, by what it says. */
	offer(part: string): HTMLInputElement;
	/** The check box that moves a file to the trash. */
	trash(): HTMLInputElement;
	/** The names of the buttons at the end, in order. */
	buttons(): readonly string[];
	/** The button that writes, which says how much it writes. */
	applyButton(): HTMLButtonElement;
	/** Writes, without waiting for it. */
	startApplying(): void;
	/** Writes what is chosen. */
	apply(): Promise<void>;
	stop(): Promise<void>;
	undo(): Promise<void>;
	again(): Promise<void>;
	cancel(): Promise<void>;
	close(): Promise<void>;
}

/** The window of a plan in an app. */
export function planWindow(hostNow: () => Host): PlanWindow {
	const boxes = (): readonly HTMLInputElement[] => findAll(topWindow(), { role: 'checkbox' }) as HTMLInputElement[];
	const boxThat = (what: string, isWanted: (name: string) => boolean): HTMLInputElement => {
		const found = boxes().find((box) => isWanted(nameOf(box)));
		if (found === undefined) throw new Error(`There is no check box ${what}, but ${boxes().map(nameOf).join(', ')}.`);
		return found;
	};
	const doing = (control: keyof typeof planWords) => async (): Promise<void> => {
		press(topWindow(), planWords[control] as typeof planWords.apply);
		await hostNow().settle();
	};
	const folders = (): readonly HTMLElement[] =>
		findAll(topWindow(), { role: 'group' }).filter((group) => find(group, { role: 'list' }) !== undefined);
	return {
		text: () => textOf(topWindow()),
		status: () => textOf(see(topWindow(), { role: 'status' })),
		files: () => boxes().flatMap((box) => planWords.file.name.exec(nameOf(box))?.[1] ?? []),
		added: () =>
			[...topWindow().querySelectorAll<HTMLElement>('*')]
				.filter(({ children, textContent }) => children.length === 0 && textContent === planWords.added)
				.map(({ parentElement }) => textOf(parentElement).slice(planWords.added.length)),
		kinds: () => findAll(see(topWindow(), planWords.kinds), { role: 'checkbox' }).map(nameOf),
		kind: (label) => boxThat(`“${label}”`, (name) => name.startsWith(`${label} (`)),
		file: (path) => boxThat(`for “${path}”`, (name) => planWords.file.name.exec(name)?.[1] === path),
		folders: () => folders().map(nameOf),
		folder: (name) => {
			const group = folders().find((one) => nameOf(one) === name);
			if (group === undefined) throw new Error(`There is no folder “${name}”.`);
			return see(group, { role: 'checkbox' }) as HTMLInputElement;
		},
		offer: (part) => boxThat(`with “${part}”`, (name) => name.includes(part)),
		trash: () => see(topWindow(), planWords.trash) as HTMLInputElement,
		buttons: () =>
			findAll(topWindow(), { role: 'button' })
				.filter((button) => !button.hasAttribute('aria-expanded'))
				.map(nameOf),
		applyButton: () => see(topWindow(), planWords.apply) as HTMLButtonElement,
		startApplying: () => press(topWindow(), planWords.apply),
		apply: doing('apply'),
		stop: doing('stop'),
		undo: doing('undo'),
		again: doing('again'),
		cancel: doing('cancel'),
		close: doing('close'),
	};
}

/** Fills in the new name in the window that asks for it. */
export async function giveName(host: Host, name: string): Promise<void> {
	fill(topWindow(), renameWords.name, name);
	await host.settle();
}

/** Goes on from the question for a name, or for what stays, to the plan. */
export async function showChanges(host: Host): Promise<void> {
	press(topWindow(), renameWords.look);
	await host.settle();
}
