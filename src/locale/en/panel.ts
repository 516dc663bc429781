import type { FacetNoun } from '../words';
import { capitalOf, countOf, joinWords, numberOf, pluralOf, smallOf } from './words';

const severities = { error: 'Error', warning: 'Warning', info: 'Info' };

/** What the side panel says. */
export const panel = {
	title: 'In Phase',
	open: 'Open panel',
	ribbon: 'Open In Phase',
	checking: 'Checking the notes…',
	tabs: 'Views',
	problems: 'Problems',
	patterns: 'Patterns',
	primitives: 'Primitives',
	others: 'Other types',
	noType: 'no type',
	more: 'More options',
	noPhases: ({ noun, tag }: FacetNoun & { readonly tag: string }) =>
		`This vault defines no ${smallOf(noun)} yet. Give a note a title that ends in “${noun}” and the tag “${tag}”, and it appears here.`,
	undefinedTerm: 'No note defines this',
	halfDone: (former: string, current: string) =>
		`“${former}” and “${current}” are both defined: the rename is half done.`,
	tree: ({ noun, plural }: FacetNoun) => `${capitalOf(pluralOf(noun, plural))} with their notes`,
	severity: severities,
	iconMeaning: (meaning: string) => `${meaning}: `,
	counts: {
		error: (count: number) => countOf(count, 'error'),
		warning: (count: number) => countOf(count, 'warning'),
		info: (count: number) => `${numberOf(count)} info`,
	},
	noProblems: 'No problems found.',
	noProblemsIn: { note: 'No problems in this note.', folder: 'No problems in this folder.' },
	noNote: 'No note is open.',
	noMatch: 'No problem matches the filters.',
	clearFilters: 'Clear filters',
	groupByRule: 'Group by rule',
	collapseAll: 'Collapse all',
	expandAll: 'Expand all',
	filter: 'Filter problems…',
	scope: 'Where to look',
	scopes: { vault: 'Vault', folder: 'This folder', note: 'This note' },
	fixAll: (count: number) => `Fix all safe (${numberOf(count)})`,
	showSeverity: (counts: string) => `Show ${counts}`,
	announce: (shown: number, counts: readonly string[]) =>
		shown === 0 ? 'No problems shown' : `${countOf(shown, 'problem')} shown: ${joinWords(counts)}`,
	inSeveralNotes: 'In several notes',
	noteCount: (count: number) => countOf(count, 'note'),
	asks: 'Shows the change and asks first',
	fixTitle: (title: string, isAsking: boolean) => (isAsking ? `${title}…` : title),
	menu: {
		goTo: 'Go to place',
		ignoreInNote: 'Ignore in this note',
		ignoreFact: 'Ignore this in all notes',
		acceptType: 'Accept this type',
		createTypeNote: 'Create its type note',
		turnOff: (rule: string) => `Turn off rule “${rule}”`,
		ignoreInFolder: (rule: string, folder: string) => `Ignore “${rule}” in folder “${folder}”`,
		leaveOut: (folder: string) => `Leave folder “${folder}” out altogether`,
		meaning: 'What this rule means',
		fixSafe: (count: number) => `Fix all safe here (${numberOf(count)})`,
	},
	rule: {
		severity: (severity: 'error' | 'warning' | 'info' | 'off') =>
			severity === 'off' ? 'Off unless settings turn it on' : `${severities[severity]} unless settings say otherwise`,
		page: 'Why, what its fix does, and examples',
	},
};

/** The shape of `panel`, which every language has. */
export type PanelText = typeof panel;
