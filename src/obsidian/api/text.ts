import { translated } from '../../core/language';
import { german } from './text.de';

const english = {
	format: 'How to print: text, or json',
	facet: 'The facet, phase when left out',
	phases: 'The phases as understood: order, names, definitions, counts',
	list: 'The notes of a phase, as a block would list them',
	phase: 'The phase, or the term of the facet',
	type: 'A type; the types that extend it are listed too',
	check: 'What is wrong with the phases, types and tags of notes, and where',
	path: 'One note, in place of the whole vault',
	noNote: (path: string) => `There is no note at “${path}”`,
};

/** The shape of `cliText`, which every language has. */
export type CliText = typeof english;

/** What the app's command line says of our commands. */
export const cliText = translated(english, german);
