import type { RulePage } from '../../rule-page';

/** What `no-unused-suppression` says. */
export const noUnusedSuppression = {
	summary: 'A comment or property that silences a rule which has nothing to say there.',
};

/** Its page. */
export const page: RulePage = {
	why: [
		'`%% in-phase-disable no-former-name %%` silences a rule for its note, and goes on doing so when what it was for is long gone. One that silences nothing can be taken out, or names its rule wrongly.',
	],
	examples: [
		{
			shows: 'The value has been brought up to date.',
			before: '---\nphase: iteration\n---\n%% in-phase-disable no-former-name %%',
		},
	],
};
