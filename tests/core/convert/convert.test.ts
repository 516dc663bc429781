import { describe, expect, it } from 'vitest';
import { readInlineFields } from '../../../src/core/dataview/inline-fields';
import { planConversion, type ConversionPlan } from '../../../src/core/convert/convert';
import { describeAnswers } from '../../../src/core/convert/words';
import { writesOf } from '../../../src/core/plan/plan';
import { askBlock } from '../../../src/core/query/ask';
import { runQuery } from '../../../src/core/query/run';
import { definition, framework, note, vaultOf, type Files } from '../vault';
import { inEnglish, spoken } from '../../said';

function plan(files: Files, settings: unknown = {}): ConversionPlan {
	const index = vaultOf(files, settings);
	const inline = new Map(Object.entries(files).map(([path, text]) => [path, readInlineFields(text)]));
	return planConversion(
		index,
		Object.entries(files).map(([path, text]) => ({ path, text })),
		inline,
	);
}

/** What a note becomes. */
function convert(text: string, more: Files = {}, path = 'host.md'): string | undefined {
	const { plan: planned } = plan({ ...framework, [path]: text, ...more });
	return writesOf(planned).find((write) => write.path === path)?.after;
}

const query = 'LIST WHERE type = "pattern" AND contains(phase, "formation")';
const script = `$= dv.list(dv.pages().where(p => (p.type === "pattern" || (Array.isArray(p.type) && p.type.includes("pattern"))) && (p.phase === "formation" || (Array.isArray(p.phase) && p.phase.includes("formation")))).map(p => \`[[\${p.file.path}|\${p.title}]]\`))`;

