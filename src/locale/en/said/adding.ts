/** Why a note is not added to a term, taken from it or moved: a clause each. */
export const adding = {
	already: ({ label }: { readonly label: string }) => `it is in ${label} already`,
	defines: ({ label }: { readonly label: string }) => `it defines ${label}`,
	inOneText: 'it says several values in one text, which only a person can take apart',
	saidElsewhere: ({ label }: { readonly label: string }) =>
		`it says ${label} by a tag, an inline field or its folder, not in a property`,
	isNoNote: 'only notes can be added',
	hasNoProperties: 'only notes have properties',
	oddStart: 'what it begins with looks like properties but is none',
	byteOrderMark: 'it begins with an invisible byte order mark, behind which Obsidian reads no properties',
};
