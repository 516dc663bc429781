import type { RulePage } from '../../rule-page';

/** What `no-stale-link` says. */
export const noStaleLink = {
	summary: 'A link to a definition, or to the note about all of them, that is not there, when it is somewhere else.',
	isElsewhere: ({ target, label, path }: { readonly target: string; readonly label: string; readonly path: string }) =>
		`There is no note “${target}”; the definition of “${label}” is at “${path}”`,
	isUnfit: ({ target, label, path }: { readonly target: string; readonly label: string; readonly path: string }) =>
		`There is no note “${target}”; the definition of “${label}” is at “${path}”, a path that no link in a property can hold: rename that file`,
	isInManyPlaces: ({ target, label }: { readonly target: string; readonly label: string }) =>
		`There is no note “${target}”; the definition of “${label}” is in more than one place`,
	isFacetElsewhere: ({
		target,
		label,
		path,
	}: {
		readonly target: string;
		readonly label: string;
		readonly path: string;
	}) => `There is no note “${target}”; “${label}” is at “${path}”`,
	areManyAbout: ({ target, label }: { readonly target: string; readonly label: string }) =>
		`There is no note “${target}”; more than one note is about “${label}”`,
	pointAt: ({ path }: { readonly path: string }) => `Point it at “${path}”`,
};

/** Its page. */
export const page: RulePage = {
	why: [
		'When definitions are moved or renamed outside Obsidian, links to them lead to notes that do not exist, and a click makes an empty one. Links in the text and in properties are looked at.',
		'Only links that look like one to a definition are flagged: to a note named “… Phase”, to one in a folder named after the facet, or to the note about the facet itself, “Group Phases”. A link to some note “network” that nobody has written yet is let pass, and so is any link that leads somewhere.',
	],
	fix: 'Points the link at the definition, in the form it was written in; a wikilink becomes a Markdown link where the path has a sign that no wikilink can hold. Heading and display text stay. Safe where only one note can be meant.',
	examples: [
		{
			shows: 'The definition was moved to another folder.',
			before: '---\nsee-also: "[[concepts/iteration-phase]]"\n---',
			after: '---\nsee-also: "[[framework/group-phase/iteration-phase]]"\n---',
		},
	],
};
