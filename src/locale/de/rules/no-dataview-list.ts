import type { noDataviewList as english } from '../../en/rules/no-dataview-list';

/** What `no-dataview-list` says, in German. */
export const noDataviewList: typeof english = {
	summary: 'Eine Dataview-Abfrage nach Typ und Begriff, die ein Block dieses Plugins ersetzen kann.',
	isReplaceable: ({ language }) => `Ein \`${language}\`-Block listet dasselbe wie diese Dataview-Abfrage`,
	replace: ({ language }) => `Durch einen \`${language}\`-Block ersetzen`,
};
