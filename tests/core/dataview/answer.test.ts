import { describe, expect, it } from 'vitest';
import { readInlineFields } from '../../../src/core/dataview/inline-fields';
import { pageOf } from '../../../src/core/dataview/page';
import { recognizeSnippet, type SnippetLanguage } from '../../../src/core/dataview/recognize';
import { note, noteOf, type Files } from '../vault';
import { inEnglish } from '../../said';

/** What Dataview would answer: names of notes, and those it fails on behind a `!`. */
function answer(language: SnippetLanguage, source: string, files: Files): readonly string[] {
	const recognized = recognizeSnippet(source, language, 'tools/types');
	if (!recognized.isOk) throw new Error(inEnglish(recognized.fault.message));
	const pages = Object.entries(files).map(([path, text]) => pageOf(noteOf(path, text), readInlineFields(text)));
	const answered = recognized.value.answer({ pages, current: pages[0] });
	return [
		...pages.filter((page) => answered.has(page)).map(({ path }) => path),
		...answered.failsOn.map(({ path }) => `!${path}`),
	];
}

const phases: Files = {
	'list.md': note('type: [pattern]\nphase: [formation, iteration]'),
	'scalar.md': note('type: pattern\nphase: formation'),
	'more.md': note('type: pattern\nphase: [pre-formation]'),
	'capital.md': note('Type: pattern\nPhase: formation'),
	'value.md': note('type: pattern\nphase: Formation'),
	'commas.md': note('type: link, pattern\nphase: [formation]'),
	'link.md': note('type: pattern\nphase: "[[formation]]"'),
	'date.md': note('type: pattern\nphase: 2024-05-01'),
	'none.md': note('type: pattern'),
	'broken.md': '---\ntype: pattern\n\tphase: formation\n---\n',
	'inline.md': note('type: pattern', '\nphase:: formation\n'),
	'Drafts/draft.md': note('type: pattern\nphase: formation'),
	'drafts/draft.md': note('type: pattern\nphase: formation'),
};

const isPattern = '(p.type === "pattern" || (Array.isArray(p.type) && p.type.includes("pattern")))';

describe('what Dataview answers', () => {
	it.each<[string, SnippetLanguage, string, readonly string[]]>([
		[
			'to texts and lists, word for word, with folders by the case of their letters',
			'dataviewjs',
			`dv.list(dv.pages().where(p => ${isPattern} && (p.phase === "formation" || (Array.isArray(p.phase) && p.phase.includes("formation"))) && !p.file.path.startsWith("drafts/")))`,
			['list.md', 'scalar.md', 'capital.md', 'inline.md', 'Drafts/draft.md'],
		],
		[
			'to parts of values, with an error for each text that should be a list',
			'dataviewjs',
			`dv.list(dv.pages().where(p => ${isPattern} && (p.phase && p.phase.some(s => s.includes("formation")))))`,
			[
				'list.md',
				'more.md',
				'!scalar.md',
				'!capital.md',
				'!value.md',
				'!link.md',
				'!date.md',
				'!inline.md',
				'!Drafts/draft.md',
				'!drafts/draft.md',
			],
		],
		[
			'to what is not there, with an error',
			'dataviewjs',
			`dv.list(dv.pages().where(p => ${isPattern} && p.phase.includes("formation")))`,
			[
				'list.md',
				'scalar.md',
				'capital.md',
				'inline.md',
				'Drafts/draft.md',
				'drafts/draft.md',
				'!link.md',
				'!date.md',
				'!none.md',
			],
		],
		[
			'to what need not be there',
			'dataviewjs',
			`dv.list(dv.pages().where(p => ${isPattern} && p.phase?.toLowerCase?.().includes("formation") && p.type === "pattern"))`.replace(
				'?.().',
				'().',
			),
			[
				'scalar.md',
				'capital.md',
				'value.md',
				'inline.md',
				'Drafts/draft.md',
				'drafts/draft.md',
				'!list.md',
				'!more.md',
				'!link.md',
				'!date.md',
			],
		],
		[
			'to a query that compares: a list is no text',
			'dataview',
			'LIST WHERE type = "pattern" AND phase = "formation"',
			['scalar.md', 'capital.md', 'inline.md', 'Drafts/draft.md', 'drafts/draft.md'],
		],
		[
			'to a query that looks into texts and lists',
			'dataview',
			'LIST WHERE contains(type, "pattern") AND contains(phase, "formation")',
			['list.md', 'scalar.md', 'more.md', 'capital.md', 'commas.md', 'inline.md', 'Drafts/draft.md', 'drafts/draft.md'],
		],
		[
			'to a query that looks for whole values',
			'dataview',
			'LIST WHERE econtains(type, "pattern") AND econtains(phase, "iteration")',
			['list.md'],
		],
		[
			'to a query past case',
			'dataview',
			'LIST WHERE type = "pattern" AND icontains(phase, "FORMATION") AND !startswith(file.path, "Drafts/") AND file.name != this.file.name',
			['scalar.md', 'more.md', 'capital.md', 'value.md', 'inline.md', 'drafts/draft.md'],
		],
		[
			'to a query in a folder',
			'dataview',
			'LIST FROM "drafts" WHERE type = "pattern" AND phase = "formation"',
			['drafts/draft.md'],
		],
	])('%s', (_, language, source, expected) => {
		expect(answer(language, source, phases)).toEqual(expected);
	});

	it('takes types from the notes in the type folder', () => {
		const files: Files = {
			'tools/types/practice.md': note('extends: primitive'),
			'tools/types/habit.md': note('extends: practice'),
			'a.md': note('type: [practice]\nphase: [formation]'),
			'b.md': note('type: [habit]\nphase: [formation]'),
			'c.md': note('type: [primitive]\nphase: [formation]'),
		};
		const source = `const ext = dv.pages('"tools/types"').where(t => t.extends === "primitive").map(t => t.file.name);\ndv.list(dv.pages().where(p => p.type && (p.type.includes("primitive") || ext.some(n => p.type.includes(n))) && p.phase.includes("formation")))`;
		expect(answer('dataviewjs', source, files)).toEqual(['a.md', 'c.md']);
	});

	it('ends with an error, soon, where functions go round and round', () => {
		const values = Array.from({ length: 20 }, (_, at) => `p.phase.some(a${at} => `).join('');
		const source = `dv.list(dv.pages().where(p => ${values}a0 === "x"${')'.repeat(20)}))`;
		expect(answer('dataviewjs', source, { 'a.md': note('phase: [a, b, c, d]') })).toEqual(['!a.md']);
	});
});

describe('inline fields', () => {
	it.each<[string, string, Readonly<Record<string, readonly string[]>>]>([
		[
			'on a line, in a list, in a callout',
			'phase:: formation\n- type:: pattern\n> scale:: network\n',
			{ phase: ['formation'], type: ['pattern'], scale: ['network'] },
		],
		['in a sentence', 'It was [phase:: formation] and (phase:: iteration).', { phase: ['formation', 'iteration'] }],
		['in bold, with capitals', '**Phase**:: formation', { phase: ['formation'] }],
		[
			'not in code, comments and frontmatter',
			'---\na: "phase:: x"\n---\n`phase:: a`\n%% phase:: b %%\n```\nphase:: c\n```\n',
			{},
		],
		['not without a value', 'phase::\n', {}],
	])('are found %s', (_, text, expected) => {
		expect(Object.fromEntries(readInlineFields(text))).toEqual(expected);
	});
});
