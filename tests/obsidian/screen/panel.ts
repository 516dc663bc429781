import type { Host } from '../../host/host';
import { panelWords, problemWords, type Side } from '../../screen/panel';
import { askForMenu, find, findAll, press, see, textOf, type Place } from './seen';

/** The side panel, where it is open. */
export function findPanel(place: Place = document): HTMLElement | undefined {
	return find(place, { role: 'tablist' })?.parentElement ?? undefined;
}

/** The side panel; throws when it is not open. */
export function seePanel(place: Place = document): HTMLElement {
	const panel = findPanel(place);
	if (panel === undefined) throw new Error('The panel is not open.');
	return panel;
}

/** Chooses one side of the panel. */
export function openTab(panel: Place, side: Side): void {
	press(panel, panelWords.tab(side));
}

/** What the tab says that is chosen. */
export function chosenTab(panel: Place = document): string {
	const tabs = findAll(panel, { role: 'tab' });
	return textOf(tabs.find((tab) => tab.getAttribute('aria-selected') === 'true')).trim();
}

/** Whether a side of the panel is the one that is shown. */
export function isChosen(panel: Place, side: Side): boolean {
	return see(panel, panelWords.tab(side)).getAttribute('aria-selected') === 'true';
}

/** The side of the panel that is shown. */
export function pane(panel: Place): HTMLElement {
	return see(panel, { role: 'tabpanel' });
}

/** All that is said above the list or in its place, for those who see it and those who do not. */
export function paneText(panel: Place): string {
	return textOf(pane(panel));
}

/** What is said to those who do not see how the list changes. */
export function announced(panel: Place): string {
	return textOf(see(pane(panel), { role: 'status' }));
}

/** The lines of the tree that is shown. */
export function treeLines(panel: Place): readonly HTMLElement[] {
	return findAll(panel, { role: 'treeitem' });
}

/** The lines of the tree that is shown as text, indented by level, with their counts. */
export function linesOf(panel: Place): readonly string[] {
	return treeLines(panel).map((line) => {
		const flair = line.querySelector('.tree-item-flair')?.textContent ?? '';
		return `${'  '.repeat(Number(line.getAttribute('aria-level')) - 1)}${labelOf(line)} ${flair}`.trimEnd();
	});
}

/** What a line says first. */
export function labelOf(line: Element | null): string {
	return line?.querySelector('.tree-item-inner-text')?.textContent ?? '';
}

/** The line of the tree that is shown with this label, the first of several. */
export function lineWith(panel: Place, label: string): HTMLElement {
	const lines = treeLines(panel);
	const found = lines.find((line) => labelOf(line) === label);
	if (found === undefined) throw new Error(`There is no line “${label}”, but ${lines.map(labelOf).join(', ')}.`);
	return found;
}

/** What has the focus: the label of a line, or what else it says. */
export function focused(doc: Document = document): string {
	return labelOf(doc.activeElement) || (doc.activeElement?.textContent ?? '');
}

/** The problems that are listed, without the notes or rules they are grouped by. */
export function problemLines(panel: Place): readonly HTMLElement[] {
	return treeLines(panel).filter((line) => line.getAttribute('aria-level') === '2');
}

/** The problem that says this among other things. */
export function findProblem(panel: Place, part: string): HTMLElement {
	const found = problemLines(panel).find((line) => textOf(line).includes(part));
	if (found === undefined) throw new Error(`There is no problem “${part}”, but ${linesOf(panel).join('; ')}.`);
	return found;
}

/** Opens the window with the safe fixes of all problems that are shown. */
export function openFixAll(panel: Place): void {
	press(panel, problemWords.fixAll);
}

/** The items of the menu of a line, which is open from then on. */
export function menuOf(host: Host, line: HTMLElement): readonly string[] {
	askForMenu(line);
	return host.menu()?.map(({ title }) => title) ?? [];
}

/** Chooses from the menu that is open. */
export async function chooseItem(host: Host, title: string): Promise<void> {
	const found = host.menu()?.find((item) => item.title === title);
	if (found === undefined) throw new Error(`There is no item “${title}”.`);
	found.click();
	await host.settle();
}

/** Chooses from the menu of a line. */
export async function chooseFromMenu(host: Host, line: HTMLElement, title: string): Promise<void> {
	menuOf(host, line);
	await chooseItem(host, title);
}

/** The buttons of the problems that are shown, and the one for all of them: what changes notes by a press. */
export function fixButtons(panel: Place): readonly HTMLElement[] {
	const menus = findAll(panel, panelWords.more);
	const own = problemLines(panel).flatMap((line) => findAll(line, { role: 'button' }));
	return [...own.filter((button) => !menus.includes(button)), ...findAll(panel, problemWords.fixAll)];
}
