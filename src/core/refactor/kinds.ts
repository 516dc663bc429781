/** The kinds of edits of a rename in words, in the order in which they are shown. */
export const renameKinds: Readonly<Record<string, string>> = {
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
};
