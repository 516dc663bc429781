import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeMachine } from '../../src/cli/node';
import { openVault } from '../../src/cli/open-vault';
import { askBlock } from '../../src/core/query/ask';
import { askLint, lintOptionNames } from '../../src/core/query/lint-block';
import { askMap, mapOptionNames } from '../../src/core/query/map';
import { listBlocks, type BlockLanguage } from '../../src/core/query/query';
import { noteFromText } from '../../src/core/note/from-text';
import { namesOf, propertiesOf } from '../../src/core/note/properties';
import { optionNames } from '../../src/core/query/parse-options';
import { parseSettings } from '../../src/core/settings/settings';
import { matchValue } from '../../src/core/vocabulary/match';
import { run } from '../cli/memory-machine';
import { inEnglish } from '../said';

/** A note of the demo vault in which any block makes sense; an example of a link value points at it too. */
const host = 'framework/group-phase/iteration-phase.md';

const pages = [
	'README.md',
	'CHANGELOG.md',
	'SECURITY.md',
	...readdirSync('docs')
		.filter((name) => name.endsWith('.md'))
		.map((name) => `docs/${name}`),
];

function read(path: string): string {
	return readFileSync(path, 'utf8');
}

function readJson(path: string): Readonly<Record<string, unknown>> {
	return JSON.parse(read(path)) as Record<string, unknown>;
}

/** The fenced blocks of a page in one language, those shown inside a longer fence included. */
function fencesOf(page: string, language: string): readonly string[] {
	const found: string[] = [];
	let lines: string[] | undefined;
	for (const line of read(page).split('\n')) {
		if (lines === undefined && line === `\`\`\`${language}`) lines = [];
		else if (lines !== undefined && line === '```') {
			found.push(lines.join('\n'));
			lines = undefined;
		} else lines?.push(line);
	}
	return found;
}

