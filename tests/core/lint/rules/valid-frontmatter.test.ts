import { framework, note } from '../../vault';
import { testRule } from '../rule-tester';

testRule('valid-frontmatter', {
	valid: {
		'frontmatter that parses, an empty block, and none': {
			files: {
				'a.md': note('title: A\r\ntags: [x]\r'),
				'b.md': '---\n---\n',
				'c.md': '---\n\n---\n',
				'd.md': 'Text.\n',
				'e.md': '',
			},
		},
		'a rule in the middle of a note, and one at its top': {
			files: { 'a.md': 'Text.\n\n---\n\nkey: a: b\n---\n', 'b.md': '---\n\nText: of a note: here.\n' },
		},
		'a template that is YAML only once it is filled in': {
			files: {
				'a.md': note('title: <% tp.file.title %>: notes'),
				'b.md': note('<%* let x = 1 -%>\ntitle: x'),
				'c.md': note('date: {{date}}'),
			},
		},
		'lines between rules below a text that say no term': {
			files: {
				...framework,
				'a.md': 'Minutes\n---\nDate: May\n---\n',
				'b.md': 'Minutes\n---\nphase: of the moon\n---\n',
				'c.md': 'It begins like this:\n\n---\nphase: formation\n---\n',
			},
		},
		'a note in an excluded folder': { files: { 'drafts/a.md': note('a: b: c') } },
		'a comment between two properties': { files: { 'a.md': note('# about this note\ntitle: A') } },
	},
	invalid: {
		'broken frontmatter, with or without a framework': {
			files: { 'a.md': note('tags:\n\t- x'), 'b.md': note('title: One: two') },
			findings: [
				{
					path: 'a.md',
					at: '3:1',
					message: 'Line 3 is indented with a tab; YAML needs spaces',
					fix: 'safe: Indent with spaces',
				},
				{
					path: 'b.md',
					at: '2:1',
					message: 'The value of `title` contains “: ” and needs quotes (line 2)',
					fix: 'safe: Put quotes around `title`',
				},
			],
			fixed: { 'a.md': note('tags:\n  - x'), 'b.md': note('title: "One: two"') },
		},
		'what keeps no note from a list no more than as a warning, and offers what is likely as unsafe': {
			files: { 'a.md': '---\nby: x\n\n## Who\n\n- Ada\n\n---\nBody\n', 'b.md': '---\n\nA word.\n\n---\nBody\n' },
			findings: [
				{
					path: 'a.md',
					at: '4:1',
					message:
						'The properties are not closed with “---” before the heading on line 4, so the text of the note is read as properties too',
					fix: 'unsafe: Close the properties after line 2',
				},
				{
					path: 'b.md',
					at: '1:1',
					message:
						'The “---” on line 1 begins properties and is no rule, so Obsidian reads the text from line 3 on as properties',
					fix: 'unsafe: Put an empty line above the rule',
				},
			],
			fixed: {
				'a.md': '---\nby: x\n---\n\n## Who\n\n- Ada\n\n---\nBody\n',
				'b.md': '\n---\n\nA word.\n\n---\nBody\n',
			},
		},
		'a term below a text, which no list can see': {
			files: {
				...framework,
				'a.md': '#garden\n---\nphase: formation\n---\nBody\n',
				'b.md': '# Bed\n\n---\nphase: [iteration]\n---\nBody\n',
				'c.md': 'Bed\n\n---\ntype: pattern\n---\nBody\n',
			},
			findings: [
				['a.md', '2'],
				['b.md', '3'],
				['c.md', '3'],
			].map(([path = '', line = '']) => ({
				path,
				at: '1:1',
				message: `Something stands above the properties, which begin on line ${line}, so Obsidian reads none of them`,
				fix: 'unsafe: Put the properties first, between lines of “---”',
			})),
			fixed: {
				'a.md': '---\nphase: formation\n---\n#garden\nBody\n',
				'b.md': '---\nphase: [iteration]\n---\n# Bed\nBody\n',
				'c.md': '---\ntype: pattern\n---\nBed\nBody\n',
			},
		},
		'keys that differ in case only': {
			files: { 'a.md': note('type: rite\nPhase: a\nphase: b\nBY: c\nby: d') },
			findings: [
				{
					path: 'a.md',
					at: 'phase',
					covers: 'phase',
					message:
						'`Phase` and `phase` differ in case only and are one property to Obsidian, so that one of them is lost',
				},
				{
					path: 'a.md',
					at: 'by',
					covers: 'by',
					message: '`BY` and `by` differ in case only and are one property to Obsidian, so that one of them is lost',
				},
			],
		},
		'properties that Obsidian does not see': {
			files: { 'a.md': `\ufeff${note('type: rite')}`, 'b.md': `# Rite\n${note('type: rite')}` },
			findings: [
				{
					path: 'a.md',
					at: '1:1',
					message:
						'A byte order mark, which is invisible, stands before the first “---”, so Obsidian reads none of the properties',
					fix: 'safe: Put the properties first, between lines of “---”',
				},
				{
					path: 'b.md',
					at: '1:1',
					message: 'Something stands above the properties, which begin on line 2, so Obsidian reads none of them',
					fix: 'unsafe: Put the properties first, between lines of “---”',
				},
			],
			fixed: { 'a.md': note('type: rite'), 'b.md': note('type: rite', '# Rite\n') },
		},
		'a broken definition too': {
			files: {
				...framework,
				'framework/group-phase/iteration.md': note('title: Iteration Phase\ntitle: Iteration Phase'),
			},
			findings: [
				{ path: 'framework/group-phase/iteration.md', at: '3:1', message: 'Key `title` appears twice (lines 2 and 3)' },
			],
		},
		'several slips in one note, and mends them together': {
			files: {
				'a.md': note(
					'title: Map: of the hall\r\ntags:\r\n\t\t- x # why\r\n\t\t- "y"\r\nby: "Ines"\r\n publish: true\r',
				),
			},
			findings: [
				{
					path: 'a.md',
					at: '4:1',
					message: 'Line 4 is indented with a tab; YAML needs spaces',
					fix: 'safe: Put quotes around `title`, indent with spaces and move `publish` to the margin',
				},
			],
			fixed: {
				'a.md': note(
					'title: "Map: of the hall"\r\ntags:\r\n    - x # why\r\n    - "y"\r\nby: "Ines"\r\npublish: true\r',
				),
			},
		},
		'what has two readings, and leaves all but the end of the properties to a person': {
			files: {
				'a.md': note('phase: a\nphase: b'),
				'b.md': note('title: A\n\n# Heading\n\nText'),
				'c.md': note('<<<<<<< HEAD\nphase: a\n=======\nphase: b\n>>>>>>> x'),
			},
			findings: [
				{ path: 'a.md', at: '3:1', message: 'Key `phase` appears twice (lines 2 and 3)' },
				{
					path: 'b.md',
					at: '4:1',
					message:
						'The properties are not closed with “---” before the heading on line 4, so the text of the note is read as properties too',
					fix: 'unsafe: Close the properties after line 2',
				},
				{ path: 'c.md', at: '2:1', message: 'Merge conflict markers are left on line 2' },
			],
		},
	},
});
