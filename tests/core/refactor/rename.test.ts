import { describe, expect, it, vi } from 'vitest';
import { planData } from '../../../src/core/report/plan-data';
import { usualSelection } from '../../../src/core/plan/plan';
import { planRename } from '../../../src/core/refactor/rename';
import { english } from '../../../src/locale/en/index';
import { carriedOut, everything, refusalOf, renameIn, settingsPath, sourcesOf } from './refactor-vault';
import { definition, facetOf, fivePhases, fourScales, note, termOf, type Files } from '../vault';
import { inEnglish, spoken } from '../../said';

const folder = 'framework/group-phase';
const old = `${folder}/formation.md`;

/** What one file becomes when formation is renamed to settling, among the five phases and four scales. */
function becomes(path: string, text: string, more: Files = {}, isEverything = false): string | undefined {
	const files = { ...fivePhases, ...fourScales, ...more, [path]: text };
	const plan = renameIn(files, 'formation', 'settling');
	return carriedOut(files, plan, isEverything ? everything : undefined)[path];
}

function leftAlone(files: Files): readonly string[] {
	return renameIn({ ...fivePhases, ...fourScales, ...files }, 'formation', 'settling').leftAlone.map(
		({ path, line, what, reason }) => `${path}:${line ?? ''} ${what}: ${inEnglish(reason)}`,
	);
}

describe('the values of notes', () => {
	it.each<[string, string, string]>([
		['a scalar', 'phase: formation', 'phase: settling'],
		[
			'a list item, comments and quotes kept',
			'phase:\n  - "formation" # early\n  - iteration',
			'phase:\n  - "settling" # early\n  - iteration',
		],
		['a flow list', 'phase: [iteration, formation]', 'phase: [iteration, settling]'],
		['another way to spell it', 'Phase: Formation Phase', 'Phase: settling'],
		['a duplicate that results, which is dropped', 'phase: [formation, settling]', 'phase: [settling]'],
		['the same twice', 'phase: [formation, Formation]', 'phase: [settling]'],
		['another property, which stays', 'scale: formation\ntopic: formation', 'scale: formation\ntopic: formation'],
		['a template, which stays', 'phase: "{{formation}}"', 'phase: "{{formation}}"'],
	])('%s', (_, before, after) => {
		expect(becomes('a.md', note(before))).toBe(note(after));
	});

	it('stay as they are where a scale has the name of a phase', () => {
		const files = {
			'p/group-phase/coordination.md': definition('Coordination Phase'),
			...fourScales,
			'a.md': note('phase: coordination\nscale: coordination'),
		};
		expect(carriedOut(files, renameIn(files, 'coordination', 'iteration'))['a.md']).toBe(
			note('phase: iteration\nscale: coordination'),
		);
	});

	it('are listed where they cannot be changed', () => {
		expect(leftAlone({ 'a.md': '---\nphase: formation\n\ttitle: x\n---\n' })[0]).toMatch(
			/^a\.md:\d+ phase: formation: the frontmatter does not parse/,
		);
		expect(leftAlone({ 'a.md': note('title: A', '\nphase:: formation\n') })).toEqual([
			'a.md:5 phase:: formation: it is an inline field, which is no property',
		]);
	});

	it('keep CRLF and a missing final newline', () => {
		expect(becomes('a.md', '---\r\nphase:\r\n- formation \r\n---\r\nx')).toBe(
			'---\r\nphase:\r\n- settling \r\n---\r\nx',
		);
	});
});

describe('a byte order mark', () => {
	it('hides neither the first fence of a note nor what is behind it', () => {
		const text = '\ufeff```\n[[formation]] code\n```\n[[formation]]\n';
		expect(becomes('b.md', text)).toBe('\ufeff```\n[[formation]] code\n```\n[[settling]]\n');
	});
});

