import type { FacetNoun } from '../words';
import { capitalOf, countOf, joinWords, pluralOf, smallOf } from './words';

/** What the side of the panel with the phases says. */
export const phases = {
	filter: ({ noun, plural }: FacetNoun) => `Filter ${pluralOf(noun, plural)}…`,
	facet: 'What to list',
	plural: ({ noun, plural }: FacetNoun) => capitalOf(pluralOf(noun, plural)),
	noMatch: 'Nothing matches the filter.',
	clearFilter: 'Clear filter',
	announce: ({ notes, terms, noun, plural }: FacetNoun & { readonly notes: number; readonly terms: number }) =>
		terms === 0
			? 'Nothing matches'
			: `${countOf(notes, 'note')} in ${countOf(terms, smallOf(noun), pluralOf(noun, plural))}`,
	describe: (name: string, formerly: readonly string[]) =>
		formerly.length === 0 ? name : `${name}, formerly ${joinWords(formerly)}`,
	says: (path: string, said: string) => `${path}, says “${said}”`,
	menu: {
		open: 'Open definition',
		openInNewTab: 'Open definition in new tab',
		copyLink: 'Copy link',
		create: (type: string, label: string) => `New ${type} in ${label}…`,
		addActive: (label: string) => `Add the active note to ${label}`,
		remove: (label: string) => `Remove from ${label}`,
	},
	copied: 'The link is copied.',
	form: {
		name: 'Title',
		desc: (folder: string, template: string | undefined) => {
			const place = folder === '' ? 'Goes to the top of the vault' : `Goes to the folder “${folder}”`;
			return template === undefined ? `${place}.` : `${place}, from the template “${template}”.`;
		},
		submit: 'Create',
		missing: 'It needs a title.',
	},
	made: (title: string, label: string) => `“${title}” made in ${label}.`,
	unmade: (title: string) => `“${title}” is in the trash.`,
	untitled: 'Untitled',
	notCreated: (reason: string) => `The note was not made: ${reason}.`,
	refused: (title: string, reason: string) => `“${title}” is left as it is: ${reason}.`,
	moreRefused: (count: number) => (count <= 0 ? [] : [`${countOf(count, 'more note')} left as before.`]),
	restored: (count: number) => `${countOf(count, 'note')} as before.`,
};

/** The shape of `phases`, which every language has. */
export type PhasesText = typeof phases;
