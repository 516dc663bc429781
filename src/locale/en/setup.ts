import { countOf } from './words';

/** What the window says that makes facets of what notes use like a vocabulary. */
export const setup = {
	title: 'Set up facets',
	intro: (count: number) =>
		`Notes use ${count === 1 ? 'this property' : 'these properties'} like a vocabulary. Choose what notes are to be listed and checked by. What is right can stay as it is, and all of it can be changed later in the settings.`,
	nothing: 'No property that notes use like a vocabulary is left to be made a facet of.',
	why: (reason: string) => `Proposed since ${reason}.`,
	terms: 'The name is what notes say, and the field what people read.',
	label: (name: string) => `Label of “${name}”`,
	definedBy: 'defined by',
	moveUp: (name: string) => `Move “${name}” up`,
	moveDown: (name: string) => `Move “${name}” down`,
	leaveOut: (name: string) => `Leave “${name}” out`,
	takeIn: (name: string) => `Take “${name}” in again`,
	moved: (name: string, place: number, total: number) => `“${name}” is now ${place} of ${total}.`,
	isEmpty: (property: string) => `All terms of “${property}” are left out. Take one in again.`,
	use: (count: number) => `Use ${countOf(count, 'facet')}`,
	opened: (note: string) => `“${note}” is open. Nothing is set up yet.`,
	back: 'Go on setting up',
	/** In the settings. */
	name: 'What the vault seems to use',
	desc: 'Looks for properties that notes use like a vocabulary, and makes facets of those you choose.',
	open: 'Set up…',
};

/** The shape of `setup`, which every language has. */
export type SetupText = typeof setup;
