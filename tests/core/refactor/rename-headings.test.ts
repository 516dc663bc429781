import { describe, expect, it } from 'vitest';
import { carriedOut, everything, renameIn, settingsPath } from './refactor-vault';
import { fivePhases, note, type Files } from '../vault';
import { inEnglish } from '../../said';

const guide = ['# Guide', '', '## Formation Phase', '', '## Formation', '', '### The formation phase: why', ''].join(
	'\n',
);

/** What a file becomes when formation is renamed to settling and all that is offered is taken. */
function becomes(path: string, text: string, more: Files = {}): string | undefined {
	const files = { ...fivePhases, 'guide.md': guide, ...more, [path]: text };
	return carriedOut(files, renameIn(files, 'formation', 'settling'), everything)[path];
}

describe('links to a heading follow it', () => {
	it.each<[string, string, string, string]>([
		[
			'in a card of a canvas',
			'a.canvas',
			'{"nodes":[{"id":"1","type":"file","file":"guide.md","subpath":"#Formation"}]}',
			'{"nodes":[{"id":"1","type":"file","file":"guide.md","subpath":"#Settling"}]}',
		],
		[
			'in a card that says the place first',
			'a.canvas',
			'{"nodes":[{"subpath":"#Guide#Formation Phase","size":{"a":1},"file":"guide.md"},{"subpath":"#Formation"}]}',
			'{"nodes":[{"subpath":"#Guide#Settling Phase","size":{"a":1},"file":"guide.md"},{"subpath":"#Formation"}]}',
		],
		[
			'in a card of another file, which stays',
			'a.canvas',
			'{"nodes":[{"file":"other.md","subpath":"#Formation"},{"file":"guide.md","subpath":"#^formation"}]}',
			'{"nodes":[{"file":"other.md","subpath":"#Formation"},{"file":"guide.md","subpath":"#^formation"}]}',
		],
		[
			'in a text card',
			'a.canvas',
			'{"nodes":[{"text":"see [[guide#Formation]]\\n\\"[x](guide.md#Formation%20Phase)\\""}]}',
			'{"nodes":[{"text":"see [[guide#Settling]]\\n\\"[x](guide.md#Settling%20Phase)\\""}]}',
		],
		[
			'in a base',
			'a.base',
			'filters: file.hasLink("guide#Formation")\nformulas:\n  to: link("guide#Formation Phase", "x")\n',
			'filters: file.hasLink("guide#Settling")\nformulas:\n  to: link("guide#Settling Phase", "x")\n',
		],
		[
			'in a base in quotes',
			'a.base',
			'filters: "file.hasLink(\\"guide#Formation\\")"\nformulas:\n  to: \'link("guide.md#Formation")\'\n',
			'filters: "file.hasLink(\\"guide#Settling\\")"\nformulas:\n  to: \'link("guide.md#Settling")\'\n',
		],
		[
			'in a query',
			'a.md',
			'```dataview\nLIST FROM [[guide#Formation]] WHERE up = [[guide#Formation Phase]]\n```\n',
			'```dataview\nLIST FROM [[guide#Settling]] WHERE up = [[guide#Settling Phase]]\n```\n',
		],
		[
			'in a script',
			'a.md',
			"```dataviewjs\ndv.span(dv.fileLink('guide#Formation'))\n```\n",
			"```dataviewjs\ndv.span(dv.fileLink('guide#Settling'))\n```\n",
		],
		[
			'in an address of the app',
			'a.md',
			'<obsidian://open?vault=Garden&file=guide%23Formation%20Phase> obsidian://open?vault=Meadow&file=guide%23Formation',
			'<obsidian://open?vault=Garden&file=guide%23Settling%20Phase> obsidian://open?vault=Meadow&file=guide%23Formation',
		],
		[
			'in what links show',
			'a.md',
			'[[guide#Formation|Formation]] [Formation](guide.md#Formation) [[guide#Formation|guide > Formation]] [[guide#Formation|forms]]',
			'[[guide#Settling|Settling]] [Settling](guide.md#Settling) [[guide#Settling|guide > Settling]] [[guide#Settling|forms]]',
		],
		['in a property', 'a.md', note('up: "[[guide#Formation|Formation]]"'), note('up: "[[guide#Settling|Settling]]"')],
		[
			'in definitions of references',
			'a.md',
			'[x][1]\n\n[1]: guide.md#Formation%20Phase\n',
			'[x][1]\n\n[1]: guide.md#Settling%20Phase\n',
		],
		[
			'below others, and blocks stay',
			'a.md',
			'[[guide#Guide#Formation]] [[guide#^formation]] ![[guide#Formation]] [[guide#The formation]]',
			'[[guide#Guide#Settling]] [[guide#^formation]] ![[guide#Settling]] [[guide#The formation]]',
		],
	])('%s', (_, path, before, after) => {
		expect(becomes(path, before)).toBe(after);
		expect(becomes(path, before.replaceAll('\n', '\r\n'))).toBe(after.replaceAll('\n', '\r\n'));
	});

	it('without being asked for, where the heading changes so', () => {
		const more = { 'guide.md': '# A\n\n## [[formation]]: why\n\n## Goals #phase/formation\n' };
		const files = { ...fivePhases, ...more, 'a.md': '[[guide#formation why]] [[guide#Goals phase/formation]]' };
		const plan = renameIn(files, 'formation', 'settling');
		expect(carriedOut(files, plan)['a.md']).toBe('[[guide#settling why]] [[guide#Goals phase/settling]]');
	});

	it('written as the app writes a heading', () => {
		const files = { ...fivePhases, 'guide.md': '## Formation: why\n', 'a.md': '[[guide#Formation why]]' };
		const named = { ...files, 'guide.md': '## Formation Phase: why\n', 'a.md': '[[guide#Formation Phase why]]' };
		const plan = renameIn(named, 'formation', 'Set: up');
		expect(carriedOut(named, plan, everything)['a.md']).toBe('[[guide#Set up Phase why]]');
	});

	it('and what says a definition with a heading goes where that goes', () => {
		const base = 'filters: file.hasLink("formation#Goals")\n';
		expect(becomes('a.base', base)).toBe('filters: file.hasLink("settling#Goals")\n');
		expect(becomes('a.md', `\`\`\`base\n${base}\`\`\`\n`)).toContain('"settling#Goals"');
	});

	it('and bookmarks are named', () => {
		const bookmarks = JSON.stringify({
			items: [
				{ type: 'file', path: 'guide.md', subpath: '#Formation', title: 'Start' },
				{ type: 'file', path: 'guide.md', subpath: '#Guide' },
				{ type: 'group', items: [{ type: 'file', path: 'guide.md', subpath: '#Guide#Formation Phase' }] },
			],
		});
		const files = { ...fivePhases, 'guide.md': guide, [settingsPath]: '{}', '.config/bookmarks.json': bookmarks };
		const { leftAlone } = renameIn(files, 'formation', 'settling');
		expect(leftAlone.map(({ what }) => what).sort()).toEqual(['guide.md#Formation', 'guide.md#Guide#Formation Phase']);
	});

	it('and what follows is not said to be left', () => {
		const query = '```dataviewjs\ndv.span(dv.fileLink("guide#Formation"))\n```\n';
		const files = {
			...fivePhases,
			'guide.md': guide,
			'a.md': query,
			'a.base': 'filters: file.hasLink("guide#Formation")\n',
		};
		const { leftAlone } = renameIn(files, 'formation', 'settling');
		expect(leftAlone.map(({ what, reason }) => `${what}: ${inEnglish(reason)}`)).toEqual([]);
	});
});