describe('names of other letters', () => {
	/** A vault whose stages have names of all kinds, so that none is written as a key. */
	const terms = ['Alpha', '🌱', 'Last Look'].map((name) => ({ name }));
	const settings = JSON.stringify({ version: 2, facets: [{ property: 'stage', terms }] });

	it.each([
		['Alpha', 'iOS'],
		['Alpha', 'v1.0'],
		['🌱', 'Seed'],
		['Last Look', 'Final Look'],
		['Last Look', 'last look'],
		['Alpha', '*x'],
		['Alpha', "it's"],
	])('say in notes and queries what was given (%s to %s)', (from, to) => {
		const files = {
			'a.md': note(`stage: "${from}"`),
			'q.md': `\`\`\`dataview\nLIST WHERE stage = "${from}"\n\`\`\`\n`,
		};
		const all = { ...files, [settingsPath]: settings };
		const result = carriedOut(all, renameIn(all, from, to, 'stage'));
		expect([result['a.md'], result['q.md']]).toEqual([
			note(`stage: "${to}"`),
			`\`\`\`dataview\nLIST WHERE stage = "${to}"\n\`\`\`\n`,
		]);
	});

	it('are refused where a definition is called by its file, which cannot be called so', () => {
		const files = { 'p/group-phase/Iteration Phase.md': 'Text.\n', 'p/group-phase/Formation Phase.md': 'Text.\n' };
		expect(refusalOf(files, 'iteration', 'in/out')).toBe(
			'“in/out” cannot be the name: the definition “p/group-phase/Iteration Phase.md” is titled by its file alone, and “/” cannot stand in the name of a file; give the note the property “title” first',
		);
		expect(refusalOf(files, 'iteration', 'con')).toBe('');
	});

	it.each([
		['../x', '“/” cannot stand in the name of a file'],
		['a/b', '“/” cannot stand in the name of a file'],
		['/x', '“/” cannot stand in the name of a file'],
		['is it?', '“?” cannot stand in the name of a file'],
		['a*', '“*” cannot stand in the name of a file'],
		['a: b', '“:” cannot stand in the name of a file'],
		['x.', '“x.” ends in a dot or a blank, which Windows drops from names'],
		['x …', undefined],
		['.x', '“.x” would be hidden, since it begins with a dot'],
		['..x', '“..x” would be hidden, since it begins with a dot'],
		['\u200b.x', undefined],
		['\u200c.x', '“\u200c.x” would be hidden, since it begins with a dot'],
		['CON', '“con” is a name that Windows keeps for itself'],
		['nul.x', '“nul.x” is a name that Windows keeps for itself'],
		['Com1', '“com1” is a name that Windows keeps for itself'],
		['lpt9.old', '“lpt9.old” is a name that Windows keeps for itself'],
		['console', undefined],
		['v1.0', undefined],
	])('are said where the file cannot be called so, which keeps its name and says why (%s)', (to, why) => {
		const files = {
			'p/group-phase/iteration.md': definition('Iteration Phase'),
			'p/group-phase/formation.md': definition('Formation Phase'),
			'a.md': note('phase: iteration', '\n[[iteration]]\n'),
		};
		const plan = renameIn(files, 'iteration', to);
		const result = carriedOut(files, plan);
		expect(result['a.md']).not.toBe(files['a.md']);
		expect(plan.files.some(({ renameTo }) => renameTo !== undefined)).toBe(why === undefined);
		expect(plan.leftAlone.map(({ path, what, reason }) => [path, what, inEnglish(reason)])).toEqual(
			why === undefined ? [] : [['p/group-phase/iteration.md', 'iteration.md', `the file keeps its name: ${why}`]],
		);
		expect(termOf(sourcesOf(result).index, to).formerly).toContain('iteration');
	});

	it.each(['../x', 'x.', 'nul'])('move no folder to where none can be (%s)', (to) => {
		const files = {
			'garden/Budding/Budding.md': definition('Budding', 'type: stage'),
			'garden/Budding/b.md': note('stage: Budding'),
			'garden/Seedling.md': definition('Seedling', 'type: stage'),
			[settingsPath]: JSON.stringify({ version: 2, facets: [{ property: 'stage' }] }),
		};
		const sources = sourcesOf(files);
		const facet = facetOf(sources.index, 'stage');
		const planned = planRename(sources, facet, termOf(sources.index, 'Budding', 'stage'), to, true);
		expect(planned.isOk && planned.value.files.filter(({ renameTo }) => renameTo !== undefined)).toEqual([]);
		expect(planned.isOk && planned.value.leftAlone.map(({ path }) => path)).toEqual([
			'garden/Budding/Budding.md',
			'garden/Budding/Budding.md',
		]);
	});

	it.each(['@x', '%x', "'x", '&x', '!x'])('leave a link without quotes that could not stand there (%s)', (to) => {
		const files = { 'p/group-phase/Iteration Phase.md': 'Text.\n', 'a.md': '---\nup: [[Iteration Phase]]\n---\n' };
		const plan = renameIn(files, 'iteration', to);
		expect(carriedOut(files, plan)['a.md']).toBe(files['a.md']);
		expect(plan.leftAlone.map(({ path }) => path)).toEqual(['a.md']);
	});

	it('leave the alias of a definition where they can be no tag, and say so', () => {
		const files = {
			'p/group-phase/i.md': definition('Iteration Phase', 'aliases: ["#iteration"]'),
			'a.md': note('phase: iteration'),
		};
		expect(renameIn(files, 'iteration', 'C++').leftAlone.map(({ what }) => what)).toEqual(['#iteration']);
	});
});

describe('the definition', () => {
	it.each<[string, string, string, string]>([
		[
			'title and former name',
			'formation.md',
			note('title: Formation Phase'),
			note('title: Settling Phase\nformerly:\n  - formation'),
		],
		[
			'aliases built from the name',
			'formation.md',
			note('title: "Formation Phase"\naliases:\n  - "#formation"\n  - Formation\n  - Forming'),
			note('title: "Settling Phase"\naliases:\n  - "#settling"\n  - Settling\n  - Forming\nformerly:\n  - formation'),
		],
		[
			'a file named by its label',
			'Formation Phase.md',
			note('tags: [group-phase]'),
			note('tags: [group-phase]\nformerly:\n  - formation'),
		],
		['a file without frontmatter', 'formation-phase.md', 'Text\n', '---\nformerly:\n  - formation\n---\nText\n'],
		[
			'a rename back',
			'formation.md',
			note('title: Formation Phase\nformerly: [settling]'),
			note('title: Settling Phase\nformerly: [formation]'),
		],
	])('%s', (_, name, before, after) => {
		const files = { [`${folder}/${name}`]: before, [`${folder}/iteration.md`]: definition('Iteration Phase') };
		const result = carriedOut(files, renameIn(files, 'formation', 'settling'));
		const renamed = name.replace('formation', 'settling').replace('Formation', 'Settling');
		expect(result[`${folder}/${name}`]).toBeUndefined();
		expect(result[`${folder}/${renamed}`]).toBe(after);
	});

	it('keeps its file name where that is not the name', () => {
		const files = { [`${folder}/second.md`]: definition('Formation Phase') };
		expect(Object.keys(carriedOut(files, renameIn(files, 'formation', 'settling')))).toEqual([`${folder}/second.md`]);
	});

	it('takes a name of several words in the manner of each place', () => {
		const files = {
			[`${folder}/formation-phase.md`]: definition('Formation Phase', 'aliases: ["#formation", Formation]'),
			'a.md': note(
				'phase: formation',
				`\n[[formation-phase]] #phase/formation [Formation Phase](${folder}/formation-phase.md)\n`,
			),
		};
		const result = carriedOut(files, renameIn(files, 'formation', 'Deep work'));
		expect(result[`${folder}/deep-work-phase.md`]).toBe(
			definition('Deep work Phase', 'aliases: ["#deep-work", Deep work]\nformerly:\n  - formation'),
		);
		expect(result['a.md']).toBe(
			note(
				'phase: deep-work',
				`\n[[deep-work-phase]] #phase/deep-work [Deep work Phase](${folder}/deep-work-phase.md)\n`,
			),
		);
	});

	it('is known by its new name afterwards, and by its old one', () => {
		const files = { ...fivePhases, 'a.md': note('phase: formation') };
		const result = carriedOut(files, renameIn(files, 'formation', 'settling'));
		const again = renameIn(result, 'formation', 'rooting');
		expect(inEnglish(again.title)).toBe('Rename the phase “settling” to “rooting”');
	});
});

