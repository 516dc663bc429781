import type { RulePage } from '../../rule-page';

/** What `known-type` says. */
export const knownType = {
	summary: 'A type that no type note defines, or that is spelled with other capitals.',
	isSpelled: ({ said, name }: { readonly said: string; readonly name: string }) =>
		`The type “${said}” is spelled “${name}” in this vault`,
	isUnknown: ({ said }: { readonly said: string }) => `No type note defines “${said}”`,
	isMistaken: ({ said, meant }: { readonly said: string; readonly meant: string }) =>
		`No type note defines “${said}”; did you mean “${meant}”?`,
};

/** Its page. */
export const page: RulePage = {
	why: [
		'A list asks for patterns by their type. A note of type `patern` is no pattern, and is in no list of them. Capitals make no difference to In Phase; other tools see `Pattern` and `pattern` as two types.',
		'The types of a vault are the notes in its type folder (Metadata Menu’s, else `tools/types`). A vault that has none is not checked, and a type in small letters is right whatever the file is called.',
	],
	fix: 'Changes the spelling to that of the type note: safe. Changes an unknown type to the nearest one: unsafe, since what was meant is a guess.',
	examples: [
		{
			shows: 'Other capitals than the type note has.',
			before: '---\ntype: Pattern\n---',
			after: '---\ntype: pattern\n---',
		},
		{ shows: 'A letter is missing.', before: '---\ntype: patern\n---', after: '---\ntype: pattern\n---' },
	],
};
