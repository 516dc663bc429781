import { translated } from '../language';

/** The kinds of edits of a rename in words, in the order in which they are shown. */
export const renameKinds = translated(
	{
		title: 'Title of the definition',
		alias: 'Aliases of the definition',
		formerly: 'Former names',
		value: 'Property values',
		tag: 'Tags',
		link: 'Links',
		display: 'Texts of links',
		block: 'Lists in notes',
		snippet: 'Dataview and base snippets',
		base: 'Bases',
		canvas: 'Canvases',
		settings: 'Settings',
		heading: 'Headings',
		prose: 'Prose',
	},
	{
		title: 'Titel der Definition',
		alias: 'Aliasse der Definition',
		formerly: 'Frühere Namen',
		value: 'Werte von Eigenschaften',
		tag: 'Tags',
		link: 'Links',
		display: 'Linktexte',
		block: 'Listen in Notizen',
		snippet: 'Dataview- und Base-Abfragen',
		base: 'Bases',
		canvas: 'Canvas-Dateien',
		settings: 'Einstellungen',
		heading: 'Überschriften',
		prose: 'Fließtext',
	},
);

/** The kinds of edits of baking in words, in the order in which they are shown. */
export const bakeKinds = translated(
	{
		refresh: 'Lists that are out of date',
		snapshot: 'Lists that become snapshots',
		restore: 'Snapshots that become lists again',
		overwrite: 'Lists that somebody edited by hand',
	},
	{
		refresh: 'Veraltete Listen',
		snapshot: 'Listen, die zu Momentaufnahmen werden',
		restore: 'Momentaufnahmen, die wieder zu Listen werden',
		overwrite: 'Von Hand geänderte Listen',
	},
);

/** The kinds of conversions in words, in the order in which they are shown. */
export const convertKinds = translated(
	{
		same: 'Blocks that list the same notes',
		more: 'Blocks that list notes which Dataview missed',
		doubt: 'Blocks that would list other notes: look first',
	},
	{
		same: 'Blöcke, die dieselben Notizen auflisten',
		more: 'Blöcke, die auch Notizen auflisten, die Dataview übersieht',
		doubt: 'Blöcke, die andere Notizen auflisten würden: erst ansehen',
	},
);
