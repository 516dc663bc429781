import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { fivePhases, note, type Files } from '../core/vault';
import { run, type MemoryVault, type Run } from './memory-machine';

const commit = '0123456789abcdef0123456789abcdef01234567';
const blob = `https://github.com/someone/garden/blob/${commit}`;
const environment = {
	GITHUB_STEP_SUMMARY: 'summary.md',
	GITHUB_SERVER_URL: 'https://github.com',
	GITHUB_REPOSITORY: 'someone/garden',
	GITHUB_SHA: commit,
};
const largest = 1024 * 1024;

function check(notes: Files, more: MemoryVault = {}, ...args: readonly string[]): Promise<Run> {
	return run({ environment, ...more, notes: { ...fivePhases, ...notes } }, 'check', '--format', 'github', ...args);
}

async function summaryOf(...asked: Parameters<typeof check>): Promise<string> {
	return (await check(...asked)).files['summary.md'] ?? '';
}

const former = note('type: pattern\nphase: [coordination, formation]');
const unknown = note('type: pattern\nphase: [formatoin]');

describe('the summary of a step', () => {
	it('has the counts, the rules, the phases and each problem with its place at the commit, the worst first', async () => {
		const summary = await summaryOf({ 'a/a (1).md': former, 'b.md': unknown }, {}, 'docs/vault');
		expect(summary).toBe(
			[
				'## In Phase: docs/vault',
				'',
				'7 notes checked: 1 error and 1 warning',
				'',
				'1 problem with a safe fix: run with --fix, or with --diff to see it first',
				'',
				'| Rule | Severity | Problems |',
				'| --- | --- | ---: |',
				'| [no-unknown-value](https://github.com/in-phase/in-phase/blob/main/docs/rules/no-unknown-value.md) | error | 1 |',
				'| [no-former-name](https://github.com/in-phase/in-phase/blob/main/docs/rules/no-former-name.md) | warning | 1 |',
				'',
				'### Phases, in order',
				'',
				'| Phase | Notes |',
				'| --- | --- |',
				...['Conversation', 'Formation', 'Organization', 'Iteration', 'Completion'].map(
					(name, at) =>
						`| [${name} Phase](${blob}/docs/vault/framework/group-phase/${name.toLowerCase()}.md) | ${at % 2 === 0 ? 'no notes' : 'pattern 1'} |`,
				),
				'',
				'### Problems by note',
				'',
				`- [b.md](${blob}/docs/vault/b.md): 1 error`,
				`  - [3:9](${blob}/docs/vault/b.md?plain=1#L3) error: “formatoin” is not a phase; did you mean “formation”? (no-unknown-value)`,
				`- [a/a (1).md](${blob}/docs/vault/a/a%20%281%29.md): 1 warning`,
				`  - [3:9](${blob}/docs/vault/a/a%20%281%29.md?plain=1#L3) warning: “coordination” is now called “iteration” (no-former-name)`,
				'',
			].join('\n'),
		);
	});

	it('tells a fact of several notes once, with some of its places', async () => {
		const notes = Object.fromEntries(
			Array.from({ length: 14 }, (_, at) => [`${at + 10}.md`, note('type: x\nphase: [gorming]')]),
		);
		const summary = (await summaryOf(notes)).replaceAll('<!-- -->', '');
		const [, line = ''] = /\n- In several notes: .*\n( {2}- info: .*)\n/.exec(summary) ?? [];
		expect(line).toContain(`(no-unknown-value): [10.md:3:9](${blob}/10.md?plain=1#L3), [11.md`);
		expect(line).toMatch(/\[19\.md:3:9\]\([^)]*\) and 4 more places$/);
	});

	it('says what is not shown, and what could not be read', async () => {
		const summary = await summaryOf(
			{ 'a.md': former },
			{ unreadable: [{ path: 'locked_1.md', reason: 'may not be read' }] },
			'--severity',
			'error',
		);
		expect(summary).toContain('6 notes checked, no problems to show\n\nNot shown: 1 warning\n');
		expect(summary).toContain('### Files that could not be read\n\n- locked\\_1.md may not be read\n');
		expect(summary).not.toContain('Problems by note');
	});

	it('sets the code in a message as code', async () => {
		expect(await summaryOf({ 'a.md': note('phase: [formation,]\nphase:') })).toMatch(/<code>phase<\/code>/);
	});

	it('comes behind what the step has written before', async () => {
		const files = { 'summary.md': '# Mine' };
		expect(await summaryOf({}, { files })).toMatch(/^# Mine\n\n## In Phase\n/);
	});

	it.each<[string, readonly string[], Files]>([
		['where no runner asks for it', ['--format', 'github'], {}],
		['with another format', ['--format', 'json'], environment],
	])('is not written %s', async (_, args, variables) => {
		expect((await run({ notes: fivePhases, environment: variables }, 'check', ...args)).files).toEqual({});
	});

	it('that cannot be written is told of, and changes nothing else', async () => {
		const { exitCode, output, errors, files } = await check({}, { unwritable: { 'summary.md': 'the disk is full' } });
		expect(errors).toBe('The summary of the step is not written: the disk is full\n');
		expect([exitCode, output, files]).toEqual([0, '5 notes checked, no problems\n', {}]);
	});

	it.each<[string, Files, string]>([
		['the repository is not known', { GITHUB_REPOSITORY: '' }, 'vault'],
		['the commit is not known', { GITHUB_SHA: 'main' }, 'vault'],
		['the server has an address of another kind', { GITHUB_SERVER_URL: 'javascript:alert(1)//' }, 'vault'],
		['the vault lies outside the repository', {}, '../vault'],
		['the vault lies on another disk', {}, 'D:/vault'],
	])('links no note where %s', async (_, variables, folder) => {
		const summary = await summaryOf({ 'b.md': unknown }, { environment: { ...environment, ...variables } }, folder);
		expect(summary).toContain('- b.md: 1 error\n  - 3:9 error: ');
		expect(summary).toContain('| Formation Phase | no notes |');
	});
});