describe('a conversion', () => {
	it('lists notes of all types where a query asks for none', () => {
		expect(convert('```dataview\nLIST WHERE phase = "formation" AND topic = "meetings"\n```\n')).toBe(
			'```phase-list\nphase: formation\nwhere:\n  topic: meetings\n```\n',
		);
	});

	it.each<[string, string, string]>([
		['a code block', `a\n\`\`\`dataview\n${query}\n\`\`\`\nb\n`, 'a\n```phase-patterns\nphase: formation\n```\nb\n'],
		['a longer fence of tildes', `~~~~ dataview\n${query}\n~~~~`, '~~~~ phase-patterns\nphase: formation\n~~~~'],
		[
			'Windows line ends',
			`a\r\n\`\`\`dataviewjs\r\n${script}\r\n\`\`\`\r\n`,
			'a\r\n```phase-patterns\r\nphase: formation\r\n```\r\n',
		],
		[
			'a callout',
			`> [!note]\n> \`\`\`dataview\n> ${query}\n> \`\`\`\n`,
			'> [!note]\n> ```phase-patterns\n> phase: formation\n> ```\n',
		],
		['a list', `- \`\`\`dataview\n  ${query}\n  \`\`\`\n`, '- ```phase-patterns\n  phase: formation\n  ```\n'],
		[
			'an indent by a tab',
			`1. a\n\t\`\`\`dataview\n\t${query}\n\t\`\`\`\n`,
			'1. a\n\t```phase-patterns\n\tphase: formation\n\t```\n',
		],
		[
			'two in a note, of which one is not understood',
			`\`\`\`dataview\n${query}\n\`\`\`\n\`\`\`dataview\nTASK\n\`\`\`\n`,
			'```phase-patterns\nphase: formation\n```\n```dataview\nTASK\n```\n',
		],
	])('keeps %s as it is', (_, text, expected) => {
		expect(convert(text)).toBe(expected);
	});

	it.each<[string, string, string]>([
		[
			'several types',
			'LIST WHERE (type = "pattern" OR type = "practice") AND phase = "formation"',
			'phase-list\nphase: formation\ntype: [pattern, practice]',
		],
		[
			'a type of no block',
			'LIST WHERE type = "practice" AND phase = "formation"',
			'phase-list\nphase: formation\ntype: practice',
		],
		[
			'primitives, two phases',
			'LIST WHERE type = "primitive" AND (phase = "formation" OR phase = "completion")',
			'phase-primitives\nphase: [formation, completion]',
		],
		[
			'a former name and another spelling',
			'LIST WHERE type = "pattern" AND (phase = "coordination" OR phase = "organisation")',
			'phase-patterns\nphase: [iteration, organization]',
		],
		['a scale', 'LIST WHERE type = "pattern" AND scale = "coordination"', 'phase-patterns\nscale: coordination'],
		[
			'a phase and a scale',
			'LIST WHERE type = "pattern" AND phase = "formation" AND scale = "network"',
			'phase-patterns\nphase: formation\nscale: network',
		],
		[
			'another property',
			'LIST WHERE type = "pattern" AND phase = "formation" AND (status = "done" OR status = "in: use")',
			'phase-patterns\nphase: formation\nwhere:\n  status: [done, "in: use"]',
		],
		[
			'folders, those that are left out anyway unsaid',
			'LIST FROM "library" WHERE type = "pattern" AND phase = "formation" AND !startswith(file.path, "tools/") AND !startswith(file.path, "library/old/")',
			'phase-patterns\nphase: formation\nfrom: library\nexclude: [tools, library/old]',
		],
		[
			'no folder that is left out anyway',
			'LIST WHERE type = "pattern" AND phase = "formation" AND !startswith(file.path, "Drafts/")',
			'phase-patterns\nphase: formation',
		],
		[
			'an order, a limit and columns',
			'TABLE author WHERE type = "pattern" AND phase = "formation" SORT file.ctime DESC, file.path LIMIT 3',
			'phase-patterns\nphase: formation\nsort: [created desc, path]\ncolumns: [title, author]\nlimit: 3',
		],
		[
			'no order by title, which is usual',
			'LIST WHERE type = "pattern" AND phase = "formation" SORT title ASC',
			'phase-patterns\nphase: formation',
		],
	])('says %s in the fewest words', (_, source, block) => {
		expect(convert(`\`\`\`dataview\n${source}\n\`\`\``, { 'library/a.md': '' })).toBe(`\`\`\`${block}\n\`\`\``);
	});

	it.each<[string, string, string]>([
		['the definition of the phase', 'framework/group-phase/formation.md', 'phase-patterns'],
		['the definition of another phase', 'framework/group-phase/iteration.md', 'phase-patterns\nphase: formation'],
		['a note that merely says the phase', 'notes/a.md', 'phase-patterns\nphase: formation'],
	])('leaves the phase out of a block in just %s', (_, path, block) => {
		const head = framework[path] ?? note('phase: formation');
		const text = `${head}\`\`\`dataviewjs\n${script}\n\`\`\`\n`;
		expect(convert(text, { [path]: text }, path)).toBe(`${head}\`\`\`${block}\n\`\`\`\n`);
	});

	it('leaves the scale out of a block in its definition', () => {
		const path = 'framework/group-scale/network.md';
		const text = `${definition('Network Scale')}\`\`\`dataview\nLIST WHERE type = "pattern" AND scale = "network"\n\`\`\`\n`;
		expect(convert(text, { [path]: text }, path)).toBe(`${definition('Network Scale')}\`\`\`phase-patterns\n\`\`\`\n`);
	});

	it('makes blocks without mistakes, and leaves nothing to convert', () => {
		const files: Files = { ...framework, 'a.md': `\`\`\`dataview\n${query}\n\`\`\`\n` };
		const after = {
			...files,
			...Object.fromEntries(writesOf(plan(files).plan).map((write) => [write.path, write.after])),
		};
		expect(plan(after)).toMatchObject({ conversions: [], plan: { files: [], leftAlone: [] } });
	});
});

