import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { writtenText } from '../../../src/locale/en/written';
import type { Bakery } from '../../../src/core/snapshot/bake-block';
import { parsePublishMark } from '../../../src/core/query/published';
import { listChecksum } from '../../../src/core/snapshot/checksum';
import { exportNote } from '../../../src/core/snapshot/export';
import { findRegions, snapshotQueries } from '../../../src/core/snapshot/region';
import { usualLinkFormat, vaultLinks, type LinkFormat } from '../../../src/core/links/write-link';
import { readBody } from '../../../src/core/body/read-body';
import { planBake, type BakeWish } from '../../../src/core/snapshot/bake';
import { writesOf } from '../../../src/core/plan/plan';
import { fivePhases, note, vaultOf, type Files } from '../vault';
import { inEnglish, spoken } from '../../said';
import { runsOf } from '../../runs';

const garden: Files = {
	...fivePhases,
	'a.md': note('phase: iteration'),
	'beds/heap.md': note('title: Compost heap\ntype: pattern\nphase: iteration\ndescription: Turn it | weekly'),
	'beds/rows.md': note('title: Rows\ntype: pattern\nphase: [formation, iteration]\npublish: true'),
	'tools/types/practice.md': note('extends: primitive'),
	'habits/weeding.md': note('title: Weeding\ntype: practice\nphase: iteration'),
};

function bakeryOf(files: Files, format: Partial<LinkFormat> = {}, publishedBy?: string): Bakery {
	const index = vaultOf(files);
	return {
		index,
		links: vaultLinks(
			{ ...usualLinkFormat, ...format },
			[...index.notes()].map(({ path }) => path),
		),
		publishedBy: publishedBy === undefined ? undefined : parsePublishMark(publishedBy),
		words: writtenText,
	};
}

const wish = (aim: BakeWish['aim'], more: Partial<BakeWish> = {}): BakeWish => ({
	aim,
	line: undefined,
	overwrites: false,
	...more,
});

/** The note after baking, with what was left alone. */
function bake(
	bakery: Bakery,
	text: string,
	aim: BakeWish['aim'],
	more?: Partial<BakeWish>,
): { text: string; left: readonly string[]; states: readonly string[] } {
	const { plan, snapshots } = planBake(bakery, [{ path: 'a.md', text }], wish(aim, more));
	return {
		text: writesOf(plan)[0]?.after ?? text,
		left: plan.leftAlone.map(({ line, reason }) => `${line ?? 0}: ${inEnglish(reason)}`),
		states: snapshots.map(({ line, state }) => `${line} ${state}`),
	};
}

const block = (body = '', language = 'phase-patterns'): string => `\`\`\`${language}\n${body}\`\`\`\n`;

const snapshot = `%% in-phase phase-patterns
phase: iteration
%%

- [[heap|Compost heap]]
- [[rows|Rows]]

%% /in-phase c2e2ee42 %%
`;

