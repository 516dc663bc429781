/** What is wrong with settings; most of it goes on after the key that it is about. */
export const settingsFile = {
	/** A key, and what is wrong with its value. */
	at: ({ place, mistake }: { readonly place: string; readonly mistake: string }) => `${place}: ${mistake}`,
	isEmpty: 'must not be empty',
	noSeverity: 'must be “error”, “warning”, “info” or “off”',
	noSource: 'must be “property”, “nestedTags”, “inline” or “folder”',
	noProperty: 'names no property: give it a “property” or “properties”',
	noTypeSource: 'must be {"property": "…"}, {"tags": true} or {"folders": {"folder": "type"}}',
	isSameTerm: ({ name, other }: { readonly name: string; readonly other: string }) =>
		`“${name}” is the same term as “${other}” above`,
	isTwice: ({ id }: { readonly id: string }) =>
		`there is another facet “${id}” above: give one of them an “id” of its own`,
	isNoVersion: 'must be 1 or 2',
	noFacet: ({ property, nearest }: { readonly property: string; readonly nearest: string | undefined }) =>
		nearest === undefined
			? `there is no facet “${property}”`
			: `there is no facet “${property}”; did you mean “${nearest}”?`,
	noFacetLeft: 'at least one facet must stay in use',
	isList: 'must be an object, not a list',
	isNoObject: ({ received }: { readonly received: string }) =>
		`the settings must be an object; this is ${kindOf(received)}`,
	isNewer: ({ version, current }: { readonly version: number; readonly current: number }) =>
		`version: ${version} is newer than ${current}, the newest that this release of In Phase knows; update In Phase`,
	/** Both as valibot has them: the name of a type, or a value as JSON. */
	wrongType: ({ expected, received }: { readonly expected: string; readonly received: string }) =>
		`must be ${kindOf(expected)}; this is ${kindOf(received)}`,
	/** The key is in quotes. */
	missingKey: (_: { readonly key: string }) => 'is missing',
	unknownKey: 'there is no such key',
	misspelledKey: ({ nearest }: { readonly nearest: string }) => `there is no such key; did you mean “${nearest}”?`,
	doesNotBelong: ({
		line,
		column,
		found,
	}: {
		readonly line: number;
		readonly column: number;
		readonly found: string;
	}) => `line ${line}, column ${column}: “${found}” does not belong here`,
	endsEarly: ({ line, column }: { readonly line: number; readonly column: number }) =>
		`line ${line}, column ${column}: the text ends too early`,
	isTooDeep: ({ line, most }: { readonly line: number; readonly most: number }) =>
		`line ${line}: nested more than ${most} deep`,
	/** What the engine says of a text in which no fault was found. */
	noJson: ({ reason }: { readonly reason: string }) => reason,
};

/** Types as valibot calls them. */
const kinds: ReadonlyMap<string, string> = new Map([
	['string', 'a text'],
	['boolean', 'true or false'],
	['Array', 'a list'],
	['Object', 'an object'],
]);

function kindOf(type: string): string {
	return kinds.get(type) ?? type;
}