describe('links to the definition', () => {
	it.each<[string, string, string]>([
		['a wikilink by name', '[[formation]]', '[[settling]]'],
		[
			'by path, with heading and alias',
			`[[${folder}/formation#Goals|the start]]`,
			`[[${folder}/settling#Goals|the start]]`,
		],
		['an embed', '![[formation#^block]]', '![[settling#^block]]'],
		['a Markdown link from the root', `[x](${folder}/formation.md)`, `[x](${folder}/settling.md)`],
		['a Markdown link with a heading', `[x](/${folder}/formation.md#a%20b)`, `[x](/${folder}/settling.md#a%20b)`],
		['in angle brackets', `[x](<${folder}/formation.md>)`, `[x](<${folder}/settling.md>)`],
		[
			'a text that is exactly the old label',
			`[[formation|Formation Phase]] [Formation Phase](${folder}/formation.md)`,
			`[[settling|Settling Phase]] [Settling Phase](${folder}/settling.md)`,
		],
		['a text that is not', '[[formation|the formation phase]]', '[[settling|the formation phase]]'],
		['in a table', '| [[formation\\|x]] |', '| [[settling\\|x]] |'],
		[
			'code and HTML comments, which stay',
			'`[[formation]]` <!-- [[formation]] -->',
			'`[[formation]]` <!-- [[formation]] -->',
		],
		['a comment', '%% [[formation]] %%', '%% [[settling]] %%'],
		[
			'a link elsewhere, which stays',
			'[[formation-notes]] [x](https://a.org/formation.md)',
			'[[formation-notes]] [x](https://a.org/formation.md)',
		],
	])('%s', (_, before, after) => {
		expect(becomes('a.md', `${before}\n`)).toBe(`${after}\n`);
	});

	it('stay relative, and encoded as they are', () => {
		const files = {
			'my notes/phase/Formation Phase.md': definition('Formation Phase'),
			'my notes/a/b.md': '[x](../phase/Formation%20Phase.md) [y](/my%20notes/phase/Formation%20Phase.md)',
		};
		expect(carriedOut(files, renameIn(files, 'formation', 'settling'))['my notes/a/b.md']).toBe(
			'[x](../phase/Settling%20Phase.md) [y](/my%20notes/phase/Settling%20Phase.md)',
		);
	});

	it('stand in properties too, quoted or not', () => {
		expect(
			becomes(
				'a.md',
				note(
					'next: "[[formation|x]]"\nprev: [[formation]]\nsee:\n  - "[y](framework/group-phase/formation.md)"\nphase: "[[formation]]"',
				),
			),
		).toBe(
			note(
				'next: "[[settling|x]]"\nprev: [[settling]]\nsee:\n  - "[y](framework/group-phase/settling.md)"\nphase: "[[settling]]"',
			),
		);
	});

	it('by name lead to another note of that name where it is nearer', () => {
		expect(becomes('garden/a.md', '[[formation]]', { 'garden/formation.md': 'a concept' })).toBe('[[formation]]');
	});

	it('to another note that has the new name already say its path, where they would lead elsewhere', () => {
		const far = 'archive/2019/of/the/garden/settling.md';
		const text = '[[settling]] [[settling|x]] [y](settling.md)';
		const canvas = '{"nodes":[{"type":"text","text":"[[settling]]"}]}';
		const files = { ...fivePhases, [far]: 'a concept', 'notes/a.md': text, 'b.canvas': canvas };
		const after = carriedOut(files, renameIn(files, 'formation', 'settling'));
		expect([after['notes/a.md'], after['b.canvas']]).toEqual([
			'[[archive/2019/of/the/garden/settling]] [[archive/2019/of/the/garden/settling|x]] [y](archive/2019/of/the/garden/settling.md)',
			canvas.replace('settling', 'archive/2019/of/the/garden/settling'),
		]);
	});

	it('to another note by the end of its path say the whole of it, where they would lead elsewhere', () => {
		const far = `archive/${folder}/settling.md`;
		const files = { ...fivePhases, [far]: 'a concept', 'a.md': `[[${folder}/settling|x]] [y](${folder}/settling.md)` };
		expect(carriedOut(files, renameIn(files, 'formation', 'settling'))['a.md']).toBe(
			`[[archive/${folder}/settling|x]] [y](archive/${folder}/settling.md)`,
		);
	});

	it('become a path where the new name alone would not be clear', () => {
		expect(becomes('a.md', '[[formation]]', { 'garden/settling.md': 'a concept' })).toBe(`[[${folder}/settling]]`);
	});
});

describe('what a link says', () => {
	const to = (name: string): string => `(../framework/group-phase/${name}.md)`;
	const outer = `[![formation]${to('formation')}]${to('formation')}\n\n[see formation \`formation\` ![formation](formation.png "formation") ![[formation]]]${to('formation')}\n`;

	it('holds up no link or embed inside it', () => {
		expect(becomes('notes/a.md', outer)).toBe(
			outer.replaceAll('/formation.md', '/settling.md').replace('[[formation]]', '[[settling]]'),
		);
	});

	it('changes word by word where it is offered: no address, no title, no code', () => {
		expect(becomes('notes/a.md', outer, {}, true)).toBe(
			outer
				.replaceAll('/formation.md', '/settling.md')
				.replace('[[formation]]', '[[settling]]')
				.replace('![formation]', '![settling]')
				.replace('see formation', 'see settling'),
		);
	});
});

