import { find, findAll, see, type Place } from './seen';

/** The blocks of ours in a part of the page, in order: Obsidian names the element of a block after its language. */
export function blocksIn(place: ParentNode): HTMLElement[] {
	return [...place.querySelectorAll<HTMLElement>('[class*="block-language-phase-"]')];
}

/** The line above a list, which is there though it may be empty. */
export function headerOf(block: HTMLElement | undefined): HTMLElement {
	return partOf(block, 'header');
}

/** What is said below a list, or in the place of one. */
export function remarksOf(block: HTMLElement | undefined): HTMLElement {
	return partOf(block, 'remarks');
}

/** The lines of what is said below a list. */
export function remarkLines(block: HTMLElement | undefined): readonly string[] {
	return [...remarksOf(block).children].map(({ textContent }) => textContent);
}

// These parts have no role of their own: they are text beside the list.
function partOf(block: HTMLElement | undefined, name: 'header' | 'remarks'): HTMLElement {
	const found = block?.querySelector<HTMLElement>(`.in-phase-${name}`);
	if (found === null || found === undefined) throw new Error(`The block has no ${name}.`);
	return found;
}

/** The rows of a list or a table, in order; cards and headings are none. */
export function rowsIn(block: HTMLElement | undefined): readonly HTMLElement[] {
	if (block === undefined) return [];
	return [...findAll(block, { role: 'listitem' }), ...findAll(block, { role: 'row' })].filter(
		(row) => row.closest('thead') === null,
	);
}

/** The title of a row, which leads to its note. */
export function titleOf(row: HTMLElement): string {
	return row.querySelector('a')?.textContent ?? '';
}

/** The groups of a list: what stands below one heading. */
export function groupsIn(block: HTMLElement | undefined): readonly HTMLElement[] {
	const headings = block === undefined ? [] : findAll(block, { role: 'heading' });
	return headings.flatMap(({ parentElement }) => parentElement ?? []);
}

/** What a mark beside a title says; undefined where there is none. */
export function markIn(place: Place | undefined): HTMLElement | undefined {
	return place && find(place, { role: 'img' });
}

/** The mistakes that a block has in the place of its answer; undefined where it has none. */
export function mistakesOf(block: HTMLElement | undefined): HTMLElement | undefined {
	return block && find(block, { role: 'group' });
}

/** The problems that a block lists, in order. */
export function problemRows(block: HTMLElement | undefined): readonly HTMLElement[] {
	return block === undefined ? [] : findAll(block, { role: 'listitem' });
}

/** The button of a problem that leads to its place, and says what it is. */
export function problemIn(row: HTMLElement): HTMLElement {
	return see(row, { role: 'button' });
}

/** A card of a list: its title, its description, and its types and terms. */
export interface SeenCard {
	readonly element: HTMLElement;
	readonly title: string;
	readonly description: string;
	readonly chips: readonly HTMLElement[];
}

/** The cards of a list, in order. */
export function cardsIn(block: HTMLElement | undefined): readonly SeenCard[] {
	return rowsIn(block).map((element) => {
		const [title, description, chips] = element.children;
		return {
			element,
			title: title?.querySelector('a')?.textContent ?? '',
			description: description?.textContent ?? '',
			chips: [...(chips?.children ?? [])] as HTMLElement[],
		};
	});
}

/** A term in a map: where its label stands, and what is counted of it. */
export interface SeenStage {
	readonly element: HTMLElement;
	readonly label: HTMLElement;
	readonly total: string;
	/** Each type with its count. */
	readonly bars: readonly string[];
	/** What is said of notes under a former name. */
	readonly former: string;
}

/** The stages of a map, in order. */
export function stagesIn(block: HTMLElement | undefined): readonly SeenStage[] {
	const stages = block === undefined ? [] : findAll(block, { role: 'listitem' });
	return stages
		.filter((stage) => find(stage, { role: 'list' }) !== undefined)
		.map((element) => {
			const [head, bars, former] = element.children;
			const [label, total] = (head?.children ?? []) as Iterable<HTMLElement>;
			return {
				element,
				label: label ?? element,
				total: total?.textContent ?? '',
				bars: findAll(bars as HTMLElement, { role: 'button' }).map(({ children }) =>
					[...children]
						.map(({ textContent }) => textContent)
						.filter((text) => text !== '')
						.join(' '),
				),
				former: former?.textContent ?? '',
			};
		});
}

/** The rows of a map that is a table, with the cell that names the term, and its label. */
export function matrixRowsIn(block: HTMLElement | undefined): readonly Pick<SeenStage, 'element' | 'label'>[] {
	return [...(block?.querySelectorAll<HTMLElement>('tbody tr') ?? [])].map((element) => ({
		element,
		label: (element.firstElementChild?.firstElementChild ?? element) as HTMLElement,
	}));
}
