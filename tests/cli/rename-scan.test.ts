import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	realpathSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { main } from '../../src/cli/main';
import { nodeMachine } from '../../src/cli/node';
import type { PlanData } from '../../src/core/report/plan-data';

const definition = (title: string): string => `---\ntitle: ${title} Phase\ntags: [group-phase]\n---\n\n# ${title}\n`;

/** A vault that says its second phase in all the ways that people do. */
const garden: Readonly<Record<string, string>> = {
	'framework/phases.md': '---\ntitle: Phases\n---\n\n1. [[sowing]]\n2. [[tending]]\n3. [[harvest]]\n',
	'framework/group-phase/sowing.md': definition('Sowing'),
	'framework/group-phase/tending.md': definition('Tending'),
	'framework/group-phase/harvest.md': definition('Harvest'),
	'values.md':
		'---\nphase: [tending, harvest]\ntags: [tending, phase/tending]\nup: "[[tending#Tending|Tending Phase]]"\n---\n\n#phase/tending\n',
	'links.md':
		'---\nphase: sowing\n---\n\n[[tending]] [t](framework/group-phase/tending.md#Tending) ![[guide#2. Tending]]\n[[guide#Tending Phase|Tending Phase]] <obsidian://open?file=guide%23Tending%20Phase>\n\n[1]: guide.md#Tending%20Phase\n',
	'guide.md':
		'---\nphase:\n  - Tending\n---\n\n## Tending Phase\n\n## 2. Tending\n\nTending\n-------\n\n[[#Tending Phase]]\n',
	'queries.md':
		'```dataview\nLIST FROM #phase/tending WHERE phase = "tending" OR up = [[guide#Tending Phase]]\n```\n\n```dataviewjs\ndv.pages().where(p => p.phase === "tending")\n```\n\n```phase-list\nphase: tending\n```\n\n`$= dv.fileLink("guide#2. Tending")`\n',
	'all.base':
		'filters:\n  and:\n    - phase == "tending"\n    - file.hasLink("guide#Tending Phase")\nviews:\n  - type: table\n    name: Tending\n',
	'map.canvas':
		'{"nodes":[{"id":"1","type":"file","file":"framework/group-phase/tending.md"},{"id":"2","type":"file","file":"guide.md","subpath":"#Tending Phase"},{"id":"3","type":"text","text":"[[tending]] #phase/tending"}],"edges":[]}',
	'.obsidian/bookmarks.json':
		'{"items":[{"type":"file","path":"guide.md","subpath":"#Tending Phase"},{"type":"file","path":"framework/group-phase/tending.md"}]}',
	'.obsidian/plugins/in-phase/data.json': '{"version":2}',
};

let folder: string;
beforeAll(() => {
	folder = realpathSync(mkdtempSync(join(tmpdir(), 'in-phase-scan-')));
	vi.stubEnv('XDG_STATE_HOME', join(folder, 'state'));
});
afterAll(() => {
	vi.unstubAllEnvs();
	rmSync(folder, { recursive: true, force: true });
});