describe('a block that becomes a snapshot', () => {
	const bakery = bakeryOf(garden);

	it('keeps its query in a comment, with the list below', () => {
		expect(bake(bakery, block('phase: iteration\n'), 'snapshot').text).toBe(snapshot);
	});

	it.each<[string, string]>([
		['options', `Text\n\n${block('phase: iteration\nsort: title desc\n')}\nMore`],
		['no options', note('phase: iteration', `\n${block()}`)],
		['an empty line', `\n${block('phase: iteration\n\nlimit: 1\n')}`],
		['a comment in the options', `\n${block('# 100%% %\\% mine\nphase: iteration\n')}`],
		['another fence', '~~~~ phase-list  \nphase: iteration\n~~~~\n'.replace(' phase', 'phase')],
		['a blank before the language', '``` phase-list\nphase: iteration\n```\n'],
		['a tab there, and other marks', '~~~\tphase-list\nphase: iteration\n~~~\n'],
		['another sign for a line end', '```phase-list\nphase: iteration\nempty: "a\u2028b"\n```\n'],
		['it in a list', '- ```phase-list\n  phase: iteration\n  empty: "a\u2028b"\n  ```\n'],
		['it in a quote', '> ```phase-list\n> phase: iteration\n> empty: "a\u2028b\u2029"\n> ```\n'],
		['words behind the language', '```phase-list with words\nphase: iteration\n```\n'],
		['Windows line ends', `A\r\n\r\n${block('phase: iteration\nlimit: 1\n').replaceAll('\n', '\r\n')}`],
		['no line end', block('phase: iteration\n').trimEnd()],
		['a byte order mark before it', `\ufeff${block('phase: iteration\n')}`],
		[
			'a callout',
			'> [!note] Patterns\n> ```phase-patterns\n> phase: iteration\n> where:\n>   author: "a\\nb"\n> ```\n> More\n',
		],
		['a list', '- ```phase-patterns\n  phase: iteration\n  ```\n- more\n'],
		['a numbered list in a quote', '> 1. ```phase-patterns\n>    phase: iteration\n>    ```\n'],
		['text around it', 'Before\n```phase-patterns\nphase: iteration\n```\nAfter\n'],
		['a table', block('phase: iteration\nview: table\n')],
		['a map', block('', 'phase-map')],
		['an empty list', block('phase: completion\n')],
	])('comes back byte for byte: %s', (_, text) => {
		const baked = bake(bakery, text, 'snapshot');
		expect(baked.text).not.toBe(text);
		expect(baked.text).not.toMatch(/[^\r]\n(?=[^]*\r\n)/);
		expect(findRegions(baked.text).faults).toEqual([]);
		expect(bake(bakery, baked.text, 'refresh')).toEqual({
			text: baked.text,
			left: [],
			states: [expect.stringContaining('current')],
		});
		expect(bake(bakery, baked.text, 'restore').text).toBe(text);
	});

	it('comes back whatever its options are', () => {
		const line = fc.stringMatching(/^[%\\ na"'#:\u2028\u0085-]{0,12}$/);
		fc.assert(
			fc.property(fc.array(line, { maxLength: 4 }), fc.constantFrom('', '> ', '  '), (lines, prefix) => {
				const body = lines.map((one) => `${prefix}  # ${one}x\n`).join('');
				const text = `${prefix}\`\`\`phase-list\n${prefix}phase: iteration\n${body}${prefix}\`\`\`\n`;
				const baked = bake(bakery, text, 'snapshot').text;
				expect(baked).not.toBe(text);
				expect(bake(bakery, baked, 'restore').text).toBe(text);
			}),
			runsOf(100),
		);
	});
});

describe('a block that cannot become a snapshot', () => {
	const bakery = bakeryOf(garden);

	it.each<[string, string, readonly string[]]>([
		[
			'has a mistake in it',
			block('fase: iteration\n'),
			['1: “fase” is not an option of this block. Did you mean “phase”?'],
		],
		['has no end', '```phase-patterns\nphase: iteration\n', ['1: the block has no end']],
		['ends with its quote', '> ```phase-patterns\nphase: iteration\n```\n', ['1: the block has no end']],
		[
			'would turn its end into a heading',
			`${block('phase: iteration\n')}---\n`,
			['1: the line “---” below it would make a heading of the snapshot’s end; put an empty line between'],
		],
		...[
			'```phase-patterns\nphase: iteration\n`````\n',
			'```phase-patterns\nphase: iteration\n  ```\n',
			'```phase-patterns\nphase: iteration\n```  \n',
			'```phase-patterns\nphase: iteration\r\n```\n',
			'```phase-patterns\r\nphase: iteration\n```\n',
			'> ```phase-patterns\n>phase: iteration\n> ```\n',
			'>  ```phase-patterns\n> phase: iteration\n>```\n',
		].map((text): [string, string, readonly string[]] => [
			'could not come back as it is',
			text,
			[
				'1: its fences, indents or line ends are such as a snapshot does not keep, so that it could not be turned back as it is',
			],
		]),
		['is another’s', block('', 'dataview'), []],
		['is a list of findings', block('', 'phase-lint'), []],
		['is an example', `~~~~markdown\n${block('phase: iteration\n')}~~~~\n`, []],
	])('is left as it is where it %s', (_, text, left) => {
		expect(bake(bakery, text, 'snapshot')).toEqual({ text, left, states: [] });
	});

	it('stays a block in templates and drafts, unless it is the one that is meant', () => {
		const text = block('phase: iteration\n');
		const plan = (line: number | undefined): number =>
			planBake(bakery, [{ path: 'templates/a.md', text }], wish('snapshot', { line })).plan.files.length;
		expect([plan(undefined), plan(2), plan(9)]).toEqual([0, 1, 0]);
	});
});

describe('a snapshot', () => {
	const changed: Files = { ...garden, 'beds/mulch.md': note('title: Mulch\ntype: pattern\nphase: iteration') };

	it('is out of date once its list is another, and is refreshed below its query', () => {
		const fresh = snapshot.replace('- [[rows', '- [[mulch|Mulch]]\n- [[rows').replace('c2e2ee42', '589297f3');
		const result = bake(bakeryOf(changed), `# A\n\n${snapshot}\nB\n`, 'refresh');
		expect(result).toEqual({ text: `# A\n\n${fresh}\nB\n`, left: [], states: ['3 stale'] });
		expect(bake(bakeryOf(changed), result.text, 'refresh')).toEqual({
			text: result.text,
			left: [],
			states: ['3 current'],
		});
	});

	it('is filled where a person wrote the two comments', () => {
		expect(
			bake(bakeryOf(garden), '%% in-phase phase-patterns phase: iteration %%\n%% /in-phase %%\n', 'refresh').text,
		).toBe(snapshot.replace('\nphase: iteration\n%%', ' phase: iteration %%'));
	});

	it.each<[string, string]>([
		['a line more', snapshot.replace('- [[rows', '- my own\n- [[rows')],
		['a list without a mark', snapshot.replace(' c2e2ee42', '').replace('Rows', 'My rows')],
	])('that a person edited is left alone, to refresh and to turn back, unless that is meant: %s', (_, text) => {
		const left = ['1: somebody edited the list by hand since it was baked'];
		expect(bake(bakeryOf(garden), text, 'refresh')).toEqual({ text, left, states: ['1 edited'] });
		expect(bake(bakeryOf(garden), text, 'restore')).toEqual({ text, left, states: ['1 edited'] });
		expect(bake(bakeryOf(garden), text, 'refresh', { overwrites: true })).toEqual({
			text: snapshot,
			left: [],
			states: ['1 edited'],
		});
		expect(bake(bakeryOf(garden), text, 'restore', { overwrites: true }).text).toBe(block('phase: iteration\n'));
	});

	it('is not edited by other line ends, or by white space at the ends of lines', () => {
		const text = snapshot.replace('Rows]]', 'Rows]]  ').replaceAll('\n', '\r\n');
		expect(bake(bakeryOf(garden), text, 'refresh')).toEqual({ text, left: [], states: ['1 current'] });
	});

	it('whose query has no answer any more keeps its list', () => {
		const text = snapshot.replace('phase: iteration', 'phase: itration');
		expect(bake(bakeryOf(garden), text, 'refresh')).toEqual({
			text,
			left: ['1: “itration” is not a phase of this vault. Did you mean “iteration”?'],
			states: ['1 faulty'],
		});
		expect(bake(bakeryOf(garden), text, 'restore').text).toBe(block('phase: itration\n'));
	});

	it.each<[string, string, string]>([
		['without an end', '%% in-phase phase-list %%\n\n- mine\n', '1: the snapshot has no end: a line “%% /in-phase %%”'],
		[
			'without an end before the next',
			`%% in-phase phase-list %%\nmine\n${snapshot}`,
			'1: the snapshot has no end: a line “%% /in-phase %%”',
		],
		['without a beginning', 'mine\n%% /in-phase %%\n', '2: it ends a snapshot that has no beginning'],
		['whose comment has no end', '%% in-phase phase-list\nmine\n', '1: its comment has no end'],
		[
			'whose comment runs into the next',
			'%% in-phase phase-list\nmine\n%% /in-phase %%\n',
			'1: its comment does not end before the next one begins',
		],
		[
			'that names nothing',
			'%% in-phase %%\n%% /in-phase %%\n',
			'1: the comment does not say which list it is, such as “phase-patterns”',
		],
		[
			'with text behind its comment',
			'%% in-phase phase-list %% mine\n%% /in-phase %%\n',
			'1: something stands behind the comment; give it a line of its own',
		],
		[
			'of a list that is none',
			'%% in-phase phase-lists %%\n%% /in-phase %%\n',
			'1: “phase-lists” is no list; did you mean “phase-list”?',
		],
	])('%s is told with its line, and nothing is taken for part of it', (_, text, left) => {
		const result = bake(bakeryOf(garden), text, 'refresh');
		expect([result.text, result.left[0]]).toEqual([text, left]);
		expect(bake(bakeryOf(garden), text, 'restore').text).toContain('mine'.repeat(text.includes('mine') ? 1 : 0));
	});

	it.each([
		'~~~\n%% in-phase phase-list %%\n~~~\n',
		'%% in-phase-disable known-type %%\n',
		'Write `%% in-phase phase-list %%`.\n',
		note('a: "%% in-phase phase-list %%"'),
	])('is not what an example or another comment is: %j', (text) => {
		expect(findRegions(text)).toEqual({ regions: [], faults: [] });
	});

	it.each<[string, readonly string[] | undefined]>([
		[snapshot.replace('phase: iteration', 'phase: coordination\nlimit: 2'), ['phase: coordination', 'limit: 2']],
		[`> ${snapshot.trimEnd().replaceAll('\n', '\n> ')}\n`, ['phase: iteration']],
		['A\n%% in-phase phase-list phase: iteration %%\n%% /in-phase %%\n', ['phase: iteration']],
		['%% in-phase phase-list %%\r\n%% /in-phase %%\r\n', []],
		['%% in-phase phase-list a: 1\\nb: 2 %%\n%% /in-phase %%\n', undefined],
		['%% in-phase phase-list\n# %\\%\n%%\n%% /in-phase %%\n', undefined],
	])('has a query that rules can look into, where it holds no escapes: %j', (text, expected) => {
		expect(snapshotQueries(text).map(({ lines }) => lines.map(({ from, to }) => text.slice(from, to)))).toEqual(
			expected === undefined ? [] : [expected],
		);
	});

	it('is found in time that grows with the note alone', () => {
		for (const line of [
			'%% in-phase phase-list %%\n',
			'%% in-phase phase-list\n',
			'> > - %% in-phase x\n',
			'%% /in-phase %%\n',
			`${'> '.repeat(50)}%%\n`,
		]) {
			expect(findRegions(line.repeat(20_000)).regions).toEqual([]);
		}
	});
});

describe('what a list looks like in Markdown', () => {
	const host = (body: string, language = 'phase-list'): string => block(body, language);
	const shown = (bakery: Bakery, text: string): string => exportNote(bakery, 'a.md', text).text;

	it.each<[string, string, string]>([
		[
			'bullets in groups',
			'phase: iteration\ngroup: type\n',
			'**pattern**\n\n- [[heap|Compost heap]]\n- [[rows|Rows]]\n\n**practice**\n\n- [[weeding|Weeding]]\n',
		],
		[
			'cards with what they describe',
			'phase: iteration\ntype: pattern\nview: cards\n',
			'- [[heap|Compost heap]] — Turn it \\| weekly\n- [[rows|Rows]]\n',
		],
		[
			'a table with its columns',
			'phase: iteration\ntype: pattern\ncolumns: [title, phase, description]\n',
			'| Title | Phase | description |\n| --- | --- | --- |\n| [[heap\\|Compost heap]] | iteration | Turn it \\| weekly |\n| [[rows\\|Rows]] | formation, iteration |  |\n',
		],
		['its text where it is empty', 'phase: completion\nempty: 1. Not *yet*\n', '1\\. Not \\*yet\\*\n'],
		['nothing where it is empty and has no text', 'phase: completion\n', '\n'],
	])('%s', (_, body, expected) => {
		expect(shown(bakeryOf(garden), host(body))).toBe(expected);
	});

	it('the map is a table', () => {
		expect(shown(bakeryOf(garden), host('type: [pattern, practice]\n', 'phase-map'))).toContain(
			'| Phase | pattern | practice | All |\n| --- | ---: | ---: | ---: |\n| [[conversation\\|Conversation Phase]] | 0 | 0 | 0 |\n',
		);
	});

	it.each<[Partial<LinkFormat>, string]>([
		[{}, '- [[x/same|One]]\n- [[y z/same|Two]]\n- [[alone|Three]]\n'],
		[{ path: 'absolute' }, '- [[x/same|One]]\n- [[y z/same|Two]]\n- [[x/alone|Three]]\n'],
		[{ path: 'relative' }, '- [[../x/same|One]]\n- [[same|Two]]\n- [[../x/alone|Three]]\n'],
		[{ isMarkdown: true }, '- [One](x/same.md)\n- [Two](y%20z/same.md)\n- [Three](alone.md)\n'],
		[{ isMarkdown: true, path: 'relative' }, '- [One](../x/same.md)\n- [Two](same.md)\n- [Three](../x/alone.md)\n'],
	])('links are in the vault’s own format: %j', (format, expected) => {
		const said = (title: string): string => note(`title: ${title}\ntype: pattern\nphase: iteration`);
		const bakery = bakeryOf(
			{ ...fivePhases, 'x/same.md': said('One'), 'y z/same.md': said('Two'), 'x/alone.md': said('Three') },
			format,
		);
		expect(
			exportNote(bakery, 'y z/host.md', block('phase: iteration\nsort: [path]\n')).text.split('\n').sort(),
		).toEqual(expected.split('\n').sort());
	});

	const nasty = fc.stringMatching(/^[a[\]|%\\`*_<>!#&;$~=^(){}"'. -]{1,14}$/).filter((title) => title.trim() !== '');
	const rendered = (text: string) =>
		MarkdownIt()
			.parse(text, {})
			.flatMap(({ children }) => children ?? []);

	it('a title is shown as it is in a Markdown link, in a list and in a table', () => {
		fc.assert(
			fc.property(
				nasty,
				nasty.filter((name) => !name.startsWith('.')),
				fc.constantFrom('list', 'table'),
				(title, name, view) => {
					const path = `p/${name}.md`;
					const files = {
						...fivePhases,
						[path]: note(`title: ${JSON.stringify(title)}\ntype: pattern\nphase: iteration`),
					};
					const text = shown(
						bakeryOf(files, { isMarkdown: true, path: 'absolute' }),
						host(`phase: iteration\nview: ${view}\ncolumns: [title]\n`),
					);
					const tokens = rendered(text);
					const link = tokens.find(({ type }) => type === 'link_open');
					expect(decodeURIComponent(link?.attrGet('href') ?? '')).toBe(path);
					const from = link === undefined ? 0 : tokens.indexOf(link);
					const to = tokens.findIndex(({ type }) => type === 'link_close');
					expect(
						tokens
							.slice(from + 1, to)
							.map(({ content }) => content)
							.join(''),
					).toBe(title.trim().replace(/ +/g, ' '));
				},
			),
			runsOf(100),
		);
	});

	it('a title opens and closes nothing in a snapshot with wikilinks, which stays what it is', () => {
		fc.assert(
			fc.property(nasty, fc.constantFrom('list', 'table', 'cards'), (title, view) => {
				const said = note(
					`title: ${JSON.stringify(title)}\ntype: pattern\nphase: iteration\ndescription: ${JSON.stringify(title)}`,
				);
				const bakery = bakeryOf({ ...fivePhases, 'p/one.md': said, 'p/two.md': said });
				const text = bake(bakery, `${block(`phase: iteration\nview: ${view}\n`)}\n[[after]] #tag\n`, 'snapshot').text;
				const { links, tags } = readBody(text, 0);
				expect(links.at(-1)?.path).toBe('after');
				expect(tags.map(({ name }) => name)).toEqual(['tag']);
				expect(bake(bakery, text, 'refresh')).toEqual({ text, left: [], states: ['1 current'] });
			}),
			runsOf(100),
		);
	});
});

