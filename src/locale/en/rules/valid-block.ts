import type { RulePage } from '../../rule-page';

/** What `valid-block` says. */
export const validBlock = {
	summary:
		'A block of this plugin with a mistake in it, or one that asks for a former name, for a folder that is not there or for a property that no note has.',
	isNow: ({ former, name }: { readonly former: string; readonly name: string }) =>
		`“${former}” is now called “${name}”`,
	isNoBlock: ({ language, nearest }: { readonly language: string; readonly nearest: string }) =>
		`No block is called “${language}”; did you mean “${nearest}”?`,
	isNoFolder: ({ folder }: { readonly folder: string }) => `No note is in a folder “${folder}”`,
	isOtherFolder: ({ folder, nearest }: { readonly folder: string; readonly nearest: string }) =>
		`No note is in a folder “${folder}”; did you mean “${nearest}”?`,
	isNoProperty: ({ property }: { readonly property: string }) => `No note has a property “${property}”`,
	isOtherProperty: ({ property, nearest }: { readonly property: string; readonly nearest: string }) =>
		`No note has a property “${property}”; did you mean “${nearest}”?`,
};

/** Its page. */
export const page: RulePage = {
	why: [
		'A block with a mistake shows an error in place of its list, to whoever opens the note next, which may be a reader of the published page. One that looks in a folder that has been moved shows nothing. `bake` names all of these, and ends with 1.',
		'A property that no note has may be one that is yet to be written, so that it is told as info: a column of it is empty, and a list sorted by it is in no order.',
		'A block with a slip in its name, such as `phase-patern`, is shown as code; what was most likely meant is said in reading view alone.',
		'Examples in longer fences and blocks that a template has yet to fill in are let pass. A block that takes its phase from its note is not flagged for what the note says wrongly: other rules say that.',
	],
	fix: 'Changes a former name to the current one: safe; the name of a block that was most likely meant: unsafe.',
	examples: [
		{
			shows: 'A block from before the rename.',
			before: '---\ntitle: Board\n---\n\n~~~phase-patterns\nphase: coordination\n~~~',
			after: '---\ntitle: Board\n---\n\n~~~phase-patterns\nphase: iteration\n~~~',
		},
	],
};
