import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerFile, captureNotes } from '../../scripts/capture/notes.mjs';
import { takeCapture } from '../../scripts/capture/take.mjs';
import { captureVault } from '../../scripts/capture/vault.mjs';
import { createHost } from './host';
import { comparable, standInOf, type Recording } from './recordings';

/** What the script for the console writes when the stand-in is the app. */
async function capturedFromStandIn(): Promise<string> {
	const files = Object.fromEntries(captureVault());
	const { app } = await createHost(files);
	const [, script = ''] = /^```js\n(.*?)^```$/ms.exec(files['Start here.md'] ?? '') ?? [];
	const said: string[] = [];
	const console = { log: (line: string) => said.push(line) };
	const page = { title: 'Start here - capture-vault - Obsidian v1.13.1' };
	await (runInNewContext(script, { window: { app }, document: page, navigator, console }) as Promise<unknown>);
	expect(said).toEqual([
		`${String(Object.keys(captureNotes).length)} notes are in capture.json, in the folder of this vault.`,
	]);
	return app.vault.adapter.read(answerFile);
}

interface Raw {
	version: unknown;
	notes: { name: string; text: string; cache: Record<string, unknown> | null; resolveLinkToPath: unknown }[];
}

async function changed(change: (raw: Raw) => void): Promise<string> {
	const raw = JSON.parse(await capturedFromStandIn()) as Raw;
	change(raw);
	return JSON.stringify(raw);
}

function noteOf({ notes }: Raw, name: string): Raw['notes'][number] {
	const found = notes.find((note) => note.name === `notes/${name}.md`);
	if (found === undefined) throw new Error(`There is no note ${name}.`);
	return found;
}

/** The names of recordings that the stand-in has otherwise. */
function differing(recordings: readonly Recording[]): readonly string[] {
	const said = (recording: Recording): string => JSON.stringify(comparable(recording));
	return recordings.filter((one) => said(one) !== said(standInOf(one))).map(({ name }) => name);
}

describe('what is captured', () => {
	it('is of every note, and holds for the stand-in where it was the app', async () => {
		const { version, recordings, remarks } = takeCapture(await capturedFromStandIn());
		expect(version).toBe('1.13.1');
		expect(recordings.map(({ name }) => name).sort()).toEqual(
			Object.keys(captureNotes)
				.map((name) => `notes/${name}.md`)
				.sort(),
		);
		expect(remarks).toEqual([]);
		for (const one of recordings) expect(comparable(standInOf(one))).toEqual(comparable(one));
	});

	it.each<[string, string, (cache: Record<string, unknown>) => void]>([
		['a section of another kind', 'Comment in one line', (cache) => Object.assign(cache, { sections: [] })],
		['no properties', 'Line ends of Windows', (cache) => delete cache['frontmatter']],
		['a tag less', 'Tags with emoji', ({ tags }) => (tags as unknown[]).pop()],
		[
			'an offset that is counted otherwise',
			'Line ends of Windows',
			({ tags }) => {
				const [tag] = tags as { position: { start: { offset: number } } }[];
				if (tag !== undefined) tag.position.start.offset -= 4;
			},
		],
		[
			'a link in a property less',
			'Link without quotes',
			(cache) => Object.assign(cache, { frontmatter: { up: 'One' } }),
		],
		[
			'a task that is none',
			'Comment in a list',
			({ listItems }) => Object.assign((listItems as object[])[0] ?? {}, { task: 'x' }),
		],
	])('fails with %s', async (_what, name, change) => {
		const json = await changed((raw) => {
			change(noteOf(raw, name).cache ?? {});
		});
		expect(differing(takeCapture(json).recordings)).toEqual([`notes/${name}.md`]);
	});

	it('tells what the short form does not keep', async () => {
		const json = await changed((raw) => {
			noteOf(raw, 'Kinds of sections').cache = { footnotes: [], frontmatter: null };
			noteOf(raw, 'One').cache = null;
			const { cache } = noteOf(raw, 'Line ends of Windows');
			const [link] = cache?.['links'] as { position: { start: { line: number }; end: { offset: number } } }[];
			if (link !== undefined) link.position.start.line += 1;
			if (link !== undefined) link.position.end.offset += 1;
			const marked = noteOf(raw, 'Byte order mark before text');
			Object.assign(marked, { text: marked.text.slice(1), cache: null });
		});
		expect(takeCapture(json).remarks).toEqual([
			'notes/Line ends of Windows.md: links[0] has a line and column that are not those of its offset.',
			'notes/Line ends of Windows.md: links[0] is not as long as its text.',
			'notes/Byte order mark before text.md: the app reads it otherwise than it is written.',
			'notes/Byte order mark before text.md: the app had nothing of it.',
			'notes/Kinds of sections.md: frontmatter is null; it is kept as unset.',
			'notes/Kinds of sections.md: "footnotes" is not kept.',
			'notes/One.md: the app had nothing of it.',
		]);
	});
});

