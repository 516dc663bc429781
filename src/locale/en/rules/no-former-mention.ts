import type { RulePage } from '../../rule-page';

/** What `no-former-mention` says. */
export const noFormerMention = {
	summary: 'A heading or a sentence that calls a term by the name it had before.',
	isNow: ({ said, label }: { readonly said: string; readonly label: string }) => `“${said}” is now called “${label}”`,
};

/** Its page. */
export const page: RulePage = {
	why: [
		'After a rename, headings and sentences go on saying the old name, and readers look for a phase that is not there. The words must stand together with “phase” (or “scale”): *coordination* by itself is a word like any other.',
		'The rule is off at first, since notes that tell history are right to use the old name. Code, links and comments are not looked at; neither is a name that is still defined.',
	],
	fix: 'Changes the words to the current name, with their capitals. Unsafe: the sentence may be about the old name.',
	examples: [
		{
			shows: 'A heading from before the rename.',
			before: '---\ntitle: Letter\n---\n\n## What the Coordination Phase asks of us',
			after: '---\ntitle: Letter\n---\n\n## What the Iteration Phase asks of us',
		},
	],
};