/** Every line of a vault that still says a name where a program reads it, found with none of the plugin's own readers. */
function linesThatSay(vault: string, name: string): readonly { readonly path: string; readonly line: number }[] {
	const word = `(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`;
	const said = new RegExp(word, 'iu');
	const asked = new RegExp(`(?:["'#/]|phase\\s*[:=]+[^\\n]*)${word}`, 'iu');
	const places = [
		`\\[\\[[^\\]\\n]*${word}`,
		`\\]\\([^)\\n]*${word}`,
		`^\\[[^\\]]+\\]: .*${word}`,
		`obsidian://\\S*${word}`,
		`#(?:[\\p{L}\\p{N}_-]+/)*${word}`,
		`^#{1,6} +(?:[\\divx]+[.)] +|phase \\d+: +)?${word}(?: phase)?\\s*$`,
	].map((source) => new RegExp(source, 'iu'));
	return readdirSync(vault, { recursive: true, encoding: 'utf8' }).flatMap((path) => {
		if (!/\.(?:md|base|canvas|json)$/.test(path)) return [];
		const lines = readFileSync(join(vault, path), 'utf8').split('\n');
		let [isFront, isCode, key] = [path.endsWith('.md') && lines[0] === '---', false, ''];
		return lines.flatMap((line, at) => {
			const found = [{ path, line: at + 1 }];
			if (!path.endsWith('.md')) return said.test(line) ? found : [];
			if (isFront && at > 0 && line === '---') isFront = false;
			if (isFront) {
				key = /^([\w-]+):/.exec(line)?.[1] ?? key;
				return said.test(line) && /^(?:phase|tags|aliases|title|up)$/.test(key) ? found : [];
			}
			if (/^\s*```/.test(line)) isCode = !isCode;
			const isUnderlined = /^(?:-{3,}|={3,})\s*$/.test(lines[at + 1] ?? '') && line.trim() !== '';
			const isHeading = isUnderlined && new RegExp(`^${word}$`, 'iu').test(line.trim());
			const isSaid = isHeading || places.some((place) => place.test(line)) || (isCode && asked.test(line));
			return isSaid ? found : [];
		});
	});
}

async function run(...args: readonly string[]): Promise<{ readonly exitCode: number; readonly printed: string }> {
	let printed = '';
	const output = { print: (text: string) => void (printed += text), printError: () => undefined };
	return { exitCode: await main({ ...nodeMachine, ...output, arguments: args }), printed };
}

/** What still says a name after a rename and is named nowhere in what that told. */
function unnamed(vault: string, name: string, { files, offered, leftAlone }: PlanData): readonly string[] {
	const moved = new Map(files.map(({ path, newPath }) => [path, newPath ?? path]));
	const told = [...offered, ...leftAlone].map(({ path, line }) => ({ path: moved.get(path) ?? path, line }));
	return linesThatSay(vault, name)
		.filter((found) => {
			// A list that is added to moves what is below it by a few lines; a file as a whole has no line.
			const isTold = (one: (typeof told)[number]): boolean =>
				one.path === found.path && (one.line === null || Math.abs(one.line - found.line) <= 4);
			return !told.some(isTold);
		})
		.map(({ path, line }) => `${path}:${line}`);
}

function newVault(): string {
	const vault = mkdtempSync(join(folder, 'vault-'));
	for (const [path, text] of Object.entries(garden)) {
		mkdirSync(dirname(join(vault, path)), { recursive: true });
		writeFileSync(join(vault, path), text);
	}
	return vault;
}

it('names whatever still says the old name, and with all that is offered nothing does but what is kept elsewhere', async () => {
	const vault = newVault();
	const { exitCode, printed } = await run('rename', 'tending', 'growing', vault, '--write', '--format', 'json');
	expect(exitCode).toBe(0);
	expect(unnamed(vault, 'tending', JSON.parse(printed) as PlanData)).toEqual([]);
	const second = newVault();
	const offers = ['heading', 'prose', 'display'].flatMap((kind) => ['--include', kind]);
	await run('rename', 'tending', 'growing', second, '--write', ...offers);
	expect(
		linesThatSay(second, 'tending')
			.map(({ path, line }) => `${path}:${line}`)
			.sort(),
	).toEqual(['.obsidian/bookmarks.json:1', 'all.base:7']);
});

it('finds what is planted', () => {
	const vault = newVault();
	expect(new Set(linesThatSay(vault, 'tending').map(({ path }) => path)).size).toBe(9);
});

const real = {
	path: '../shared/vaults/dao-primitives',
	names: ['conversation', 'formation', 'organization', 'completion'],
};
it.runIf(existsSync(real.path)).each(real.names)('names whatever still says %s in a real vault', async (name) => {
	const vault = mkdtempSync(join(folder, 'vault-'));
	cpSync(real.path, vault, { recursive: true });
	const { printed } = await run('rename', name, 'quuxing', vault, '--write', '--format', 'json');
	expect(unnamed(vault, name, JSON.parse(printed) as PlanData)).toEqual([]);
	rmSync(vault, { recursive: true, force: true });
});