describe('snippets that are left alone', () => {
	it.each<[string, string, number, string, string]>([
		['no phase', 'LIST WHERE type = "pattern"', 2, 'LIST WHERE type = "pattern"', 'it asks for no phase or scale'],
		[
			'an unknown phase',
			'LIST WHERE type = "pattern" AND phase = "formatoin"',
			2,
			'LIST WHERE type = "pattern" AND phase = "formatoin"',
			'“formatoin” is no phase of this vault; did it mean “formation”?',
		],
		[
			'a limit without an order',
			`${query} LIMIT 3`,
			2,
			`${query} LIMIT 3`,
			'it limits the list without sorting it, so that which notes it shows is left to Dataview',
		],
		[
			'a folder that is not there',
			query.replace('LIST', 'LIST FROM "nowhere"'),
			2,
			query.replace('LIST', 'LIST FROM "nowhere"'),
			'no note is in a folder “nowhere”',
		],
		['something in its second line', 'LIST\nFROM #a', 4, 'FROM #a', '“#” is more than a list asks'],
	])('say why: %s', (_, source, line, what, reason) => {
		const { plan: planned, conversions } = plan({ ...framework, 'a.md': `a\n\`\`\`dataview\n${source}\n\`\`\`\n` });
		expect(conversions).toEqual([]);
		expect(spoken(planned)).toMatchObject({ files: [], leftAlone: [{ path: 'a.md', line, what, reason }] });
	});

	it('are those in code blocks that are not closed', () => {
		expect(spoken(plan({ ...framework, 'a.md': `\`\`\`dataview\n${query}\n` }).plan.leftAlone)).toMatchObject([
			{ line: 1, reason: 'its code block is not closed' },
		]);
	});

	it.each<[string, Files]>([
		['in excluded folders', { 'tools/a.md': `\`\`\`dataview\n${query}\n\`\`\`` }],
		['that a template fills in', { 'a.md': '```dataview\nLIST WHERE type = "pattern" AND phase = "<% x %>"\n```' }],
		['that are examples in longer fences', { 'a.md': `\`\`\`\`md\n\`\`\`dataview\n${query}\n\`\`\`\n\`\`\`\`` }],
	])('are not told of %s', (_, files) => {
		expect(plan({ ...framework, ...files })).toMatchObject({ conversions: [], plan: { files: [], leftAlone: [] } });
	});
});

