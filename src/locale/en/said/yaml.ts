/** By the kind of fault: what the parser itself says is made for those who write parsers. */
const faults: Readonly<Record<string, string>> = {
	ALIAS_PROPS: 'a reference by “*” can have neither “&” nor “!”',
	BAD_ALIAS: 'a name is missing behind “*” or “&”',
	BAD_COLLECTION_TYPE: 'the kind named behind “!” does not fit the value',
	BAD_DIRECTIVE: 'nothing is known of what stands behind “%”',
	BAD_DQ_ESCAPE: 'in double quotes, “\\\\” is how to write “\\”',
	BAD_INDENT: 'it is not indented like what it belongs to, or a bracket is not closed',
	BAD_PROP_ORDER: '“&” and “!” belong behind “-”, “?” or “:”',
	BAD_SCALAR_START: 'the value begins with a sign that needs quotes',
	BLOCK_AS_IMPLICIT_KEY: 'only a plain value can stand there; a text with “: ” needs quotes',
	BLOCK_IN_FLOW: 'something stands in brackets that must stand outside of them',
	DUPLICATE_KEY: 'a key appears twice',
	KEY_OVER_1024_CHARS: 'a key is longer than 1024 characters',
	MISSING_CHAR: 'a colon, a quote, a bracket or a space is missing',
	MULTILINE_IMPLICIT_KEY: 'a key goes over several lines, or a colon is missing',
	MULTIPLE_ANCHORS: 'a value has more than one “&”',
	MULTIPLE_DOCS: '“---” or “...” ends what can be read',
	MULTIPLE_TAGS: 'a value has more than one “!”',
	NON_STRING_KEY: 'a key is no text',
	TAB_AS_INDENT: 'it is indented with a tab, where spaces are needed',
	TAG_RESOLVE_FAILED: 'nothing is known of what stands behind “!”',
	UNEXPECTED_TOKEN: 'something stands there that does not belong there',
};

/** What is wrong with YAML. */
export const yaml = {
	fault: ({ code }: { readonly code: string }) => faults[code] ?? 'it cannot be made out what is meant',
};
