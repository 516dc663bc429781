import type { RulePage } from '../../rule-page';

/** What `lifecycle-order` says. */
export const lifecycleOrder = {
	summary: 'Terms in another order than the framework has them.',
	isLate: ({ late, early }: { readonly late: string; readonly early: string }) =>
		`“${late}” stands before “${early}”, which comes earlier in the order`,
	reorder: ({ names }: { readonly names: readonly string[] }) =>
		`Reorder to ${names.map((name) => `“${name}”`).join(', ')}`,
};

/** Its page. */
export const page: RulePage = {
	why: [
		'Where a note lists its phases in the order of the framework, a reader sees at a glance how far it reaches. Nothing depends on it, and some authors put the phase that matters most first: so this rule is off until somebody wants it.',
		'Scales have no such order. A list with a value that is no phase, or with one twice, is left until that is mended.',
	],
	fix: 'Puts the phases in order, each with its quotes and its comment. Safe.',
	examples: [
		{
			shows: 'The later phase comes first.',
			before: '---\nphase: [iteration, formation]\n---',
			after: '---\nphase: [formation, iteration]\n---',
		},
	],
};
