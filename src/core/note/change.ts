import type { Range } from '../text';
import type { Address } from './address';

/** The address of a property's value or of one item of it. */
export type ValueAddress = Extract<Address, { kind: 'value' }>;

/** One change to a note, told by address, from which edits to its text are planned. */
export type Change = PropertyChange | TextChange;

/** A change to a property. The indexes of several changes are all those of the note before any of them. */
export type PropertyChange =
	/** Says something else in place of a scalar or a list item that says `expected`; quotes stay as they are where they can. */
	| { readonly kind: 'set'; readonly at: ValueAddress; readonly expected: string; readonly text: string }
	/** Takes out one item of a list, which says `expected` (nothing, for an empty one). The last one left stays. */
	| { readonly kind: 'remove'; readonly at: ValueAddress; readonly expected: string }
	/** Adds an item to a property, which is made a list, or made at all, where it is not. */
	| { readonly kind: 'add'; readonly key: string; readonly text: string }
	/** Says a list in place of whatever the property says; items that it says already stay as they are written. */
	| { readonly kind: 'set-list'; readonly key: string; readonly texts: readonly string[] }
	/** Gives a property another key. */
	| { readonly kind: 'rename-key'; readonly key: string; readonly to: string };

/** A change to what was found in the note's text. */
export type TextChange =
	| { readonly kind: 'replace'; readonly range: Range; readonly expected: string; readonly text: string }
	/**
	 * Points the link at a position in the note's `links` at another note. Both paths are as they are there, decoded;
	 * the new one is written in the form that the link has, and a wikilink that cannot hold it becomes a Markdown link.
	 * Heading and display text stay.
	 */
	| { readonly kind: 'set-link'; readonly index: number; readonly expected: string; readonly text: string }
	/** Says another tag in place of the one at a position in the note's `bodyTags`; both without `#`. */
	| { readonly kind: 'set-body-tag'; readonly index: number; readonly expected: string; readonly text: string };
