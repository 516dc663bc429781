/** What is written into notes: the same for everybody who shares a vault, whatever language they have their app in. */
export const writtenText = {
	columns: { title: 'Title', type: 'Type', path: 'Path', folder: 'Folder', modified: 'Modified', created: 'Created' },
	/** The heading of the group of notes that do not say a property, by the property or the noun of the facet. */
	lacking: (noun: string) => `No ${noun}`,
	noType: 'no type',
	all: 'All',
};

/** The words of what is written into notes. */
export type WrittenText = typeof writtenText;