describe('tags', () => {
	const claiming = { [old]: definition('Formation Phase', 'aliases: ["#formation"]') };
	it('go with the name where the definition is their page', () => {
		expect(
			becomes(
				'a.md',
				note('tags: [formation, formation/early]', '\n#formation #Formation/late #formations #phase/formation\n'),
				claiming,
			),
		).toBe(note('tags: [settling, settling/early]', '\n#settling #Settling/late #formations #phase/settling\n'));
	});

	it('stay where another note is their page, and are listed', () => {
		const files = {
			...claiming,
			'tags/formation.md': note('aliases: ["#formation"]'),
			'a.md': note('tags: [formation]', '\n#formation #phase/formation\n'),
		};
		expect(becomes('a.md', files['a.md'], files)).toBe(note('tags: [formation]', '\n#formation #phase/settling\n'));
		expect(leftAlone(files)).toEqual([
			'a.md: #formation: “#formation” is the tag of “tags/formation.md”, which is no definition',
			'a.md:5 #formation: “#formation” is the tag of “tags/formation.md”, which is no definition',
		]);
	});
});

describe('queries', () => {
	const fence = (language: string, ...lines: readonly string[]): string =>
		['```' + language, ...lines, '```', ''].join('\n');
	it.each<[string, string, string]>([
		[
			'our blocks',
			fence('phase-patterns', 'phase: [formation, iteration]'),
			fence('phase-patterns', 'phase: [settling, iteration]'),
		],
		[
			'our blocks in a callout',
			'> ```phase-list\n> phase: "Formation"\n> ```\n',
			'> ```phase-list\n> phase: "settling"\n> ```\n',
		],
		[
			'the query of a snapshot',
			'%% in-phase phase-patterns\nphase: formation\n%%\n- x\n%% /in-phase 00000000 %%\n',
			'%% in-phase phase-patterns\nphase: settling\n%%\n- x\n%% /in-phase 00000000 %%\n',
		],
		[
			'Dataview',
			fence('dataview', 'LIST WHERE contains(phase, "formation")'),
			fence('dataview', 'LIST WHERE contains(phase, "settling")'),
		],
		[
			'Dataview JS',
			fence('dataviewjs', "dv.pages().where(p => p.phase.includes('formation') && p.scale == 'formation')"),
			fence('dataviewjs', "dv.pages().where(p => p.phase.includes('settling') && p.scale == 'formation')"),
		],
		[
			'a snippet without the property, which stays',
			fence('dataviewjs', 'dv.header(2, "formation")'),
			fence('dataviewjs', 'dv.header(2, "formation")'),
		],
		[
			'a link in a snippet',
			fence('dataview', 'LIST FROM [[formation]] WHERE file = "framework/group-phase/formation.md"'),
			fence('dataview', 'LIST FROM [[settling]] WHERE file = "framework/group-phase/settling.md"'),
		],
		[
			'inline code',
			'So many: `$= dv.pages().where(p => p.phase == "formation").length`\n',
			'So many: `$= dv.pages().where(p => p.phase == "settling").length`\n',
		],
		[
			'a link in one of our blocks',
			fence('phase-list', 'phase: "[[formation]]"'),
			fence('phase-list', 'phase: "[[settling]]"'),
		],
		[
			'the conditions of one of our blocks',
			fence('phase-list', 'phase: iteration', 'where: { phase: formation, topic: formation }'),
			fence('phase-list', 'phase: iteration', 'where: { phase: settling, topic: formation }'),
		],
		[
			'a folder that is looked in, which stays',
			fence('dataview', 'LIST FROM "formation" or ("x" and -"formation")', 'WHERE phase = "formation"'),
			fence('dataview', 'LIST FROM "formation" or ("x" and -"formation")', 'WHERE phase = "settling"'),
		],
		[
			'a folder that a script looks in, which stays',
			fence('dataviewjs', `dv.pages('"formation"').where(p => p.phase == "formation")`),
			fence('dataviewjs', `dv.pages('"formation"').where(p => p.phase == "settling")`),
		],
		[
			'another property beside it, which stays',
			fence('base', 'filters: phase == "formation" || cycle == "formation" || cycle.contains("formation")'),
			fence('base', 'filters: phase == "settling" || cycle == "formation" || cycle.contains("formation")'),
		],
		[
			'a name that the query gives to a value',
			fence('dataview', 'LIST WHERE any(phase, (p) => p = "formation")'),
			fence('dataview', 'LIST WHERE any(phase, (p) => p = "settling")'),
		],
		[
			'tags in queries',
			[
				fence('dataview', 'TASK WHERE contains(tags, "formation") AND contains(file.tags, "#formation")'),
				fence('dataviewjs', 'dv.pages("#formation and #x")'),
				fence('tasks', 'tags include #formation'),
				fence('query', 'tag:#formation'),
				fence('base', 'filters: tags.contains("formation")'),
			].join('\n'),
			[
				fence('dataview', 'TASK WHERE contains(tags, "settling") AND contains(file.tags, "#settling")'),
				fence('dataviewjs', 'dv.pages("#settling and #x")'),
				fence('tasks', 'tags include #settling'),
				fence('query', 'tag:#settling'),
				fence('base', 'filters: tags.contains("settling")'),
			].join('\n'),
		],
		['other code, which stays', fence('js', 'phase = "formation"'), fence('js', 'phase = "formation"')],
	])('%s', (_, before, after) => {
		expect(becomes('a.md', before)).toBe(after);
	});

	it('keep their links to another note that has the new name, as notes do, by its path', () => {
		const far = 'archive/2019/of/the/garden/settling.md';
		const path = far.replace('.md', '');
		const query = (name: string): string =>
			[
				fence('dataview', `LIST FROM [[${name}]] AND outgoing([[${name}|x]]) WHERE up = link("${name}")`),
				fence('base', `filters: file.hasLink("${name}")`),
				`\`= [[${name}]].title\`\n`,
			].join('\n');
		const base = (name: string): string => `filters:\n  and:\n    - 'up == link("${name}") || up == [[${name}]]'\n`;
		const files = { ...fivePhases, [far]: 'a concept', 'a.md': query('settling'), 'x.base': base('settling') };
		const plan = renameIn(files, 'formation', 'settling');
		const after = carriedOut(files, plan);
		expect([after['a.md'], after['x.base']]).toEqual([query(path), base(path)]);
		expect(
			plan.files.map(({ path: changed, edits }) => [changed, [...new Set(edits.map(({ kind }) => kind))]]),
		).toEqual(
			expect.arrayContaining([
				['a.md', ['snippet']],
				['x.base', ['base']],
			]),
		);
		// Where the name alone would be another's, the definition says its path too.
		expect(becomes('a.md', query('formation'), { [far]: 'a concept' })).toBe(query(`${folder}/settling`));
	});

	it('in bases go by the property in their line', () => {
		const base = (name: string, path: string): string =>
			`filters:\n  and:\n    - phase.contains("${name}")\n    - 'scale == "formation"'\n    - "note.phase == \\"${name}\\""\n    - file.hasLink("${path}")\nviews:\n  - name: "formation"\n`;
		expect(becomes('x.base', base('formation', 'framework/group-phase/formation.md'))).toBe(
			base('settling', 'framework/group-phase/settling.md'),
		);
	});
});

