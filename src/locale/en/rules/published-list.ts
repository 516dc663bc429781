import type { RulePage } from '../../rule-page';
import { countOf } from '../words';

/** What `published-list` says. */
export const publishedList = {
	summary: 'A note that is published, with a list in it that shows notes which are not.',
	showsOthers: ({ count, path }: { readonly count: number; readonly path: string }) =>
		count === 1
			? `This note is published, and its list shows “${path}”, which is not`
			: `This note is published, and its list shows ${countOf(count, 'note')} that are not, “${path}” first`,
};

/** Its page. */
export const page: RulePage = {
	why: [
		'A reader of the published page sees the titles of notes that are not meant for readers, and links that lead nowhere. `published: true` in the block lists only what is published; `bake --out … --publish-only` leaves the others out of every list.',
		'A note is published when it says `publish: true`. The rule is off at first, since many vaults do not publish that way, or publish a copy that `bake` makes.',
	],
	examples: [
		{
			shows: 'A published note, whose list shows patterns that are not published.',
			before: '---\ntitle: Where to begin\npublish: true\n---\n\n~~~phase-patterns\nphase: conversation\n~~~',
		},
	],
};
