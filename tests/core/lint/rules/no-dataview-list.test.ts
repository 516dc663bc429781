import { framework, note } from '../../vault';
import { testRule, type ExpectedFinding, type InvalidCase, type ValidCase } from '../rule-tester';

const fence = '```';
const block = (language: string, source: string): string => `Text\n\n${fence}${language}\n${source}\n${fence}\n`;

function finding(at: string, by: string): ExpectedFinding {
	return {
		path: 'a.md',
		at,
		message: `A \`${by}\` block lists what this Dataview snippet lists`,
		fix: `unsafe: Replace it by a \`${by}\` block`,
	};
}

/** @param options The block's lines. */
function replaced(language: string, source: string, by: string, options: string): InvalidCase {
	return {
		files: { ...framework, 'a.md': block(language, source), 'library/a.md': '', 'shed/old/a.md': '' },
		findings: [finding('3:1', by)],
		fixed: { 'a.md': block(by, options) },
	};
}

const letPass = (language: string, source: string): ValidCase => ({
	files: { ...framework, 'a.md': block(language, source) },
});

const isPattern = 'page.type === "pattern" || (Array.isArray(page.type) && page.type.includes("pattern"))';
const isInPhase = 'page.phase === "formation" || (Array.isArray(page.phase) && page.phase.includes("formation"))';