describe('what a summary has no room for', () => {
	const count = 700;
	const long = 'Long words '.repeat(50);
	const notes = Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at} ${long}.md`, former]));
	const told = (summary: string): number => summary.match(/^ {2}- /gm)?.length ?? 0;

	it.each([
		['a new file', ''],
		['a file with little in it', 'a'.repeat(1000)],
		['a file that is almost full', 'ä'.repeat(largest / 2 - 2000)],
	])('is counted, and the rest is written whole: %s', async (_, before) => {
		const files: Files = before === '' ? {} : { 'summary.md': before };
		const summary = (await summaryOf(notes, { files })).slice(before.length);
		expect(new TextEncoder().encode(before + summary).length).toBeLessThanOrEqual(largest);
		const [, left] = /\n(\d+) more problems for which there is no room here/.exec(summary) ?? [];
		expect(told(summary) + Number(left)).toBe(count);
		expect(summary).toContain('### Phases, in order');
	});

	it('takes nothing where not even the counts fit', async () => {
		const before = 'a'.repeat(largest - 10);
		expect(await summaryOf(notes, { files: { 'summary.md': before } })).toBe(before);
	});

	it('is one problem with a very long name, and not those behind it', async () => {
		const summary = await summaryOf({
			'a.md': note(`phase: ["${'x'.repeat(largest)}"]`),
			'b.md': unknown,
		});
		expect(summary).toContain('b.md?plain=1#L3');
		expect(summary).toContain('1 more problem for which there is no room here');
	});
});

describe('what a note says in a summary', () => {
	const hostile = [
		'@someone and @org/team, #1, a/b#2',
		':smile: :+1: https://evil.example www.evil.example a@evil.example mailto:a@evil.example',
		'[a](https://evil.example) ![a](https://evil.example/a.png) <https://evil.example>',
		'<img src=https://evil.example onerror=alert(1)> <!-- --> <b>',
		'`a` ``b` c`` \\` *a* _b_ ~~c~~ $d$ ^e ==f==',
		'a | b || \\| c',
		'&lt; &#60; \u202eevil \u0007',
		'::error::a ##[group]b',
	];

	/** All nodes of a document, each before those in it. */
	function nodesOf(node: Nodes): readonly Nodes[] {
		return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])];
	}

	it.each(hostile)('is text: %s', async (text) => {
		const said = JSON.stringify(text);
		const summary = await summaryOf({
			[`${text.replace(/[\\/]/g, ' ')}.md`]: note(`type: ${said}\nphase: [${said}]`),
			'phases/x.md': note(`title: ${said}\ntags: [group-phase]\naliases: [${said}]`),
		});
		const root = fromMarkdown(summary, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
		const nodes = nodesOf(root);
		const kinds = new Set(nodes.map(({ type }) => type));
		for (const kind of ['image', 'emphasis', 'strong', 'delete', 'inlineCode', 'code', 'definition', 'blockquote'])
			expect(kinds).not.toContain(kind);
		for (const node of nodes) {
			if (node.type === 'link')
				expect(node.url).toMatch(
					/^https:\/\/github\.com\/(?:someone\/garden\/blob\/|in-phase\/in-phase\/blob\/main\/docs\/rules\/)/,
				);
			if (node.type === 'html') expect(['<!-- -->', '<code>', '</code>']).toContain(node.value);
			if (node.type === 'text') expect(node.value).not.toMatch(/[@#]\w|:[\w+]+:|[\p{Cc}\u202e]/u);
			if (node.type === 'table') for (const row of node.children) expect(row.children.length).toBe(node.align?.length);
		}
		// What stands between backticks in a message is set as code.
		const plain = (shown: string): string => shown.replace(/[\s`]/g, '').replace(/[\p{Cc}\u202e]/gu, '\ufffd');
		expect(plain(nodes.flatMap((node) => (node.type === 'text' ? [node.value] : [])).join(''))).toContain(plain(text));
	});
});
