import { countOf, joinWords } from '../words';

/** Why a property is proposed as a facet. */
export const proposal = {
	isNamedSo: ({ property }: { readonly property: string }) => `notes use “${property}” like a vocabulary`,
	readsSo: ({ property }: { readonly property: string }) => `the values of “${property}” read like stages`,
	isDefined: ({ defined, terms }: { readonly defined: number; readonly terms: number }) =>
		`notes define ${defined === terms ? 'its values' : `${defined} of its ${countOf(terms, 'value')}`}`,
	hasFolders: ({ folders }: { readonly folders: number }) => `${countOf(folders, 'folder')} are called like its values`,
	title: ({ property }: { readonly property: string }) => `Use “${property}” as a facet`,
	titles: ({ properties }: { readonly properties: readonly string[] }) =>
		`Use ${joinWords(properties.map((property) => `“${property}”`))} as facets`,
};
