import { describe, expect, it } from 'vitest';
import type { SnippetQuery } from '../../../src/core/dataview/model';
import { recognizeSnippet, type SnippetLanguage } from '../../../src/core/dataview/recognize';
import { inEnglish } from '../../said';

type Asked = Pick<SnippetQuery, 'from' | 'exclude' | 'sort' | 'limit' | 'columns'> & {
	readonly remarks: readonly string[];
	readonly says: Readonly<Record<string, readonly string[]>>;
};

/** What a snippet asks, short: what says nothing is left out. */
function ask(language: SnippetLanguage, source: string): Partial<Asked> | string {
	const recognized = recognizeSnippet(source, language, 'tools/types');
	if (!recognized.isOk)
		return `${inEnglish(recognized.fault.message)} @ ${source.slice(recognized.fault.at, recognized.fault.at + 12)}`;
	const { says, from, exclude, sort, limit, columns, remarks } = recognized.value;
	return {
		says: Object.fromEntries(says.map(({ property, values }) => [property, values])),
		...(from.length > 0 && { from }),
		...(exclude.length > 0 && { exclude }),
		...(sort.length > 0 && { sort }),
		...(limit !== undefined && { limit }),
		...(columns !== undefined && { columns }),
		...(remarks.length > 0 && { remarks: remarks.map(inEnglish) }),
	};
}

const both = { says: { type: ['pattern'], phase: ['formation'] } };
const where = (condition: string): string => `dv.list(dv.pages().where(p => ${condition}))`;
const typed = 'p.type === "pattern" && ';