describe('a base', () => {
	const baseOf = (line: string): string => `filters:\n  and:\n    - ${line}\n`;
	const toIts = (text: string): ReturnType<typeof renameIn> =>
		renameIn({ ...fivePhases, 'x.base': text }, 'formation', "it's");
	it.each([
		['link("formation")', `link("it's")`],
		[`'link("formation")'`, `'link("it''s")'`],
		[`"link(\\"formation\\")"`, `"link(\\"it's\\")"`],
		['file == "[[formation]]"', `file == "[[it's]]"`],
	])('takes a name with a quote as it is written there: %s', (before, after) => {
		const files = { ...fivePhases, 'x.base': baseOf(before) };
		expect(carriedOut(files, toIts(baseOf(before)))['x.base']).toBe(baseOf(after));
		expect(toIts(baseOf(before)).leftAlone.filter(({ path }) => path === 'x.base')).toEqual([]);
	});

	it.each(["link('formation')", `"link('formation')"`])(
		'is left where the quotes would end in it, which is a fault: %s',
		(line) => {
			const { leftAlone } = toIts(baseOf(line));
			expect(spoken(leftAlone.filter(({ path }) => path === 'x.base'))).toMatchObject([
				{
					line: 3,
					what: 'formation',
					isFault: true,
					reason: expect.stringContaining('the quotes it stands in would end') as string,
				},
			]);
		},
	);

	it.each([
		['x.base', 'filters: [\n  link("formation")\n'],
		['x.canvas', '{"nodes":[{"file":"framework/group-phase/formation.md"'],
	])('or a canvas that does not parse is left whole, which is a fault: %s', (path, text) => {
		expect(becomes(path, text)).toBe(text);
		const plan = renameIn({ ...fivePhases, [path]: text }, 'formation', 'settling');
		expect(plan.leftAlone).toEqual([expect.objectContaining({ path, isFault: true })]);
	});
});

describe('the folder of a folder note', () => {
	const files: Files = {
		'phases/Formation Phase/Formation Phase.md': definition('Formation Phase', 'up: "[[index]]"'),
		'phases/Formation Phase/sub/Notes.md': '[[Formation Phase]] [up](../Formation%20Phase.md) [out](../../index.md)\n',
		'phases/Formation Phase/map.canvas': '{"nodes":[{"file":"phases/Formation Phase/sub/Notes.md"}]}',
		'phases/index.md':
			'[[phases/Formation Phase/sub/Notes]] [x](Formation%20Phase/sub/Notes.md)\n\nFROM "phases/Formation Phase"\n',
		'phases/iteration.md': definition('Iteration Phase'),
	};
	const planOf = (all: Files, moves: boolean): ReturnType<typeof renameIn> => {
		const sources = sourcesOf(all);
		const facet = facetOf(sources.index);
		const planned = planRename(sources, facet, termOf(sources.index, 'formation'), 'settling', moves);
		if (!planned.isOk) throw new Error(inEnglish(planned.fault.message));
		return planned.value;
	};

	it('is offered, and stays unless it is wanted', () => {
		const plan = planOf(files, false);
		const folders = [{ from: 'phases/Formation Phase', to: 'phases/Settling Phase', isMoved: false }];
		expect(plan.folders).toEqual(folders);
		expect(planData(english, plan, usualSelection).offered).toContainEqual(
			expect.objectContaining({ kind: 'folder', before: folders[0]?.from, after: folders[0]?.to }),
		);
		expect(Object.keys(carriedOut(files, plan))).toContain('phases/Formation Phase/Settling Phase.md');
	});

	it('moves with all that is in it and all links to that, and what cannot follow is named', () => {
		const plan = planOf(files, true);
		const done = carriedOut(files, plan);
		expect(done).toEqual({
			'phases/Settling Phase/Settling Phase.md': expect.stringContaining('title: Settling Phase') as string,
			'phases/Settling Phase/sub/Notes.md': '[[Settling Phase]] [up](../Settling%20Phase.md) [out](../../index.md)\n',
			'phases/Settling Phase/map.canvas': '{"nodes":[{"file":"phases/Settling Phase/sub/Notes.md"}]}',
			'phases/index.md':
				'[[phases/Settling Phase/sub/Notes]] [x](Settling%20Phase/sub/Notes.md)\n\nFROM "phases/Formation Phase"\n',
			'phases/iteration.md': files['phases/iteration.md'],
		});
		expect(spoken(plan.leftAlone)).toEqual([
			expect.objectContaining({
				path: 'phases/index.md',
				line: 3,
				reason: 'the folder is “phases/Settling Phase” now',
			}),
		]);
	});

	it('beside the note moves, too', () => {
		const beside = {
			'p/formation.md': definition('Formation Phase'),
			'p/formation/a.md': '[[formation]]',
			...fourScales,
		};
		expect(Object.keys(carriedOut(beside, planOf(beside, true)))).toEqual(
			expect.arrayContaining(['p/settling.md', 'p/settling/a.md']),
		);
	});

	it.each([
		['phases/Formation Phase/x.png', /is no text/],
		['phases/Settling Phase/a.md', /there is a folder/],
	])('stays, with the reason, because of %s', (path, why) => {
		const plan = planOf({ ...files, [path]: '' }, true);
		expect(plan.folders).toBeUndefined();
		expect(plan.leftAlone.map(({ reason }) => inEnglish(reason)).join()).toMatch(why);
	});
});

