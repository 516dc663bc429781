import type { publishedList as english } from '../../en/rules/published-list';
import { countOf } from '../words';

/** What `published-list` says, in German. */
export const publishedList: typeof english = {
	summary: 'Eine veröffentlichte Notiz mit einer Liste, die unveröffentlichte Notizen zeigt.',
	showsOthers: ({ count, path }) =>
		count === 1
			? `Diese Notiz wird veröffentlicht, ihre Liste zeigt aber auch „${path}“, die nicht veröffentlicht wird`
			: `Diese Notiz wird veröffentlicht, ihre Liste zeigt aber ${countOf(count, 'Notiz', 'Notizen')}, die nicht veröffentlicht werden, als erste „${path}“`,
};