describe('headings that are the name', () => {
	it.each([
		['## Formation', '## Settling'],
		['# formation #', '# settling #'],
		['#### Phase 4: Formation', '#### Phase 4: Settling'],
		['#### Phase IV – Formation', '#### Phase IV – Settling'],
		['## 4. Formation', '## 4. Settling'],
		['## 4 Formation', '## 4 Settling'],
		['## 2.1 Formation', '## 2.1 Settling'],
		['## IV) Formation:', '## IV) Settling:'],
		['## (a) Formation', '## (a) Settling'],
		['## Formation (phase 4)', '## Settling (phase 4)'],
		['## Phase: Formation', '## Phase: Settling'],
		['## **Formation**', '## **Settling**'],
		['## 🌱 Formation ✅', '## 🌱 Settling ✅'],
		['## Formation #todo', '## Settling #todo'],
		['## Formation ^start', '## Settling ^start'],
		['> ## Formation', '> ## Settling'],
		['Formation\n---', 'Settling\n---'],
		['4. Formation', '4. Formation'],
		['Formation\n===\n', 'Settling\n===\n'],
		['Formation Phase\r\n===\r\n', 'Settling Phase\r\n===\r\n'],
		['words\nFormation\n---', 'words\nFormation\n---'],
		['Formation\n\n---', 'Formation\n\n---'],
		['```\n## Formation\n```', '```\n## Formation\n```'],
		['## Formation of groups', '## Formation of groups'],
		['## Information', '## Information'],
		['## Rock formation', '## Rock formation'],
		['## Scale 3: Formation', '## Scale 3: Formation'],
		['## Formation 2', '## Formation 2'],
		['## `Formation`', '## `Formation`'],
	])('%j', (before, after) => {
		expect(becomes('a.md', `\n${before}`)).toBe(`\n${after}`);
		const files = { ...fivePhases, 'a.md': `\n${before}` };
		expect(carriedOut(files, renameIn(files, 'formation', 'settling'))['a.md']).toBe(files['a.md']);
	});

	it.each([
		['4. Formation', '[[b#4. Formation]] [[b#4 formation]]', '[[b#4. Settling]] [[b#4 settling]]'],
		['Phase 4: Formation', '[[b#Phase 4 Formation]]', '[[b#Phase 4 Settling]]'],
		['Formation (phase 4)', '[x](b.md#Formation%20%28phase%204%29)', '[x](b.md#Settling%20%28phase%204%29)'],
	])('take links along: %s', (heading, before, after) => {
		expect(becomes('a.md', before, { 'b.md': `### ${heading}\n` })).toBe(after);
	});

	it('underlined take links along', () => {
		expect(becomes('a.md', '[[b#Formation]]', { 'b.md': 'Formation\n=========\n' })).toBe('[[b#Settling]]');
	});
});