describe('other files', () => {
	it('canvases take the tags of their cards along, or tell why not', () => {
		const canvas = (tag: string): string => `{"nodes":[{"type":"text","text":"\\"a\\" #${tag} b"}]}`;
		expect(becomes('map.canvas', canvas('formation'))).toBe(canvas('settling'));
		const owned = { 'tags/formation.md': note('aliases: ["#formation"]'), 'map.canvas': canvas('formation') };
		expect(becomes('map.canvas', canvas('formation'), owned)).toBe(canvas('formation'));
		expect(leftAlone(owned).filter((one) => one.startsWith('map.canvas:1 #formation: '))).toHaveLength(1);
	});

	it('canvases keep every byte but the paths', () => {
		const canvas = (name: string): string =>
			`{\n\t"nodes":[\n\t\t{"id":"1","type":"file","file":"framework/group-phase/${name}.md","x":0},\n\t\t{"id":"2","type":"text","text":"See \\"[[${name}|x]]\\"\\nand formation"}\n\t]\n}`;
		expect(becomes('map.canvas', canvas('formation'))).toBe(canvas('settling'));
	});

	it('settings name the term anew, and remember', () => {
		const settings =
			'{ "facets": [{ "property": "phase", "terms": [{ "name": "formation", "label": "Formation Phase" }] }] }';
		const result = becomes(settingsPath, settings);
		expect(JSON.parse(result ?? '')).toEqual({
			facets: [{ property: 'phase', terms: [{ name: 'settling', formerly: ['formation'], label: 'Settling Phase' }] }],
		});
	});
});

describe('settings', () => {
	it.each([
		['framework/group-phase/formation.md', 'framework/group-phase/settling.md'],
		['formation', 'settling'],
		['[[formation]]', '[[settling]]'],
		['elsewhere/formation.md', 'elsewhere/formation.md'],
	])('follow the definition that they name as %s, and keep their order', (before, after) => {
		const terms = (name: string, definition: string, more: object): readonly object[] => [
			{ name, ...more, definition },
			{ name: 'completion' },
		];
		const settings = (facet: object): string =>
			JSON.stringify({ version: 2, facets: [{ property: 'phase', ...facet }] });
		const result = becomes(
			settingsPath,
			settings({ order: ['completion', 'formation'], terms: terms('formation', before, {}) }),
		);
		expect(JSON.parse(result ?? '')).toEqual(
			JSON.parse(
				settings({
					order: ['completion', 'settling'],
					terms: terms('settling', after, { formerly: ['formation'] }),
				}),
			),
		);
	});
});

describe('a name with the noun in it', () => {
	const said = (value: string): string => note(`phase: ${value}`);
	const three = (value: string): Files =>
		Object.fromEntries(['a', 'b', 'c'].map((name) => [`${name}.md`, said(value)]));

	it.each([
		['Phase 3', 'Phase 4', 'Phase 4'],
		['Design Phase', 'Concept Phase', 'Concept Phase'],
	])('keeps it, in notes, file and title (%s to %s)', (from, to, title) => {
		const files = {
			...three(from),
			[`phase/${from}.md`]: note(`title: ${from}`),
			'phase/Phase 1.md': note('title: Phase 1'),
			'd.md': said('Phase 1'),
		};
		const result = carriedOut(files, renameIn(files, from, to));
		expect(result['a.md']).toBe(said(to));
		expect(result[`phase/${title}.md`]).toContain(`title: ${title}`);
	});

	it('is kept in settings', () => {
		const settings = (name: string, more: object = {}): string =>
			JSON.stringify({
				version: 2,
				facets: [{ property: 'stage', terms: [{ name, ...more }, { name: 'Early Stage' }] }],
			});
		const files = { 'a.md': note('stage: Late Stage'), [settingsPath]: settings('Late Stage') };
		const result = carriedOut(files, renameIn(files, 'Late Stage', 'Final Stage', 'stage'));
		expect(result['a.md']).toBe(note('stage: Final Stage'));
		expect(JSON.parse(result[settingsPath] ?? '')).toEqual(
			JSON.parse(settings('Final Stage', { formerly: ['Late Stage'] })),
		);
	});

	it('is kept with what is remarked on it', () => {
		const files = {
			...fivePhases,
			'a.md': note('phase: iteration (see 12)'),
			'b.md': note('phase: [formation, iteration since 2024-01-02]'),
		};
		const result = carriedOut(files, renameIn(files, 'iteration', 'tending'));
		expect(result['a.md']).toBe(note('phase: tending (see 12)'));
		expect(result['b.md']).toBe(note('phase: [formation, tending since 2024-01-02]'));
	});

	it('is a number where it was one', () => {
		const files = {
			'a.md': note('phase: 2'),
			'b.md': note('phase: [2, 3]'),
			'phase/Phase 2.md': 'x',
			'phase/Phase 3.md': 'x',
		};
		const result = carriedOut(files, renameIn(files, '2', '4'));
		expect([result['a.md'], result['b.md']]).toEqual([note('phase: 4'), note('phase: [4, 3]')]);
	});
});

