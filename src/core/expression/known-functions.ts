/** Functions whose parameters are about the same thing, and that answer yes or no. */
export const asking = new Set([
	'contains',
	'icontains',
	'econtains',
	'containsword',
	'startswith',
	'endswith',
	'regextest',
	'regexmatch',
	'any',
	'all',
	'none',
	'includes',
	'isequal',
	'has',
	'some',
	'every',
]);
/** All functions whose parameters are about the same thing. */
export const comparing = new Set([
	...asking,
	'regexreplace',
	'replace',
	'default',
	'ldefault',
	'filter',
	'map',
	'list',
	'array',
	'lower',
	'upper',
	'string',
	'concat',
	'nonnull',
	'compare',
	'get',
	'set',
	'from',
	'of',
]);
/** Methods that make values of others with a function. */
export const mapping = new Set(['map', 'flatmap', 'groupby']);
/** What stands behind a property without being one. */
export const transparent = new Set(['length', 'values', 'array', 'first', 'last', 'key', 'raw']);
/** What stands behind a value of a property that is asked for in another form, and may be a property as well. */
export const wrapping = new Set(['value', 'display', '$value']);
/** Functions that are given folders, sources or the names of properties. */
export const naming = new Set(['infolder', 'path', 'pages', 'pagepaths', 'hasproperty', 'property', 'field', 'value']);
/** Those of them that answer with the property. */
export const answering = new Set(['property', 'field', 'value']);
/** What tells the name or the path of a file. */
export const locating = new Set(['name', 'path', 'basename', 'fullname', 'filename', '$name', '$path']);
/** Functions that are given files. */
export const filing = new Set([
	'link',
	'haslink',
	'page',
	'file',
	'asfile',
	'outgoing',
	'filelink',
	'sectionlink',
	'blocklink',
	'getfilebypath',
	'getabstractfilebypath',
	'getfirstlinkpathdest',
	'openlinktext',
]);
/** Names before a dot that are about nothing. */
export const roots = new Set([
	'dv',
	'dc',
	'array',
	'object',
	'json',
	'math',
	'moment',
	'_',
	'tp',
	'app',
	'document',
	'console',
	'window',
]);
