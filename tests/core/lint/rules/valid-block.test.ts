import { framework, note } from '../../vault';
import { testRule } from '../rule-tester';

const fence = '```';
const block = (body: string, language = 'phase-patterns'): string =>
	`${fence}${language}\n${body}${body === '' ? '' : '\n'}${fence}\n`;
const base = { ...framework, 'library/patterns/p.md': note('type: pattern\nphase: [formation]') };

testRule('valid-block', {
	valid: {
		'blocks with nothing wrong with them': {
			files: {
				...base,
				'a.md': `${block('phase: formation\nfrom: library')}\n${block('phase: [iteration, Completion Phase]\nsort: title', 'phase-list')}\n${block('view: matrix', 'phase-map')}\n${block('rule: no-former-name', 'phase-lint')}`,
				'framework/group-phase/formation.md': note('title: Formation Phase\ntags: [group-phase]', block('')),
			},
		},
		'examples in longer fences, and other languages': {
			files: {
				...base,
				'a.md': `${fence}${fence}md\n${block('fase: x')}${fence}${fence}\n\n${block('phase: x', 'yaml')}`,
			},
		},
		'blocks that a template fills in': {
			files: { ...base, 'a.md': block('phase: <% tp.file.title %>'), 'templates/b.md': block('fase: x') },
		},
		'a block about the phase of its note, which other rules look at': {
			files: { ...base, 'a.md': note('phase: formatoin', block('')), 'b.md': note('a: b: c', block('')) },
		},
		'a folder that is left out and would be left out anyway': {
			files: { ...base, 'a.md': block('phase: formation\nexclude: [tools, drafts/old]') },
		},
		'a folder in another case, with slashes, or of excluded notes': {
			files: { ...base, 'drafts/x/d.md': '', 'a.md': block('phase: formation\nfrom: [/Library/, drafts/x]') },
		},
		'blocks of other plugins, and ours in capitals': {
			files: {
				...base,
				'a.md': ['phase-diagram', 'phaser', 'base', 'dataview', 'phases', 'phase', 'Phase-List', 'moon-phase-list']
					.map((language) => block('x: y', language))
					.join('\n'),
			},
		},
		'patterns of folders that there are, and a single note': {
			files: {
				...base,
				'a.md': block('phase: formation\nfrom: ["**/patterns", lib*]\nexclude: [library/patterns/p.md, "**/p*.md"]'),
			},
		},
		'properties that notes have in any case, and what are no properties': {
			files: {
				...base,
				'a.md': block(
					'phase: formation\ncolumns: [Title, type, path, folder, modified, created, scale, Author]\nsort: [folder, created desc, phase, author]\nwhere: { author: Mara, draft: }\ngroup: folder',
					'phase-list',
				),
				'drafts/b.md': note('author: Mara'),
			},
		},
		'a type that no note has, which the list says itself': {
			files: { ...base, 'a.md': block('phase: formation\ntype: ritual', 'phase-list') },
		},
	},
	invalid: {
		'an option that does not exist, on its line': {
			files: { ...base, 'a.md': `Text\n\n${block('fase: formation\nsort: title')}` },
			findings: [{ path: 'a.md', at: '4:1', message: '“fase” is not an option of this block. Did you mean “phase”?' }],
		},
		'two mistakes in one block, each by itself': {
			files: { ...base, 'a.md': block('phase: formation\nlimit: many\nview: tabel', 'phase-list') },
			findings: [
				{ path: 'a.md', at: '3:1', message: '“limit” takes a whole number from 1, not “many”' },
				{
					path: 'a.md',
					at: '4:1',
					message: '“view” is either list, table or cards, not “tabel”. Did you mean “table”?',
				},
			],
		},
		'a phase that does not exist': {
			files: { ...base, 'a.md': block('sort: title\nphase: itration', 'phase-primitives') },
			findings: [
				{ path: 'a.md', at: '3:1', message: '“itration” is not a phase of this vault. Did you mean “iteration”?' },
			],
		},
		'a block without a phase in a note without one, at its fence': {
			files: { ...base, 'a.md': `Text\n${block('')}` },
			findings: [
				{
					path: 'a.md',
					at: '2:1',
					message:
						'Which phase? This note defines none and has no `phase` of its own: add “phase: conversation” to the block',
				},
			],
		},
		'YAML that does not parse': {
			files: { ...base, 'a.md': block('phase: formation\nfrom:\n\t- library', 'phase-list') },
			findings: [
				{
					path: 'a.md',
					at: '4:2',
					message: 'Line 3 is not valid YAML: it is indented with a tab, where YAML needs spaces',
				},
			],
		},
		'a mistake in a block about a faulty note': {
			files: { ...base, 'a.md': note('phase: formatoin', block('sorte: title')) },
			findings: [{ path: 'a.md', at: '5:1', message: '“sorte” is not an option of this block. Did you mean “sort”?' }],
		},
		'a former name, and brings it up to date': {
			files: { ...base, 'a.md': block('phase: coordination # the old name\nsort: title') },
			findings: [
				{
					path: 'a.md',
					at: '2:8',
					message: '“coordination” is now called “iteration”',
					fix: 'safe: Change to “iteration”',
				},
			],
			fixed: { 'a.md': block('phase: iteration # the old name\nsort: title') },
		},
		'former names in lists and callouts, and leaves the scale': {
			files: {
				...base,
				'a.md': `> [!note]\r\n> ${fence}phase-list\r\n> Phase: [formation, "Coordination Phase"]\r\n> scale: coordination\r\n> ${fence}\r\n`,
			},
			findings: [
				{
					path: 'a.md',
					at: '3:22',
					message: '“Coordination Phase” is now called “iteration”',
					fix: 'safe: Change to “iteration”',
				},
			],
			fixed: {
				'a.md': `> [!note]\r\n> ${fence}phase-list\r\n> Phase: [formation, "iteration"]\r\n> scale: coordination\r\n> ${fence}\r\n`,
			},
		},
		'a former name beside the name itself, which a list says once': {
			files: {
				...base,
				'a.md': block('phase: [coordination, iteration] # both\nsort: title'),
				'b.md': block('phase: [iteration, formation, coordination]'),
				'c.md': block('phase:\n  - coordination\n  - iteration\nsort: title').replaceAll('\n', '\r\n'),
				'd.md': `> ${fence}phase-list\n> phase:\n>   - iteration\n>   - coordination\n> sort: title\n> ${fence}\n`,
				'e.md': block('phase: [coordination, Coordination Phase]'),
			},
			fixed: {
				'a.md': block('phase: [iteration] # both\nsort: title'),
				'b.md': block('phase: [iteration, formation]'),
				'c.md': block('phase:\n  - iteration\nsort: title').replaceAll('\n', '\r\n'),
				'd.md': `> ${fence}phase-list\n> phase:\n>   - iteration\n> sort: title\n> ${fence}\n`,
				'e.md': block('phase: [iteration]'),
			},
			findings: [
				{
					path: 'a.md',
					at: '2:9',
					message: '“coordination” is now called “iteration”',
					fix: 'safe: Remove “coordination”',
				},
				{
					path: 'b.md',
					at: '2:31',
					message: '“coordination” is now called “iteration”',
					fix: 'safe: Remove “coordination”',
				},
				{
					path: 'c.md',
					at: '3:5',
					message: '“coordination” is now called “iteration”',
					fix: 'safe: Remove “coordination”',
				},
				{
					path: 'd.md',
					at: '4:7',
					message: '“coordination” is now called “iteration”',
					fix: 'safe: Remove “coordination”',
				},
				{
					path: 'e.md',
					at: '2:9',
					message: '“coordination” is now called “iteration”',
					fix: 'safe: Change to “iteration”',
				},
				{
					path: 'e.md',
					at: '2:23',
					message: '“Coordination Phase” is now called “iteration”',
					fix: 'safe: Remove “Coordination Phase”',
				},
			],
		},
		'a former name in the query of a snapshot': {
			files: { ...base, 'a.md': '%% in-phase phase-patterns\nphase: coordination\n%%\n\n%% /in-phase %%\n' },
			findings: [
				{
					path: 'a.md',
					at: '2:8',
					message: '“coordination” is now called “iteration”',
					fix: 'safe: Change to “iteration”',
				},
			],
			fixed: { 'a.md': '%% in-phase phase-patterns\nphase: iteration\n%%\n\n%% /in-phase %%\n' },
		},
		'a block with a slip in its name': {
			files: {
				...base,
				'a.md': `${block('phase: formation', 'phase-patern')}> ~~~phases-list\r\n> ~~~\r\n`,
			},
			findings: [
				{
					path: 'a.md',
					at: '1:4',
					message: 'No block is called “phase-patern”; did you mean “phase-patterns”?',
					fix: 'unsafe: Change to “phase-patterns”',
				},
				{
					path: 'a.md',
					at: '4:6',
					message: 'No block is called “phases-list”; did you mean “phase-list”?',
					fix: 'unsafe: Change to “phase-list”',
				},
			],
		},
		'values that should be a list, and words behind a key to sort by': {
			files: {
				...base,
				'a.md': `${block('phase: iteration, formation')}${block('type: pattern, primitive\nphase: formation', 'phase-list')}${block('phase: formation\nsort: title descending\ncolumns: title, type')}`,
			},
			findings: [
				{
					path: 'a.md',
					at: '2:1',
					message: '“iteration, formation” is not a phase of this vault. Did you mean “[iteration, formation]”?',
				},
				{
					path: 'a.md',
					at: '5:1',
					message:
						'“type” takes a type or a list of types, not “pattern, primitive”. Did you mean “[pattern, primitive]”?',
				},
				{
					path: 'a.md',
					at: '10:1',
					message:
						'“sort” takes a property with “asc” or “desc”, or a list of them, not “title descending”. Did you mean “title desc”?',
				},
				{
					path: 'a.md',
					at: '11:1',
					message:
						'“columns” takes a property or a list of properties, not “title, type”. Did you mean “[title, type]”?',
				},
			],
		},
		'an option that is indented below another': {
			files: { ...base, 'a.md': block('phase: iteration\n  type: pattern', 'phase-list') },
			findings: [
				{
					path: 'a.md',
					at: '3:3',
					message:
						'Line 2 is indented, which makes it part of the value above; options begin at the start of their line',
				},
			],
		},
		'a folder that is not there': {
			files: {
				...base,
				'a.md': block('phase: formation\nfrom: [library/patern, library]\nexclude: old', 'phase-list'),
			},
			findings: [
				{
					path: 'a.md',
					at: '3:8',
					message: 'No note is in a folder “library/patern”; did you mean “library/patterns”?',
				},
				{ path: 'a.md', at: '4:10', message: 'No note is in a folder “old”' },
			],
		},
		'a pattern that no folder is like': {
			files: { ...base, 'a.md': block('phase: formation\nfrom: "patterns/*"') },
			findings: [{ path: 'a.md', at: '3:7', message: 'No note is in a folder “patterns/*”' }],
		},
		'properties that no note has, each where it stands': {
			files: {
				...base,
				'a.md': block(
					'phase: formation\nsort: [titel desc, "effort  asc"]\ncolumns:\n  - tpye\n  - title\nwhere: { author: Mara }\ngroup: kind',
					'phase-list',
				),
			},
			findings: [
				{ path: 'a.md', at: '3:8', message: 'No note has a property “titel”; did you mean “title”?' },
				{ path: 'a.md', at: '3:20', message: 'No note has a property “effort”' },
				{ path: 'a.md', at: '5:5', message: 'No note has a property “tpye”; did you mean “type”?' },
				{ path: 'a.md', at: '7:10', message: 'No note has a property “author”' },
				{ path: 'a.md', at: '8:8', message: 'No note has a property “kind”' },
			],
		},
		'a property without a name, where its quotes stand': {
			files: { ...base, 'a.md': block('phase: formation\nwhere: { "": x }') },
			findings: [{ path: 'a.md', at: '3:10', message: 'No note has a property “”' }],
		},
		'a faulty map and a faulty list of findings': {
			files: {
				...base,
				'a.md': `${block('facet: fase', 'phase-map')}${block('rule: no-former-nam\nfrom: libary', 'phase-lint')}`,
			},
			findings: [
				{ path: 'a.md', at: '2:1', message: '“fase” is not a facet of this vault. Did you mean “phase”?' },
				{ path: 'a.md', at: '5:1', message: '“no-former-nam” is not a rule. Did you mean “no-former-name”?' },
				{ path: 'a.md', at: '6:7', message: 'No note is in a folder “libary”; did you mean “library”?' },
			],
		},
		'a block in a list': {
			files: {
				...base,
				'a.md': `- An item\n  ${fence}phase-patterns\n  fase: x\n  ${fence}\n\n${block('phase: formation')}`,
			},
			findings: [{ path: 'a.md', at: '3:3', message: '“fase” is not an option of this block. Did you mean “phase”?' }],
		},
	},
});
