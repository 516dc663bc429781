import type { RulePage } from '../../rule-page';

/** What `no-former-name` says. */
export const noFormerName = {
	summary: 'A term under the name it had before.',
	isNow: ({ former, name }: { readonly former: string; readonly name: string }) =>
		`“${former}” is now called “${name}”`,
	remove: ({ former, name }: { readonly former: string; readonly name: string }) =>
		`Remove “${former}”, since “${name}” is there`,
};

/** Its page. */
export const page: RulePage = {
	why: [
		'When a framework renames a phase, notes that still say the old name are lost to every query for the new one. In Phase lists them with a mark, and this rule brings them up to date.',
		'Only the facet that was renamed is looked at: `scale: coordination` stays, where coordination is a scale. While the old definition still stands beside the new one, the rename is half done and the rule `one-definition` says so once.',
	],
	fix: 'Changes the value to the current name, or takes it out where the note says that already. Safe; unsafe where the value is a link or a tag, or where the settings spell the current name otherwise.',
	examples: [
		{
			shows: 'Coordination became iteration.',
			before: '---\nscale: coordination\nphase: [formation, coordination]\n---',
			after: '---\nscale: coordination\nphase: [formation, iteration]\n---',
		},
	],
};
