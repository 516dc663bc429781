import { countOf, numberOf } from '../words';

/** What `in-phase convert` says beside its report. */
export const convertText = {
	note: 'the note',
	leftOut: 'left out: look at it first',
	more: (count: number) => `… and ${numberOf(count)} more`,
	leftAlone: (snippets: number) => `${countOf(snippets, 'snippet')} left as ${snippets === 1 ? 'it is' : 'they are'}:`,
	nothing: 'There is nothing to convert',
	would: (snippets: number) => `--write would convert ${countOf(snippets, 'snippet')}; nothing was written`,
	waiting: (snippets: number) =>
		`${countOf(snippets, 'snippet')} left out, since ${snippets === 1 ? 'its block' : 'their blocks'} would not list the same notes; change ${snippets === 1 ? 'it' : 'them'} by hand`,
} as const;
