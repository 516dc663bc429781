import type { FacetNoun } from '../words';
import { pluralOf } from './words';

/** What is said where somebody asks why a note is in a list, or is not. */
export const why = {
	command: 'Explain why this note is listed, or not',
	menu: 'Why is it listed, or not?',
	ofTerm: (label: string) => `Why is a note listed in ${label}, or not?`,
	placeholder: 'Which note?',
	anyTerm: ({ noun, plural }: FacetNoun) => `The ${pluralOf(noun, plural)} it has to do with`,
	conditions: 'What the list asks for',
};

/** The shape of `why`, which every language has. */
export type WhyText = typeof why;
