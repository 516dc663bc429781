import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintOptionNames } from '../../src/core/query/lint-block';
import { mapOptionNames } from '../../src/core/query/map';
import { optionNames } from '../../src/core/query/parse-options';
import { parseSettings } from '../../src/core/settings/settings';
import { run } from '../cli/memory-machine';
import { inEnglish } from '../said';
import { codeSpansOf, host, pages, readPage } from './documentation';

function readJson(path: string): Readonly<Record<string, unknown>> {
	return JSON.parse(readPage(path)) as Record<string, unknown>;
}

/** The headings of a page, as links on GitHub name them. */
function headingsOf(page: string): readonly string[] {
	return [...readPage(page).matchAll(/^#+ (.*)$/gm)].map(([, text = '']) =>
		text
			.toLowerCase()
			.replace(/[^\p{L}\p{N}\s_-]/gu, '')
			.replace(/\s/g, '-'),
	);
}

describe('the documentation', () => {
	it.each(pages)('names only npm scripts that exist (%s)', (page) => {
		const { scripts } = readJson('package.json') as { scripts: Record<string, string> };
		const named = [...readPage(page).matchAll(/\bnpm (?:run ([\w-]+)|(test|start)\b)/g)].map(
			([, run, short]) => run ?? short ?? '',
		);
		expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
	});

	it.each(pages)('links only to what is there (%s)', (page) => {
		const targets = [...readPage(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
		const relative = targets
			.filter((target) => !/^(?:https?:|#)/.test(target))
			.map((target) => target.replace(/#.*$/, ''));
		expect(relative.filter((target) => target !== host && !existsSync(join(dirname(page), target)))).toEqual([]);
	});

	it.each(pages)('names only files that are there (%s)', (page) => {
		const named = codeSpansOf(page).filter((span) =>
			/^(?:src|tests|scripts|docs|e2e|styles)\/[a-z\d./-]+$/i.test(span),
		);
		// Words in capitals, and a name in angle brackets, stand for something.
		const real = named.filter((path) => !/[A-Z]{3}/.test(path));
		expect(real.filter((path) => !existsSync(path))).toEqual([]);
	});

	it.each(pages)('links only to headings that are there (%s)', (page) => {
		const targets = [...readPage(page).matchAll(/\]\(((?!https?:)[^)\s#]*)#([^)\s]+)\)/g)];
		const missing = targets.filter(([, path = '', heading = '']) => {
			const other = path === '' ? page : normalize(join(dirname(page), path)).replaceAll('\\', '/');
			return !headingsOf(other).includes(heading);
		});
		expect(missing.map(([target]) => target)).toEqual([]);
	});

	it('names every folder of the code in a line of its own', () => {
		const named = [...readPage('CONTRIBUTING.md').matchAll(/^ *([\w-]+)\/ +\S/gm)].map(([, name = '']) => name);
		const folders = ['src', 'src/core', 'src/locale/en', 'src/obsidian', 'tests'].flatMap((folder) =>
			readdirSync(folder).filter((name) => statSync(join(folder, name)).isDirectory()),
		);
		expect(folders.length).toBeGreaterThan(30);
		expect(folders.filter((name) => !named.includes(name))).toEqual([]);
	});

	it('names in its checklists only files that are there', () => {
		const paths = [...readPage('CONTRIBUTING.md').matchAll(/`((?:src|tests|docs)\/[\w./-]+)`/g)].map(
			([, path = '']) => path,
		);
		expect(paths.length).toBeGreaterThan(30);
		expect(paths.filter((path) => !existsSync(path))).toEqual([]);
	});

	it('has no picture that weighs more than 250 KB, and none that no page shows', () => {
		const shown = pages.flatMap((page) =>
			[...readPage(page).matchAll(/images\/([\w-]+\.png)/g)].map(([, name]) => name),
		);
		const pictures = readdirSync('docs/images');
		expect(pictures.filter((name) => statSync(join('docs/images', name)).size > 250_000)).toEqual([]);
		expect(pictures.filter((name) => !shown.includes(name))).toEqual([]);
	});

	it('describes every option of a map and of a block of findings', () => {
		const text = readPage('docs/lists.md');
		expect([...mapOptionNames, ...lintOptionNames].filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
	});

	it('describes every command and every option of the command line', async () => {
		const { output } = await run({}, '--help');
		const commands = [...output.matchAll(/^ {2}([a-z]+) \[/gm)]
			.map(([, name = '']) => name)
			.filter((name) => name !== 'help');
		const text = readPage('docs/command-line.md');
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
		const text = readPage('docs/lists.md');
		expect(optionNames.filter((name) => !new RegExp(`^###.*\`${name}\``, 'm').test(text))).toEqual([]);
	});

	it('shows every key of the settings', () => {
		const parsed = parseSettings({
			typeFolder: '',
			facets: [{ property: 'p', noun: 'n', definitionTag: 'd', terms: [{ name: 'n', label: 'l' }] }],
		});
		if (!parsed.isOk) throw new Error(parsed.fault.mistakes.map(inEnglish).join('\n'));
		const [facet] = parsed.value.facets;
		const keys = [parsed.value, facet ?? {}, facet?.terms[0] ?? {}].flatMap((part) => Object.keys(part));
		const text = readPage('docs/settings.md');
		expect(keys.filter((key) => !text.includes(`| \`${key}\` |`))).toEqual([]);
	});

	it.each(pages)('has no left-over, no boast and no path of some machine (%s)', (page) => {
		const unwanted =
			/\b(?:TODO|FIXME|XXX|lorem|blazing|seamless(?:ly)?|powerful|robust|effortless(?:ly)?|simply)\b|(?:^|[\s"'`(=])\/(?:home|Users|root|tmp|var|work|mnt)\//gim;
		expect(readPage(page).match(unwanted)).toBeNull();
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
		expect(readPage('CHANGELOG.md')).toContain(String(readJson('package.json')['version']));
	});
});