describe('the copy of a note for publishing', () => {
	it.each<[string, string, string]>([
		['a block', `A\n${block('phase: iteration\n')}B\n`, 'A\n\n- [[heap|Compost heap]]\n- [[rows|Rows]]\n\nB\n'],
		[
			'a snapshot that is out of date',
			snapshot.replace('- [[rows|Rows]]\n', '').replace('c2e2ee42', listChecksum(['- [[heap|Compost heap]]'])),
			'- [[heap|Compost heap]]\n- [[rows|Rows]]\n',
		],
		[
			'a block in a callout',
			'> [!tip] T\n> ```phase-patterns\n> phase: iteration\n> ```\n> More\n',
			'> [!tip] T\n>\n> - [[heap|Compost heap]]\n> - [[rows|Rows]]\n>\n> More\n',
		],
		['no list', 'A\n```js\n```\n', 'A\n```js\n```\n'],
	])('has the list alone in place of %s', (_, text, expected) => {
		expect(exportNote(bakeryOf(garden), 'a.md', text)).toMatchObject({ text: expected, leftAlone: [] });
	});

	it('keeps what a person edited, and tells', () => {
		const { text, leftAlone } = exportNote(bakeryOf(garden), 'a.md', snapshot.replace('Rows', 'My rows'));
		expect(text).toBe('- [[heap|Compost heap]]\n- [[rows|My rows]]\n');
		expect(spoken(leftAlone)).toMatchObject([
			{ line: 1, reason: 'somebody edited the list by hand; it is published as it stands' },
		]);
	});

	it('lists and links only published notes where it is for the public', () => {
		const { text } = exportNote(
			bakeryOf(garden, {}, 'publish'),
			'a.md',
			`${block('phase: iteration\nlimit: 1\n')}\n${block('', 'phase-map')}`,
		);
		expect(text).toContain('- [[rows|Rows]]\n');
		expect(text).toContain('| Iteration Phase |');
		expect(text).not.toMatch(/heap|\[\[iteration/);
	});

	it.each([
		['dg-publish', 'dg-publish: true', 'dg-publish: false'],
		['draft: false', 'draft: false', 'title: A'],
		['status:Live', 'Status: live', 'status: idea'],
	])('goes by another property where it is told so: %s', (mark, yes, no) => {
		const files = {
			...fivePhases,
			'yes.md': note(`type: pattern\nphase: iteration\n${yes}`),
			'no.md': note(`type: pattern\nphase: iteration\n${no}`),
		};
		expect(exportNote(bakeryOf(files, {}, mark), 'a.md', block('phase: iteration\n')).text).toBe('- [[yes]]\n');
	});

	const none = block('phase: completion\n');
	const some = block('phase: iteration\nlimit: 1\n');
	const listed = '- [[heap|Compost heap]]\n';
	it.each<[string, string, string]>([
		['with its heading', `# A\ntext\n## B\n\n${none}\n## C\n${some}`, `# A\ntext\n## C\n\n${listed}`],
		['with headings below it', `text\n\n# A\n## B\n${none}### C\n\n${none}\n`, 'text\n\n'],
		['but no heading with something beside', `# A\n## B\n${none}## C\ntext\n`, '# A\n## C\ntext\n'],
		['two below one', `# A\n${none}\n${none}# B\ntext\n`, '# B\ntext\n'],
		['but no heading above nothing', `# A\n\n# B\n${none}`, '# A\n\n'],
		['but none that is an example', `~~~\n# A\n~~~\n${none}`, '~~~\n# A\n~~~\n\n'],
		['with CRLF', `# A\r\n${none.replaceAll('\n', '\r\n')}# B\r\nx\r\n`, '# B\r\nx\r\n'],
	])('leaves out an empty list where it is told so, %s', (_, text, expected) => {
		expect(exportNote(bakeryOf(garden), 'a.md', text, true).text).toBe(expected);
		expect(exportNote(bakeryOf(garden), 'a.md', text).text.length).toBeGreaterThanOrEqual(expected.length);
	});
});