describe('the two answers', () => {
	const hosted = (source: string, notes: Files, language = 'dataview'): ConversionPlan =>
		plan({ ...framework, 'host.md': `\`\`\`${language}\n${source}\n\`\`\`\n`, ...notes });
	const kept = note('type: pattern\nphase: formation');

	it.each<[string, string, string]>([
		['a subtype', 'type: habit\nphase: [formation]', 'the type “habit” extends “pattern”'],
		['another case', 'type: Pattern\nphase: [formation]', '“Pattern” is “pattern”, written otherwise'],
		['a list where a text is compared', 'type: [pattern]\nphase: formation', 'its “type” is a list'],
		['several in one text', 'type: link, pattern\nphase: formation', '“link, pattern” names several'],
		['a link', 'type: pattern\nphase: "[[formation]]"', '“[[formation]]” is “formation”, written otherwise'],
		[
			'another case of the phase',
			'type: pattern\nphase: Formation Phase',
			'“Formation Phase” is “formation”, written otherwise',
		],
		[
			'both',
			'type: habit\nphase: Formation',
			'the type “habit” extends “pattern”; “Formation” is “formation”, written otherwise',
		],
	])('name what Dataview missed, and why: %s', (_, yaml, why) => {
		const [conversion] = hosted(query, {
			'tools/types/habit.md': note('extends: pattern'),
			'a.md': note(yaml),
			'b.md': kept,
		}).conversions;
		expect(conversion?.answers.kept).toEqual([{ path: 'b.md', title: 'b' }]);
		expect(spoken(conversion?.answers.added)).toEqual([{ path: 'a.md', title: 'a', why }]);
		expect(spoken(conversion?.edit)).toMatchObject({
			kind: 'more',
			isTicked: true,
			reason: '1 note as before, 1 added',
		});
	});

	it.each<[string, string, string, string]>([
		[
			'a former name',
			'LIST WHERE type = "pattern" AND phase = "iteration"',
			'type: pattern\nphase: coordination',
			'“coordination” is a former name of “iteration”',
		],
		[
			'the present name',
			'LIST WHERE type = "pattern" AND phase = "coordination"',
			'type: pattern\nphase: iteration',
			'“iteration” is the present name of “coordination”',
		],
		[
			'another spelling',
			'LIST WHERE type = "pattern" AND phase = "organization"',
			'type: pattern\nphase: organisation',
			'“organisation” is another spelling of “organization”',
		],
	])('know %s', (_, source, yaml, why) => {
		expect(spoken(hosted(source, { 'a.md': note(yaml) }).conversions[0]?.answers.added)).toEqual([
			{ path: 'a.md', title: 'a', why },
		]);
	});

	it.each<[string, Files, string, string]>([
		[
			'an inline field',
			{ 'a.md': note('type: pattern', 'phase:: formation') },
			'a.md',
			"it says “phase:: formation” in its text, an inline field of Dataview's, which is no property",
		],
		[
			'part of a value',
			{ 'a.md': note('type: pattern\nphase: [pre-formation]') },
			'a.md',
			'“pre-formation” merely holds “formation”',
		],
		['an excluded folder', { 'Drafts/a.md': kept }, 'Drafts/a.md', 'it lies in a folder that lists leave out'],
		[
			'the note itself',
			{ 'host.md': `${kept}\`\`\`dataview\n${query}\n\`\`\`\n` },
			'host.md',
			'it is the note itself, which a block leaves out',
		],
	])('name what a block would lose, which is then only offered: %s', (_, notes, path, why) => {
		const { conversions, plan: planned } = hosted(query, notes);
		expect(spoken(conversions[0]?.answers.lost)).toMatchObject([{ path, why }]);
		expect(conversions[0]?.edit).toMatchObject({ kind: 'doubt', isTicked: false });
		expect(writesOf(planned)).toEqual([]);
	});

	it('do not tick a block that lists what nobody can explain', () => {
		const source = `${query} AND !contains(file.path, "old/")`;
		const { conversions } = hosted(source, { 'old/a.md': kept, 'a/old/b.md': kept });
		expect(spoken(conversions[0]?.answers.added)).toEqual([{ path: 'a/old/b.md', title: 'b', why: undefined }]);
		expect(conversions[0]?.edit.isTicked).toBe(false);
	});

	it('do not tick a list with a limit that notes which are added may use up', () => {
		const files: Files = { 'a.md': note('type: Pattern\nphase: formation'), 'b.md': kept };
		const [used] = hosted(`${query} SORT title LIMIT 1`, files).conversions;
		expect(spoken(used?.edit)).toMatchObject({
			kind: 'doubt',
			isTicked: false,
			reason: '1 note as before, 1 added; those added may push others past the limit',
		});
		expect(hosted(`${query} SORT title LIMIT 2`, files).conversions[0]?.edit.isTicked).toBe(true);
	});

	it('say where Dataview fails, and what it would have listed', () => {
		const source =
			'dv.list(dv.pages().where(p => p.type === "pattern" && p.phase && p.phase.some(s => s.includes("formation"))))';
		const [conversion] = hosted(
			source,
			{ 'a.md': kept, 'b.md': note('type: pattern\nphase: [formation]') },
			'dataviewjs',
		).conversions;
		expect(spoken(conversion?.answers)).toEqual({
			kept: [{ path: 'b.md', title: 'b' }],
			added: [{ path: 'a.md', title: 'a', why: 'its “phase” is no list' }],
			lost: [],
			failsOn: ['a.md'],
			mayPushOut: false,
		});
		expect(conversion && inEnglish(describeAnswers(conversion.answers))).toBe(
			'1 note as before, 1 added; Dataview shows an error now, because of “a.md”',
		);
	});

	it('are those that the block then gives', () => {
		const files: Files = {
			...framework,
			'host.md': `\`\`\`dataview\n${query}\n\`\`\`\n`,
			'a.md': kept,
			'b.md': note('type: Pattern\nphase: formation'),
		};
		const [conversion] = plan(files).conversions;
		const index = vaultOf(files);
		const asked = askBlock(index, conversion?.options.join('\n') ?? '', conversion?.to ?? 'phase-list', 'host.md');
		const rows = asked.isOk ? runQuery(index, asked.value).rows.map((row) => row.note.path) : [];
		const { kept: before = [], added = [] } = conversion?.answers ?? {};
		expect(rows).toEqual([...before, ...added].map(({ path }) => path));
	});
});