testRule('no-dataview-list', {
	valid: {
		'a query without a phase': letPass('dataview', 'LIST WHERE type = "pattern"'),
		'a query without a type': letPass('dataview', 'LIST WHERE contains(phase, "formation")'),
		'a query for a phase that this vault does not have': letPass(
			'dataview',
			'LIST WHERE type = "pattern" AND phase = "harvest"',
		),
		'a query that asks for more than a block can': letPass(
			'dataview',
			'LIST WHERE type = "pattern" AND phase = "formation" AND file.mtime > date(today)',
		),
		'a query for one thing or another': letPass('dataview', 'LIST WHERE type = "pattern" OR phase = "formation"'),
		'a query for a property that is there at all': letPass(
			'dataview',
			'LIST WHERE type = "pattern" AND phase = "formation" AND author',
		),
		'a query for one thing or any other': letPass(
			'dataview',
			'LIST WHERE (type = "pattern" OR special) AND phase = "formation"',
		),
		'a query for two phases at once': letPass(
			'dataview',
			'LIST WHERE type = "pattern" AND contains(phase, "formation") AND contains(phase, "iteration")',
		),
		'a script for one thing or any other': letPass(
			'dataviewjs',
			'dv.list(dv.pages().where(p => (p.type === "pattern" || p.type) && p.phase === "formation"))',
		),
		'a script that leaves out by a property': letPass(
			'dataviewjs',
			'dv.list(dv.pages().where(p => p.type === "pattern" && p.phase === "formation" && !p.archived))',
		),
		'a query by tag': letPass('dataview', 'LIST FROM #patterns WHERE type = "pattern" AND phase = "formation"'),
		'a query for tasks, and a calendar': letPass('dataview', 'TASK WHERE type = "pattern" AND phase = "formation"'),
		'a query with a computed column': letPass(
			'dataview',
			'TABLE length(rows) WHERE type = "pattern" AND phase = "formation"',
		),
		'a query that takes apart': letPass('dataview', 'LIST WHERE type = "pattern" AND phase = "formation" FLATTEN tags'),
		'a negated phase': letPass('dataview', 'LIST WHERE type = "pattern" AND phase != "formation"'),
		'a script that does more': letPass(
			'dataviewjs',
			`for (const page of dv.pages().where(page => (${isPattern}) && (${isInPhase}))) dv.paragraph(page.title)`,
		),
		'a script with conditions a block has not': letPass(
			'dataviewjs',
			`dv.list(dv.pages().where(page => (${isPattern}) && (${isInPhase}) && page.rating > 3))`,
		),
		'a script that counts': letPass(
			'dataviewjs',
			`dv.paragraph(dv.pages().where(page => (${isPattern}) && (${isInPhase})).length)`,
		),
		'a script with two lists': letPass(
			'dataviewjs',
			`dv.list(dv.pages().where(page => (${isPattern}) && (${isInPhase})));\ndv.list(dv.pages())`,
		),
		'a script that writes a heading too': letPass(
			'dataviewjs',
			`dv.header(2, "Patterns");\ndv.list(dv.pages().where(page => (${isPattern}) && (${isInPhase})))`,
		),
		'a query for a folder that is not there': letPass(
			'dataview',
			'LIST FROM "nowhere" WHERE type = "pattern" AND phase = "formation"',
		),
		'a script without conditions': letPass('dataviewjs', 'dv.list(dv.pages())'),
		'words in strings and comments': letPass(
			'dataviewjs',
			'// dv.list(dv.pages().where(p => p.type === "pattern" && p.phase === "formation"))\ndv.list(["p.type === pattern && p.phase === formation"])',
		),
		'what does not parse': letPass(
			'dataviewjs',
			'dv.list(dv.pages().where(p => p.type === "pattern && p.phase === "formation"))',
		),
		'an empty block, and one that is very long': {
			files: {
				...framework,
				'a.md': block('dataview', ''),
				'b.md': block('dataviewjs', `dv.list(${'('.repeat(100_000)}`),
			},
		},
		'brackets in brackets without end': letPass(
			'dataviewjs',
			`dv.list(dv.pages().where(p => ${'('.repeat(9000)}p.type === "pattern"`,
		),
		'other languages, and examples in longer fences': {
			files: {
				...framework,
				'a.md': `${block('js', 'dv.list(dv.pages())')}\n${fence}${fence}md\n${block('dataview', 'LIST WHERE type = "pattern" AND phase = "formation"')}${fence}${fence}\n`,
			},
		},
		'a template': letPass('dataview', 'LIST WHERE type = "pattern" AND phase = "<% phase %>"'),
		'a vault that defines nothing': {
			files: { 'a.md': block('dataview', 'LIST WHERE type = "pattern" AND phase = "formation"') },
		},
		'a note in an excluded folder': {
			files: { ...framework, 'tools/a.md': block('dataview', 'LIST WHERE type = "pattern" AND phase = "formation"') },
		},
	},
	invalid: {
		'a query for the patterns of a phase': replaced(
			'dataview',
			'LIST\nFROM "library"\nWHERE type = "pattern" AND contains(phase, "formation")\nSORT title ASC',
			'phase-patterns',
			'phase: formation\nfrom: library',
		),
		'a query for a table, in small letters': replaced(
			'dataview',
			'table without id file.link as "Note", author\nfrom "library" or "shed" and -"shed/old"\nwhere econtains(type, "primitive") and phase = "formation" and file.name != this.file.name\nsort file.mtime desc\nlimit 20',
			'phase-primitives',
			'phase: formation\nfrom: [library, shed]\nexclude: shed/old\nsort: modified desc\ncolumns: [title, author]\nlimit: 20',
		),
		'a query with alternatives about one property': replaced(
			'dataview',
			'LIST WHERE (type = "pattern" OR contains(type, "practice")) AND (phase = "formation" OR phase = "iteration")',
			'phase-list',
			'phase: [formation, iteration]\ntype: [pattern, practice]',
		),
		'a query for a former name, which finds less than the block': replaced(
			'dataview',
			'LIST WHERE type = "pattern" AND phase = "coordination"',
			'phase-patterns',
			'phase: iteration',
		),
		'a query for a scale, without some folders': replaced(
			'dataview',
			'LIST WHERE type = "pattern" AND scale = "coordination" AND !startswith(file.path, "tools/")',
			'phase-patterns',
			'scale: coordination',
		),
		'a query with a comment': replaced(
			'dataview',
			'// all of them\nLIST WHERE type = "pattern" AND phase = "formation"',
			'phase-patterns',
			'phase: formation',
		),
		'a script for patterns': replaced(
			'dataviewjs',
			`$= dv.list(\n  dv.pages()\n    .where(page =>\n      !page.file.path.startsWith("tools/") &&\n      (${isPattern}) &&\n      (${isInPhase})\n    )\n    .map(page => \`[[\${page.file.path}|\${page.title}]]\`)\n)`,
			'phase-patterns',
			'phase: formation',
		),
		'a script for primitives and what extends them': replaced(
			'dataviewjs',
			`const kinds = dv.pages('"tools/types"')\n  .where(t => t.file.frontmatter?.extends === "primitive")\n  .map(t => t.file.name);\n\n$= dv.list(dv.pages().where(n =>\n  (n.type === "primitive" || (Array.isArray(n.type) && n.type.includes("primitive"))) &&\n  (n.phase && n.phase.some(s => s.includes("coordination"))) &&\n  (n.type.includes("primitive") || kinds.some(k => n.type.includes(k)))\n).map(n => n.file.link));`,
			'phase-primitives',
			'phase: iteration',
		),
		'a script for a table': replaced(
			'dataviewjs',
			`dv.table(["Note", "By"], dv.pages('"library"').where((p) => p.type == "pattern" && p.phase?.includes("formation") && p.file.name !== dv.current().file.name).sort(p => p.title).map(p => [p.file.link, p.by]))`,
			'phase-patterns',
			'phase: formation\nfrom: library\ncolumns: [title, by]',
		),
		'a script that looks past case': replaced(
			'dataviewjs',
			'const kinds = dv.pages(\'"tools/types"\').where(t => t.extends === "primitive").map(t => t.file.name)\ndv.list(dv.pages().where(p => (p.type.toLowerCase() === "primitive" || kinds.some(k => p.type.toLowerCase().includes(k))) && p.phase.trim() == "formation"))',
			'phase-primitives',
			'phase: formation',
		),
		'a script with two narrowings and links alone': replaced(
			'dataviewjs',
			'dv.list(dv.pages().where(p => p.type === "practice").filter(p => p.phase.includes("iteration")).file.link)',
			'phase-list',
			'phase: iteration\ntype: practice',
		),
		'a snippet in a callout': {
			files: {
				...framework,
				'a.md': note(
					'title: A',
					`> [!info]\n> ${fence}dataview\n> LIST\n> WHERE type = "pattern" AND phase = "formation"\n> ${fence}\n`,
				),
			},
			findings: [finding('5:1', 'phase-patterns')],
			fixed: { 'a.md': note('title: A', `> [!info]\n> ${fence}phase-patterns\n> phase: formation\n> ${fence}\n`) },
		},
	},
});
