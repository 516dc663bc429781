import type { Note } from '../note/note';
import { findProperty, itemsOf, propertiesOf } from '../note/properties';
import { isTemplate } from '../note/template';

/** How many notes must say a list before it is a habit; fewer are chance. */
const fewest = 5;

interface Shapes {
	lists: number;
	scalars: number;
}

/**
 * Counts how the notes of a vault write their properties, so that what most of them do can be told from a slip. Kept
 * up note by note; it holds two numbers for each property.
 */
export class Habits {
	readonly #shapes: ReadonlyMap<string, Shapes>;

	/** @param properties The properties to count, case aside. */
	constructor(properties: readonly string[]) {
		this.#shapes = new Map(properties.map((property) => [property.toLowerCase(), { lists: 0, scalars: 0 }]));
	}

	add(note: Note): void {
		this.#count(note, 1);
	}

	/** Takes out a note that was added. */
	delete(note: Note): void {
		this.#count(note, -1);
	}

	/** Whether a clear majority of the notes that say a property, at least four in five, write a list. */
	writesLists(property: string): boolean {
		const { lists, scalars } = this.#shapes.get(property.toLowerCase()) ?? { lists: 0, scalars: 0 };
		return lists >= fewest && lists >= scalars * 4;
	}

	/** The properties that are written as lists, as one text to compare. */
	summary(): string {
		return [...this.#shapes.keys()].filter((property) => this.writesLists(property)).join();
	}

	#count(note: Note, by: 1 | -1): void {
		for (const [property, shapes] of this.#shapes) {
			const shape = shapeOf(findProperty(propertiesOf(note), property)?.value);
			if (shape === 'list') shapes.lists += by;
			else if (shape === 'scalar') shapes.scalars += by;
		}
	}
}

/** What a value shows of its author's habit: nothing when it says nothing, or says something that is a slip by itself. */
function shapeOf(value: unknown): 'list' | 'scalar' | undefined {
	const [first] = itemsOf(value);
	if (first === undefined || first.isMap || isTemplate(first.text)) return undefined;
	if (Array.isArray(value)) return value.some(Array.isArray) ? undefined : 'list';
	return first.text.includes(',') ? undefined : 'scalar';
}