describe('a script', () => {
	it.each<[string, string, Partial<Asked>]>([
		['plain comparisons', where('p.type === "pattern" && p.phase == "formation"'), both],
		['filters in another order, the text first', where('"formation" === p.phase && "pattern" === p.type'), both],
		[
			'a text or a list of texts',
			where(
				'(p.type === "pattern" || (Array.isArray(p.type) && p.type.includes("pattern"))) && p.phase?.includes("formation")',
			),
			both,
		],
		[
			'one kind or the other',
			where(
				'(typeof p.phase === "string" && p.phase === "formation" || Array.isArray(p.phase) && p.phase.includes("formation")) && p.type.contains("pattern")',
			),
			both,
		],
		[
			'what is there at all before what it says',
			where(
				'p.type && p.phase && p.type.includes("pattern") && p.phase !== undefined && p.phase.length > 0 && p.phase.some(s => s.toLowerCase().includes("formation"))',
			),
			both,
		],
		[
			'whatever is made a list first',
			where('[p.type].flat().includes("pattern") && String(p.phase).trim() === "formation"'),
			both,
		],
		['the frontmatter itself', where('p.file.frontmatter?.type === "pattern" && p["phase"] === "formation"'), both],
		[
			'several values',
			where('["pattern", "practice"].includes(p.type) && (p.phase === "formation" || p.phase === "iteration")'),
			{ says: { type: ['pattern', 'practice'], phase: ['formation', 'iteration'] } },
		],
		[
			'constants',
			`const kind = "pattern";\nlet pages = dv.pages().where(p => p.type === kind)\ndv.list(pages.where(q => q.phase === 'formation').file.link)`,
			both,
		],
		[
			'folders left out',
			where(
				`${typed}p.phase === "formation" && !p.file.path.startsWith("tools/") && !(p.file.path.startsWith("a/b/") || p.file.path.includes("c/"))`,
			),
			{ ...both, exclude: ['tools', 'a/b', 'c'] },
		],
		[
			'folders left out by a list of them',
			`const out = ["tools/", "old/"]\n${where(`${typed}p.phase === "formation" && !out.some(o => p.file.path.startsWith(o))`)}`,
			{ ...both, exclude: ['tools', 'old'] },
		],
		[
			'folders left out one by one',
			where(`${typed}p.phase === "formation" && ["tools/", "old/"].every(o => !p.file.path.startsWith(o))`),
			{ ...both, exclude: ['tools', 'old'] },
		],
		[
			'a folder',
			`dv.list(dv.pages('"notes"').where(p => ${typed}p.phase === "formation"))`,
			{ ...both, from: ['notes'] },
		],
		[
			'a folder by its path',
			where(`${typed}p.phase === "formation" && p.file.path.startsWith("notes/")`),
			{ ...both, from: ['notes'] },
		],
		[
			'the note itself left out',
			where(`${typed}p.phase === "formation" && p.file.path !== dv.current().file.path`),
			both,
		],
		[
			'a function with a body, and comments',
			'/* all */ $= dv.list(dv.pages().filter((p) => { return p.type === "pattern" && p.phase === "formation"; }).map(p => dv.fileLink(p.file.path, false, p.title))); // done',
			both,
		],
		[
			'links in a template',
			`${where(`${typed}p.phase === "formation"`).slice(0, -1)}.map(p => \`[[\${p.file.path}|\${p.title}]]\`))`,
			both,
		],
		[
			'an order and a limit',
			`dv.list(dv.pages().where(p => ${typed}p.phase === "formation").sort(p => p.file.mtime, 'desc').limit(5))`,
			{ ...both, sort: [{ by: 'modified', isDescending: true }], limit: 5 },
		],
		[
			'a table',
			`dv.table(["Note", "By whom", "Author"], dv.pages().where(p => ${typed}p.phase === "formation").map(p => [\`**[\${p.title}](\${p.file.path})**\`, p.by, p.author]))`,
			{ ...both, columns: ['title', 'by', 'author'], remarks: ['The column “By whom” is headed “by”.'] },
		],
		[
			'types that extend one, though nothing comes of it',
			`const ext = dv.pages('"tools/types"').where(t => t.file.frontmatter?.extends === "primitive").map(t => t.file.name);\n$= dv.list(dv.pages().where(p => p.type === "primitive" && (p.type.includes("primitive") || ext.some(n => p.type.includes(n))) && p.phase === "formation"))`,
			{ says: { type: ['primitive'], phase: ['formation'] } },
		],
		[
			'a property that is no facet',
			where(`${typed}p.phase === "formation" && p.status === "done"`),
			{ says: { ...both.says, status: ['done'] } },
		],
	])('asks with %s', (_, source, expected) => {
		expect(ask('dataviewjs', source)).toEqual(expected);
	});

	it.each<[string, string, string]>([
		['a loop', 'for (const p of dv.pages()) dv.paragraph(p)', '“for” is more than a list asks @ for (const p'],
		['two lists', `${where('p.type === "a"')}\ndv.list([1])`, '“dv.list([1])” is more than one list @ dv.list([1])'],
		[
			'a heading',
			`dv.header(2, "A")\n${where('p.type === "a"')}`,
			'“dv.header(2, "A")” is more than one list @ dv.header(2,',
		],
		['a number compared', where(`${typed}p.rating > 3`), '“p.rating > 3” is nothing a block can ask @ p.rating > 3'],
		[
			'a value left out',
			where(`${typed}p.phase !== "formation"`),
			'it asks for what a note does not say, which a block cannot @ p.phase !== ',
		],
		[
			'what is not there',
			where(`${typed}!p.archived`),
			'it asks for what a note does not say, which a block cannot @ !p.archived)',
		],
		[
			'what is there at all',
			where(`${typed}p.author`),
			'it asks whether there is a “author”, which a block cannot @ p.author))',
		],
		[
			'one thing or another',
			where('p.type === "pattern" || p.phase === "formation"'),
			'it asks for one thing or another, which a block cannot @ p.type === "',
		],
		[
			'a value or any',
			where('p.type === "pattern" || p.type'),
			'it asks for one thing or another, which a block cannot @ p.type === "',
		],
		[
			'two values at once',
			where('p.phase.includes("formation") && p.phase.includes("iteration")'),
			'it asks for two values of “phase” at once, which a block cannot @ p.phase.incl',
		],
		[
			'every value',
			where(`${typed}p.phase.every(s => s === "formation")`),
			'“p.phase.every(s => s === "formation")” is nothing a block can ask @ p.phase.ever',
		],
		[
			'the note it stands in',
			where(`${typed}dv.current().phase.includes(p.phase)`),
			'“dv.current().phase.includes(p.phase)” goes by the note it stands in, which a block cannot @ dv.current()',
		],
		[
			'tags',
			where(`${typed}p.file.tags.includes("#a")`),
			'“p.file.tags.includes("#a")” is nothing a block can ask @ p.file.tags.',
		],
		[
			'pages by tag',
			`dv.list(dv.pages("#a").where(p => p.type === "pattern"))`,
			`“"#a"” is no folder in quotes, such as '"notes"' @ "#a").where(`,
		],
		[
			'a path that is no folder',
			where(`${typed}!p.file.path.startsWith("tools")`),
			'“tools” is no folder with “/” behind it @ p.file.path.',
		],
		[
			'groups',
			'dv.list(dv.pages().where(p => p.type === "a").groupBy(p => p.phase))',
			'“groupBy” is more than a block does @ .groupBy(p =',
		],
		[
			'a text that is put together',
			`dv.list(dv.pages().where(p => p.type === "a").map(p => \`\${p.title} by \${p.by}\`))`,
			'“`${p.title} by ${p.by}`” shows something else than a link to the note @ `${p.title} ',
		],
		[
			'a narrowing after a limit',
			'dv.list(dv.pages().limit(3).where(p => p.type === "a"))',
			'“where” is more than a block does @ .where(p => ',
		],
		[
			'types of another folder',
			`const ext = dv.pages('"kinds"').where(t => t.extends === "a").map(t => t.file.name)\n${where('ext.includes(p.type)')}`,
			`“ext” is not the types in “tools/types” that extend one @ dv.pages('"k`,
		],
		[
			'types that extend one, without that one',
			`const ext = dv.pages('"tools/types"').where(t => t.extends === "a").map(t => t.file.name)\n${where('ext.includes(p.type)')}`,
			'it asks for the types that extend “a” without “a” itself, which a block cannot @ ext.includes',
		],
		['a quote that is not closed', 'dv.list("a', 'a quote is not closed @ "a'],
		['an end too early', 'dv.list(dv.pages().where(p => p.type ===', 'it ends too early @ '],
		['no list', 'dv.paragraph("a")', '“dv.paragraph("a")” is more than one list @ dv.paragraph'],
		['nothing', '', 'it shows no list of pages @ '],
		['a choice', where('p.type ? p.phase : p.scale'), '“?” is more than a list asks @ ? p.phase : '],
		['what is written into', where('p.type = "pattern"'), '“=” is more than a list asks @ = "pattern")'],
	])('is not understood with %s', (_, source, expected) => {
		expect(ask('dataviewjs', source)).toBe(expected);
	});

	it('is not understood, soon, where it goes too deep, too far or round and round', () => {
		expect(ask('dataviewjs', where('('.repeat(9000)))).toContain('its brackets go too deep');
		expect(ask('dataviewjs', `dv.list(${'('.repeat(100_000)}`)).toContain('it is too long for a list');
		const nested = Array.from({ length: 25 }, (_, at) => `all.some(a${at} => `).join('');
		expect(
			ask('dataviewjs', `const all = ["a/", "b/"]\n${where(`${nested}p.file.path.startsWith(a0)${')'.repeat(25)}`)}`),
		).toContain('it is too long for a list');
	});
});

