import type { matchingDefinition as english } from '../../en/rules/matching-definition';

/** What `matching-definition` says, in German. */
export const matchingDefinition: typeof english = {
	summary: 'Eine Definition, deren Titel, Dateiname, `#alias` und Tags verschiedene Begriffe nennen.',
	otherFileName: ({ basename, title }) => `Die Datei heißt „${basename}“, der Titel nennt „${title}“`,
	otherAlias: ({ alias, title }) => `Der Alias „${alias}“ nennt einen anderen Begriff als der Titel, „${title}“`,
	otherTag: ({ tag, title }) => `Der Tag „${tag}“ nennt einen anderen Begriff als der Titel, „${title}“`,
};