describe('the documentation', () => {
	it.each(pages)('names only npm scripts that exist (%s)', (page) => {
		const { scripts } = readJson('package.json') as { scripts: Record<string, string> };
		const named = [...read(page).matchAll(/\bnpm (?:run ([\w-]+)|(test|start)\b)/g)].map(
			([, run, short]) => run ?? short ?? '',
		);
		expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
	});

	it.each(pages)('links only to what is there (%s)', (page) => {
		const targets = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
		const relative = targets
			.filter((target) => !/^(?:https?:|#)/.test(target))
			.map((target) => target.replace(/#.*$/, ''));
		expect(relative.filter((target) => target !== host && !existsSync(join(dirname(page), target)))).toEqual([]);
	});

	it('has no picture that weighs more than 250 KB, and none that no page shows', () => {
		const shown = pages.flatMap((page) => [...read(page).matchAll(/images\/([\w-]+\.png)/g)].map(([, name]) => name));
		const pictures = readdirSync('docs/images');
		expect(pictures.filter((name) => statSync(join('docs/images', name)).size > 250_000)).toEqual([]);
		expect(pictures.filter((name) => !shown.includes(name))).toEqual([]);
	});

	const { index } = openVault(nodeMachine, 'demo-vault');
	const languages = Object.keys(listBlocks) as BlockLanguage[];
	const blocks = pages.flatMap((page) =>
		languages.flatMap((language) => fencesOf(page, language).map((body) => [page, language, body] as const)),
	);

	it.each(blocks)('shows blocks that answer in the demo vault (%s, %s %j)', (_page, language, body) => {
		expect(askBlock(index, body, language, host)).toMatchObject({ isOk: true });
	});

	it.each([
		['phase-map', askMap],
		['phase-lint', askLint],
	] as const)('shows blocks of %s that answer in the demo vault', (language, ask) => {
		const bodies = pages.flatMap((page) => fencesOf(page, language));
		expect(bodies.length).toBeGreaterThan(0);
		for (const body of bodies) expect(ask(index, body, host)).toMatchObject({ isOk: true });
	});

	it('describes every option of a map and of a block of findings', () => {
		const text = read('docs/lists.md');
		expect([...mapOptionNames, ...lintOptionNames].filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
	});

	it('describes every command and every option of the command line', async () => {
		const { output } = await run({}, '--help');
		const commands = [...output.matchAll(/^ {2}([a-z]+) \[/gm)]
			.map(([, name = '']) => name)
			.filter((name) => name !== 'help');
		const text = read('docs/command-line.md');
		expect(commands.filter((name) => !text.includes(`| \`${name}\` |`))).toEqual([]);
		const options: string[] = [];
		for (const name of commands) {
			const help = (await run({}, name, '--help')).output;
			for (const [, option = ''] of help.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)) options.push(option);
		}
		expect(options).toContain('--format');
		expect([...new Set(options)].filter((option) => !text.includes(`\`${option}\``))).toEqual([]);
	});

	it('describes every option of a list', () => {
		const text = read('docs/lists.md');
		expect(optionNames.filter((name) => !new RegExp(`^###.*\`${name}\``, 'm').test(text))).toEqual([]);
	});

	it('says truly how values are read', () => {
		const lines = fencesOf('docs/vocabulary.md', 'yaml')
			.flatMap((fence) => fence.split('\n'))
			.filter((line) => line.startsWith('phase: '));
		const [phase] = index.vocabulary.facets;
		const said = lines.map((line) => {
			const values = namesOf(
				propertiesOf(noteFromText('x.md', `---\n${line}\n---\n`, { created: 0, modified: 0 })),
				'phase',
			);
			return values.map(({ text }) =>
				(phase === undefined ? [] : matchValue(phase, text)).map(({ term }) => term.name),
			);
		});
		expect(said).toEqual(lines.map(() => [['iteration']]));
		expect(lines.length).toBeGreaterThan(5);
	});

	const settings = ['docs/settings.md', 'docs/vocabulary.md'].flatMap((page) =>
		fencesOf(page, 'json').map((body) => [page, body] as const),
	);

	it.each(settings)('shows settings that are read (%s)', (_page, body) => {
		expect(parseSettings(JSON.parse(body))).toMatchObject({ isOk: true });
	});

	it('shows every key of the settings', () => {
		const parsed = parseSettings({
			typeFolder: '',
			facets: [{ property: 'p', noun: 'n', definitionTag: 'd', terms: [{ name: 'n', label: 'l' }] }],
		});
		if (!parsed.isOk) throw new Error(parsed.fault.mistakes.map(inEnglish).join('\n'));
		const [facet] = parsed.value.facets;
		const keys = [parsed.value, facet ?? {}, facet?.terms[0] ?? {}].flatMap((part) => Object.keys(part));
		const text = read('docs/settings.md');
		expect(keys.filter((key) => !text.includes(`| \`${key}\` |`))).toEqual([]);
	});

	it.each(pages)('has no left-over, no boast and no path of some machine (%s)', (page) => {
		const unwanted =
			/\b(?:TODO|FIXME|XXX|lorem|blazing|seamless(?:ly)?|powerful|robust|effortless(?:ly)?|simply)\b|(?:^|[\s"'`(=])\/(?:home|Users|root|tmp|var|work|mnt)\//gim;
		expect(read(page).match(unwanted)).toBeNull();
	});
});

describe('the version', () => {
	it('is the same in package.json, package-lock.json, manifest.json and versions.json', () => {
		const [manifest, versions] = [readJson('manifest.json'), readJson('versions.json')];
		const { version } = readJson('package.json');
		expect([manifest['version'], readJson('package-lock.json')['version']]).toEqual([version, version]);
		expect(versions[String(version)]).toBe(manifest['minAppVersion']);
	});

	it('is in the changelog, released or in the making', () => {
		expect(read('CHANGELOG.md')).toContain(String(readJson('package.json')['version']));
	});
});
