import type { oneDefinition as english } from '../../en/rules/one-definition';

/** What `one-definition` says, in German. */
export const oneDefinition: typeof english = {
	summary:
		'Ein doppelt definierter Begriff, eine halb fertige Umbenennung oder zwei Definitionen mit derselben Beschreibung.',
	isDefinedToo: ({ name, path }) => `„${name}“ ist in dieser Notiz definiert, aber auch in „${path}“`,
	isHalfDone: ({ former, current, path }) =>
		`„${former}“ ist hier noch definiert, obwohl inzwischen „${current}“ („${path}“) gilt: Die Umbenennung ist halb fertig`,
	hasSameDescription: ({ path }) => `Diese Definition hat Wort für Wort dieselbe Beschreibung wie „${path}“`,
};