describe('what is no capture is refused', () => {
	const place = { line: 0, col: 0, offset: 0 };
	const withCache = (cache: Record<string, unknown>) => (raw: Raw) => {
		noteOf(raw, 'One').cache = cache;
	};
	const deep = JSON.parse(`${'{"a":'.repeat(50)}1${'}'.repeat(50)}`) as unknown;

	it.each<[string, RegExp, (raw: Raw) => void]>([
		['a note less', /^It lacks the notes notes\/.*One\.md/, (raw) => raw.notes.splice(0, 100)],
		['a note twice', /twice/, (raw) => raw.notes.push(...raw.notes.slice(0, 1))],
		[
			'a note of somebody’s own',
			/no note "notes\/secret/,
			(raw) => raw.notes.push({ ...noteOf(raw, 'One'), name: 'notes/secret.md' }),
		],
		[
			'a note with a name of objects',
			/no note "constructor"/,
			(raw) => raw.notes.push({ ...noteOf(raw, 'One'), name: 'constructor' }),
		],
		['a note that was changed', /was changed/, (raw) => (noteOf(raw, 'One').text += 'More\n')],
		[
			'an offset that is none',
			/offset/,
			withCache({ tags: [{ tag: '#a', position: { start: place, end: { ...place, offset: -1 } } }] }),
		],
		[
			'an offset far off',
			/offset/,
			withCache({ tags: [{ tag: '#a', position: { start: place, end: { ...place, offset: 1e9 } } }] }),
		],
		[
			'a place that ends before it starts',
			/ends before/,
			withCache({ tags: [{ tag: '#a', position: { start: { ...place, offset: 2 }, end: place } }] }),
		],
		[
			'a kind of section that is no word',
			/sections\.0\.type/,
			withCache({ sections: [{ type: '<b>', position: { start: place, end: place } }] }),
		],
		['very long lists', /tags/, withCache({ tags: Array.from({ length: 9999 }, () => ({})) })],
		['very long texts', /tags\.0\.tag/, withCache({ tags: [{ tag: 'a'.repeat(9999) }] })],
		['deep properties', /frontmatter: is too deep/, withCache({ frontmatter: { deep } })],
		[
			'a link that leads to a number',
			/resolveLinkToPath/,
			(raw) => (noteOf(raw, 'One').resolveLinkToPath = { One: 1 }),
		],
	])('%s', async (_what, message, change) => {
		const json = await changed(change);
		expect(() => takeCapture(json)).toThrow(message);
	});

	it.each([
		['', /no JSON/],
		['{', /no JSON/],
		['null', /no capture/],
		['[]', /no capture/],
		['{"format":"other"}', /format/],
		['['.repeat(100_000), /no JSON/],
		[' '.repeat(3_000_000), /too long/],
	])('%#', (json, message) => {
		expect(() => takeCapture(json)).toThrow(message);
	});

	it('and a version that is none names no file', async () => {
		const json = await changed((raw) => (raw.version = '../../1'));
		expect(takeCapture(json).version).toBe('unknown');
	});
});

it('every note answers a question of docs/design.md, and every question has a note', () => {
	const [, table = ''] =
		/## What we do not know of Obsidian\n.*?(\n\|.*?)\n(?!\|)/s.exec(readFileSync('docs/design.md', 'utf8')) ?? [];
	const rows = table.trim().split('\n').slice(2);
	const named = rows.flatMap((row) => row.split('|').at(-2)?.trim().split(', ') ?? []);
	// The notes that links lead to ask nothing.
	expect([...named, 'One', 'Two'].sort()).toEqual(Object.keys(captureNotes).sort());
});

describe('npm run capture', () => {
	let folder: string;
	const run = (...args: readonly string[]): string =>
		execFileSync(process.execPath, ['scripts/capture.mjs', ...args], { encoding: 'utf8' });

	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'in-phase-capture-'));
	});
	afterEach(() => {
		rmSync(folder, { recursive: true });
	});

	it('writes the vault byte for byte, again where it is, and over nothing else', () => {
		const vault = join(folder, 'vault');
		run(vault);
		run(vault);
		for (const [path, text] of captureVault()) expect(readFileSync(join(vault, path)).toString()).toBe(text);
		writeFileSync(join(folder, 'Mine.md'), 'Mine');
		const refused = spawnSync(process.execPath, ['scripts/capture.mjs', folder], { encoding: 'utf8' });
		expect(refused.status).toBe(2);
		expect(refused.stderr).toContain('is not empty');
	});

	it('makes a fixture of what was captured, and none of something else', async () => {
		const file = join(folder, answerFile);
		writeFileSync(file, await capturedFromStandIn());
		run('--take', file, '--into', folder);
		const fixture = JSON.parse(readFileSync(join(folder, 'captured-1.13.1.json'), 'utf8')) as Recording[];
		expect(fixture).toEqual(takeCapture(readFileSync(file, 'utf8')).recordings);
		expect(differing(fixture)).toEqual([]);
		writeFileSync(file, '{}');
		const refused = spawnSync(process.execPath, ['scripts/capture.mjs', '--take', file, '--into', folder], {
			encoding: 'utf8',
		});
		expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('It is no capture')]);
	});
});
