import fc from 'fast-check';

/** Pieces that bodies are made of: what begins, ends and resembles each kind of block and each mark. */
const pieces = [
	...['word', 'two words', 'a-b', '#tag', '#a/b', '[[note]]', '[[note|text]]', '![[pic.png]]', '[[note#part]]'],
	...['[text](note.md)', '![alt](pic.png)', '[a [b] c](note.md)', '[x]( note.md "title" )', '[x](<two words.md>)'],
	...[
		'[x](two words.md)',
		'[![i](p.png)](note.md)',
		'[ref]',
		'[text][ref]',
		'[ref][]',
		'[ref]: note.md',
		'[other]: <a b>',
	],
	...['`', '``', '`code`', '`#no`', '\\`', '\\[', '\\]', '\\#', '\\', '[', ']', '(', ')', '!', '](', '[[', ']]'],
	...[
		'<b>',
		'<b title="[[no]]">',
		'</b>',
		'<div>',
		'</div>',
		'<pre>',
		'</pre>',
		'<!--',
		'-->',
		'<!-- #no -->',
		'<',
		'>',
	],
	...[
		'<https://example.org/#no>',
		'https://example.org/#no',
		'**',
		'_',
		'~~',
		'$5',
		'|',
		'| a | b |',
		'|-|-|',
		'---',
		'===',
	],
];
const openings = [
	'',
	'',
	'',
	'',
	'> ',
	'>',
	'- ',
	'* ',
	'1. ',
	'2) ',
	'- [ ] ',
	'  ',
	'    ',
	'\t',
	'   ',
	'# ',
	'## ',
];
const lines = [
	'',
	'',
	'',
	'```',
	'~~~',
	'````',
	'``` js',
	'~~~ x',
	'---',
	'***',
	'[^1]: note',
	'|a|b|',
	'|-|-|',
	'<div>',
	'    ',
];

const line = fc.oneof(
	{ weight: 3, arbitrary: fc.constantFrom(...lines) },
	{
		weight: 7,
		arbitrary: fc
			.tuple(
				fc.array(fc.constantFrom(...openings), { maxLength: 3 }),
				fc.array(fc.constantFrom(...pieces), { maxLength: 5 }),
				fc.constantFrom(' ', ' ', ''),
			)
			.map(([before, said, space]) => before.join('') + said.join(space)),
	},
	{
		weight: 2,
		arbitrary: fc
			.tuple(fc.array(fc.constantFrom(...openings), { minLength: 1, maxLength: 2 }), fc.constantFrom(...lines))
			.map(([before, said]) => before.join('') + said),
	},
);

/** Bodies of Markdown, with line ends of either kind. */
export const bodies = fc
	.tuple(fc.array(line, { minLength: 1, maxLength: 12 }), fc.constantFrom('\n', '\n', '\r\n'))
	.map(([said, end]) => said.join(end));
