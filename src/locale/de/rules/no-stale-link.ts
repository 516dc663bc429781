import type { noStaleLink as english } from '../../en/rules/no-stale-link';

/** What `no-stale-link` says, in German. */
export const noStaleLink: typeof english = {
	summary:
		'Ein Link auf eine Definition oder auf die Notiz über sie alle, die nicht dort liegt, wohin er zeigt, sondern woanders.',
	isElsewhere: ({ target, label, path }) =>
		`Es gibt keine Notiz „${target}“; die Definition von „${label}“ ist „${path}“`,
	isUnfit: ({ target, label, path }) =>
		`Es gibt keine Notiz „${target}“; die Definition von „${label}“ ist „${path}“, ein Pfad, den kein Link in einer Eigenschaft fassen kann: benenne die Datei um`,
	isInManyPlaces: ({ target, label }) =>
		`Es gibt keine Notiz „${target}“; „${label}“ ist an mehr als einer Stelle definiert`,
	isFacetElsewhere: ({ target, label, path }) => `Es gibt keine Notiz „${target}“; „${label}“ ist „${path}“`,
	areManyAbout: ({ target, label }) => `Es gibt keine Notiz „${target}“; mehr als eine Notiz handelt von „${label}“`,
	pointAt: ({ path }) => `Auf „${path}“ umlenken`,
};