describe('folders that say a term', () => {
	it('are named, for a person to rename', () => {
		const terms = [{ name: 'Budding' }, { name: 'Evergreen' }];
		const files = {
			'garden/Budding/deep/a.md': 'x',
			'garden/Evergreen/b.md': 'x',
			[settingsPath]: JSON.stringify({ version: 2, facets: [{ property: 'stage', from: ['folder'], terms }] }),
		};
		const { leftAlone } = renameIn(files, 'Budding', 'Growing', 'stage');
		expect(leftAlone.map(({ path }) => path)).toEqual(['garden/Budding']);
	});
});

describe('another spelling of a name', () => {
	it('is no name that the term had before', () => {
		const settings = (name: string): string =>
			JSON.stringify({ version: 2, facets: [{ property: 'stage', terms: [{ name }] }] });
		const files = { 'a.md': note('stage: Last Call'), [settingsPath]: settings('Last Call') };
		const result = carriedOut(files, renameIn(files, 'Last Call', 'last call', 'stage'));
		expect([result['a.md'], result[settingsPath]]).toEqual([note('stage: last call'), settings('last call')]);
	});

	it('is refused as it was given where it is another term’s', () => {
		const terms = [{ name: 'Draft' }, { name: 'Last Call' }];
		const files = {
			'a.md': note('stage: Draft'),
			[settingsPath]: JSON.stringify({ version: 2, facets: [{ property: 'stage', terms }] }),
		};
		expect(refusalOf(files, 'Draft', 'last Call', 'stage')).toContain('“last Call”');
	});
});

describe('a term that settings alone have renamed', () => {
	const settings = JSON.stringify({
		facets: [{ property: 'phase', terms: [{ name: 'settling', formerly: ['formation'] }] }],
	});
	const files = { ...fivePhases, 'a.md': note('phase: formation', '[[formation]]'), [settingsPath]: settings };

	it('is renamed in the notes too, with the name that it has', () => {
		const result = carriedOut(files, renameIn(files, 'settling', 'settling'));
		expect(result[`${folder}/settling.md`]).toBe(definition('Settling Phase', 'formerly:\n  - formation'));
		expect([result['a.md'], result[settingsPath]]).toEqual([note('phase: settling', '[[settling]]'), settings]);
	});

	it('takes its definition with it to another name', () => {
		const result = carriedOut(files, renameIn(files, 'settling', 'gathering'));
		expect(result[`${folder}/gathering.md`]).toBe(definition('Gathering Phase', 'formerly:\n  - formation'));
		expect(JSON.parse(result[settingsPath] ?? '')).toEqual({
			facets: [{ property: 'phase', terms: [{ name: 'gathering', formerly: ['formation', 'settling'] }] }],
		});
	});

	it('can have its old name back, which is then no former one', () => {
		const result = carriedOut(files, renameIn(files, 'settling', 'formation'));
		expect([result[old], result['a.md']]).toEqual([fivePhases[old], note('phase: formation', '[[formation]]')]);
	});
});

describe('headings and prose', () => {
	const text =
		'# Formation Phase\n\nA formation phase, the FORMATION PHASE, `formation phase`, [formation phase](https://x.org/formation-phase), formation.\n';
	it('are offered, unticked', () => {
		expect(becomes('a.md', text)).toBe(text);
		expect(becomes('a.md', text, {}, true)).toBe(
			'# Settling Phase\n\nA settling phase, the SETTLING PHASE, `formation phase`, [settling phase](https://x.org/formation-phase), formation.\n',
		);
	});

	it.each<[string, string, string]>([
		['a wikilink', '[[b#Formation Phase]] [[b#formation phase|x]]', '[[b#Settling Phase]] [[b#settling phase|x]]'],
		['below another', '[[b#Top#The formation phase: why]]', '[[b#Top#The settling phase: why]]'],
		['an embed', '![[b#Formation Phase]]', '![[b#Settling Phase]]'],
		['a Markdown link', '[x](b.md#Formation%20Phase)', '[x](b.md#Settling%20Phase)'],
		['one in angle brackets', '[x](<b.md#Formation Phase>)', '[x](<b.md#Settling Phase>)'],
		['one whose signs differ', '[[b#The formation phase why]]', '[[b#The settling phase why]]'],
		['a property', '---\nx: "[[b#Formation\n  Phase]]"\n---\n', '---\nx: "[[b#Settling\n  Phase]]"\n---\n'],
		['another heading, which stays', '[[b#The formation phase]]', '[[b#The formation phase]]'],
		['a block, which stays', '[[b#^formation-phase]]', '[[b#^formation-phase]]'],
	])('take the links to them along, as %s', (_, before, after) => {
		const more = { 'b.md': '# Top\n\n## Formation Phase\n\n### The formation phase: why ##\n' };
		expect(becomes('a.md', before, more)).toBe(before);
		expect(becomes('a.md', before, more, true)).toBe(after);
	});

	it('take the links to them in the same note along, and in canvases', () => {
		const text = '# Formation Phase\n\n[[#Formation Phase]] [x](#Formation%20Phase) [[#Goals]]\n';
		const files = {
			...fivePhases,
			'a.md': note('up: "[[#Formation Phase]]"', text),
			'b.canvas': '{"nodes":[{"text":"[[a#Formation Phase]]"}]}',
		};
		const done = carriedOut(files, renameIn(files, 'formation', 'settling'), everything);
		expect(done['a.md']).toBe(files['a.md'].replaceAll('Formation', 'Settling'));
		expect(done['b.canvas']).toBe(files['b.canvas'].replace('Formation', 'Settling'));
		expect(carriedOut(files, renameIn(files, 'formation', 'settling'))).toMatchObject({ 'a.md': files['a.md'] });
	});

	it('are shown with the line around them', () => {
		const plan = renameIn({ ...fivePhases, 'a.md': text }, 'formation', 'settling');
		const offers = plan.files.flatMap(({ edits }) => edits.filter(({ isTicked }) => !isTicked));
		expect(offers.map(({ kind }) => kind)).toEqual(['heading', 'prose', 'prose', 'prose']);
		expect(spoken(offers[0]?.reason)).toBe('it names the old label, in “# Formation Phase”');
	});

	it.each([
		['a formation phase', 'an iteration phase', 'formation', 'ideation', 'an ideation phase'],
		['An iteration phase', '', 'iteration', 'review', 'A review phase'],
	])('keep the article right: %s', (before, _, from, to, after) => {
		const files = { ...fivePhases, 'a.md': before };
		expect(carriedOut(files, renameIn(files, from, to), everything)['a.md']).toBe(after);
	});

	it('are found among the other phases, and not among other words', () => {
		const line =
			'In formation and iteration phases: Conversation → Formation → Completion. Formation, growth phases.\n';
		expect(becomes('a.md', line, {}, true)).toBe(
			'In settling and iteration phases: Conversation → Settling → Completion. Formation, growth phases.\n',
		);
	});

	it('are found in the texts of properties', () => {
		expect(becomes('a.md', note('description: "The formation phase: how"'), {}, true)).toBe(
			note('description: "The settling phase: how"'),
		);
	});
});