describe('a query', () => {
	it.each<[string, string, Partial<Asked>]>([
		['plain comparisons', 'LIST WHERE type = "pattern" AND phase = "formation"', both],
		[
			'small letters, other signs and comments',
			'list // all\nwhere contains(type, "pattern") & econtains(phase, "formation")',
			both,
		],
		['several conditions', 'LIST\nWHERE icontains(type, "pattern")\nWHERE lower(phase) = "formation"', both],
		[
			'alternatives in brackets',
			'LIST WHERE (type = "pattern" OR contains(type, "pattern")) AND phase = "formation"',
			both,
		],
		[
			'what is there at all before what it says',
			'LIST WHERE type AND type = "pattern" AND phase != null AND contains(phase, "formation")',
			both,
		],
		[
			'folders',
			'LIST FROM ("a" OR "b") AND -"a/old" WHERE type = "pattern" AND phase = "formation" AND !startswith(file.path, "c/") AND !(contains(file.path, "d/") OR contains(file.path, "e/"))',
			{ ...both, from: ['a', 'b'], exclude: ['c', 'd', 'e', 'a/old'] },
		],
		[
			'the note itself left out',
			'LIST WHERE type = "pattern" AND phase = "formation" AND file.name != this.file.name',
			both,
		],
		[
			'an order and a limit',
			'LIST WHERE type = "pattern" AND phase = "formation" SORT file.mtime DESC, title LIMIT 3',
			{
				...both,
				sort: [
					{ by: 'modified', isDescending: true },
					{ by: 'title', isDescending: false },
				],
				limit: 3,
			},
		],
		[
			'an order by file name',
			'LIST WHERE type = "pattern" AND phase = "formation" SORT file.name',
			{
				...both,
				sort: [{ by: 'title', isDescending: false }],
				remarks: ['It is sorted by title, no longer by file name.'],
			},
		],
		[
			'a table',
			'TABLE author, file.folder AS "Where" WHERE type = "pattern" AND phase = "formation"',
			{ ...both, columns: ['title', 'author', 'folder'], remarks: ['The column “Where” is headed “folder”.'] },
		],
		[
			'a list that shows more',
			'LIST description WHERE type = "pattern" AND phase = "formation"',
			{
				...both,
				columns: ['title', 'description'],
				remarks: ['A list shows titles alone, so it becomes a table with “description”.'],
			},
		],
	])('asks with %s', (_, source, expected) => {
		expect(ask('dataview', source)).toEqual(expected);
	});

	it.each<[string, string, string]>([
		['tasks', 'TASK WHERE type = "pattern"', '“TASK” is more than a list asks @ TASK WHERE t'],
		['tags', 'LIST FROM #a WHERE type = "pattern"', '“#” is more than a list asks @ #a WHERE typ'],
		['links', 'LIST FROM [[a]]', '“[” is more than a list asks @ [[a]]'],
		['groups', 'LIST WHERE type = "pattern" GROUP BY phase', '“GROUP” is more than a list asks @ GROUP BY pha'],
		['flattening', 'LIST WHERE type = "pattern" FLATTEN phase', '“FLATTEN” is more than a list asks @ FLATTEN phas'],
		[
			'and beside or',
			'LIST WHERE type = "a" OR type = "b" AND phase = "c"',
			'“and” and “or” stand beside each other without brackets @ type = "b" A',
		],
		[
			'the note it stands in',
			'LIST WHERE contains(patterns, this.file.name)',
			'“contains(patterns, this.file.name)” goes by the note it stands in, which a block cannot @ contains(pat',
		],
		[
			'a value left out',
			'LIST WHERE type != "pattern"',
			'it asks for what a note does not say, which a block cannot @ type != "pat',
		],
		[
			'a folder that must be just that',
			'LIST WHERE file.folder = "a"',
			'“file.folder” is nothing a block can ask @ file.folder ',
		],
		[
			'a computed column',
			'TABLE length(rows) WHERE type = "a"',
			'“length(rows)” is no column of a block @ length(rows)',
		],
		['no links', 'LIST WITHOUT ID author WHERE type = "a"', 'it shows no links to the notes @ LIST WITHOUT'],
		['dates', 'LIST WHERE file.mtime >= date(today) - dur(1 day)', '“-” is more than a list asks @ - dur(1 day)'],
		['placeholders', '<QUERY-TYPE> <fields>', '“<” is more than a list asks @ <QUERY-TYPE>'],
		['nothing', '', 'it ends too early @ '],
	])('is not understood with %s', (_, source, expected) => {
		expect(ask('dataview', source)).toBe(expected);
	});
});
