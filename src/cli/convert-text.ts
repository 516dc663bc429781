import { countOf } from '../locale/en/words';

/** What `in-phase convert` says beside its report. */
export const convertText = {
	note: 'the note',
	notWhole: (warning: string) => `the file ${warning}`,
	nothing: 'There is nothing to convert',
	would: (snippets: number) => `--write would convert ${countOf(snippets, 'snippet')}; nothing was written`,
	waiting: (snippets: number) =>
		`${countOf(snippets, 'snippet')} left out, since ${snippets === 1 ? 'its block' : 'their blocks'} would not list the same notes; change ${snippets === 1 ? 'it' : 'them'} by hand`,
} as const;

/** What the help says. */
export const convertHelp = {
	command: 'Put list blocks in the place of Dataview snippets that ask for types and a phase.',
	write: 'convert; without it, what would change is shown',
	after: `
A snippet is converted when it is understood whole and its block loses no note.
All others are left, each with the reason.

Examples:
  in-phase convert ~/vault            see what would change, and both answers
  in-phase convert ~/vault --write    and convert`,
} as const;
