import type { WhyText } from '../en/why';
import { pluralOf } from './words';

export const why: WhyText = {
	command: 'Erklären, warum diese Notiz in einer Liste steht oder nicht',
	menu: 'Warum steht sie in einer Liste oder nicht?',
	ofTerm: (label) => `Warum steht eine Notiz in der Liste von ${label} oder nicht?`,
	placeholder: 'Welche Notiz?',
	anyTerm: ({ noun, plural }) => `${pluralOf(noun, plural)}, mit denen sie zu tun hat`,
	conditions: 'Was die Liste verlangt',
};
