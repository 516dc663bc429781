import type { FacetNoun } from '../words';
import { countOf, pluralOf, smallOf } from './words';

/** What the board says. */
export const board = {
	name: ({ noun, plural }: FacetNoun) => `Board of ${pluralOf(noun, plural)}`,
	facet: 'Columns by',
	refused: (title: string, reason: string) => `“${title}” was left as it is: ${reason}.`,
	noValue: 'No value',
	more: 'More options',
	saysUnknown: (value: string, noun: string) => `This note says “${value}”, which is no ${smallOf(noun)} of this vault`,
	moveTo: (label: string) => `Move to ${label}`,
	column: (label: string, count: number) => `${label}, ${countOf(count, 'note')}`,
};

/** The shape of `board`, which every language has. */
export type BoardText = typeof board;
