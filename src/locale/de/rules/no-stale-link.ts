import type { noStaleLink as english } from '../../en/rules/no-stale-link';

/** What `no-stale-link` says, in German. */
export const noStaleLink: typeof english = {
	summary:
		'Ein Link auf eine Definition oder auf die Notiz über die ganze Facette, der ins Leere führt, weil sie anderswo liegt.',
	isElsewhere: ({ target, label, path }) =>
		`Es gibt keine Notiz „${target}“; die Definition von „${label}“ liegt unter „${path}“`,
	isUnfit: ({ target, label, path }) =>
		`Es gibt keine Notiz „${target}“; die Definition von „${label}“ liegt unter „${path}“, was sich in einer Eigenschaft nicht als Link schreiben lässt: Benenne die Datei um`,
	isInManyPlaces: ({ target, label }) =>
		`Es gibt keine Notiz „${target}“; „${label}“ ist an mehr als einer Stelle definiert`,
	isFacetElsewhere: ({ target, label, path }) => `Es gibt keine Notiz „${target}“; „${label}“ liegt unter „${path}“`,
	areManyAbout: ({ target, label }) => `Es gibt keine Notiz „${target}“; mehr als eine Notiz handelt von „${label}“`,
	pointAt: ({ path }) => `Auf „${path}“ umlenken`,
};