describe('a rename that is done once more', () => {
	it('finds nothing to do: a link in a property stays one', () => {
		const files = { ...fivePhases, 'a.md': note('phase: ["[[formation]]"]'), 'b.md': note('phase: formation') };
		const once = carriedOut(files, renameIn(files, 'formation', 'settling'));
		expect(once['a.md']).toBe(note('phase: ["[[settling]]"]'));
		expect(refusalOf(once, 'settling', 'settling')).toMatch(/called “settling” already/);
	});
});

describe('a rename is refused', () => {
	it.each<[string, string, string, RegExp, Files?]>([
		['for an unknown phase', 'formatoin', 'settling', /“formatoin” is not a phase/],
		['for a name with signs', 'formation', 'a#b', /“#” cannot stand/],
		['for nothing', 'formation', '  ', /more than the word/],
		['for the folder above', 'formation', '..', /more than the word/],
		['for the folder itself', 'formation', './', /more than the word/],
		['for the plural of the noun', 'formation', 'phases', /more than the word/],
		['for the tag of definitions', 'formation', 'Group Phase', /more than the word/],
		['for the noun alone', 'formation', 'Phase', /more than the word/],
		['for the same name', 'formation', 'Formation Phase', /called “formation” already/],
		['for another term, which is a merge', 'formation', 'iteration', /is a phase of its own/],
		['for a former name of another', 'formation', 'coordination', /a former name of “iteration”/],
		['for another spelling of another', 'formation', 'organisation', /another spelling of “organization”/],
		['for a file name taken', 'formation', 'settling', /There is a file/, { [`${folder}/Settling.md`]: 'x' }],
		[
			'for a definition that does not parse',
			'formation',
			'settling',
			/does not parse/,
			{ [old]: '---\ntitle: Formation Phase\n\ttags: x\n---\n' },
		],
	])('%s', (_, from, to, reason, more = {}) => {
		expect(refusalOf({ ...fivePhases, ...more }, from, to)).toMatch(reason);
	});
});

it('finishes what was stopped half-way when planned again', () => {
	const files = {
		...fivePhases,
		'a.md': note('phase: formation\ntags: [settling, formation]', '\n[[formation|Formation Phase]] [[settling]]\n'),
		'b.md': note('phase: formation'),
	};
	const plan = renameIn(files, 'formation', 'settling');
	const begun = carriedOut(files, { ...plan, files: plan.files.filter(({ path }) => path === old) });
	const again = renameIn(begun, 'formation', 'settling');
	expect(inEnglish(again.title)).toBe('Finish the rename of the phase “settling”');
	expect(carriedOut(begun, again)).toEqual(carriedOut(files, plan));
});

it('plans the same twice, and nothing more once it is done', () => {
	const files = { ...fivePhases, 'a.md': note('phase: formation', '\n[[formation]]\n') };
	expect(renameIn(files, 'formation', 'settling')).toEqual(renameIn(files, 'formation', 'settling'));
	const done = carriedOut(files, renameIn(files, 'formation', 'settling'));
	const back = carriedOut(done, renameIn(done, 'settling', 'formation'));
	expect(back['a.md']).toBe(files['a.md']);
});

it('leaves nothing to finish in a query that says the name with blanks around it', () => {
	const text = '```dataviewjs\nif (p.phase == "formation " + count) show(count)\n```\n';
	const files = { ...fivePhases, 'a.md': text };
	const done = carriedOut(files, renameIn(files, 'formation', 'settling'));
	expect(done['a.md']).toBe(text.replaceAll('formation', 'settling'));
	expect(refusalOf(done, 'settling', 'settling')).toMatch(/called “settling” already/);
});

it('tells the lines of very many changes without counting anew for each', () => {
	const steps = (count: number): number => {
		const lines = Array.from({ length: count }, (_, at) => `${at} the formation phase [[gone/formation-phase]]\n`);
		const files = { ...fivePhases, 'a.md': note('phase: formation', lines.join('')) };
		const find = vi.spyOn(String.prototype, 'indexOf');
		const plan = renameIn(files, 'formation', 'settling');
		const { offered } = planData(english, plan, usualSelection);
		const { length } = find.mock.calls;
		find.mockRestore();
		expect([offered.length, plan.leftAlone.length]).toEqual([count, count]);
		return length;
	};
	expect(steps(800)).toBeLessThan(3 * steps(400));
});
