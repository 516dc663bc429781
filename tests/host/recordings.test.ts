import { getLinkpath } from 'obsidian';
import { describe, expect, it } from 'vitest';
import { readBody } from '../../src/core/body/read-body';
import { noteFromCache } from '../../src/core/note/from-cache';
import { bodyStartOf, noteFromText } from '../../src/core/note/from-text';
import type { Note } from '../../src/core/note/note';
import { createHost } from './host';
import { readMetadata } from './note-metadata';
import { cacheOf, comparable, ownRecordings, sharedRecordings, standInOf, type Recording } from './recordings';

const times = { created: 0, modified: 0 };

/** What the core takes from a note; where code may stand the cache tells, where it does the text. */
function readOf({ hasCode: _, hasComment: _comment, isFromCache: _told, size: _size, ...read }: Note): object {
	if (read.frontmatter.state !== 'read') return read;
	// That a value may be lost is a hint too.
	const { mayHaveLost: _lost, ...frontmatter } = read.frontmatter;
	return { ...read, frontmatter };
}

/** A text that shows a link to another note; a link within the note is none to the core. */
const leadsElsewhere = ([link]: readonly [string, ...unknown[]]): boolean => !/^[#|]/.test(link) && link !== '';

const ownFiles = [...ownRecordings].map(([file, recordings]) => ({ file, recordings, isWhole: true }));
const sharedFiles = ['recordings.json'].flatMap((file) => {
	const recordings = sharedRecordings.get(file);
	return recordings === undefined ? [] : [{ file: `shared ${file}`, recordings, isWhole: false }];
});

it('there are recordings', () => {
	const [known] = ownRecordings.get('known.json') ?? [];
	expect(known).toBeDefined();
	for (const { recordings } of sharedFiles) expect(recordings.length).toBeGreaterThanOrEqual(78);
});

describe.each([...ownFiles, ...sharedFiles])('the recordings of $file', ({ recordings, isWhole }) => {
	it.each(recordings)('are what the stand-in has of $name', (recording) => {
		expect(comparable(standInOf(recording, isWhole))).toEqual(comparable(recording));
	});

	it.each(recordings)('have the tags and links of $name where the text has them', ({ text, tags, links, embeds }) => {
		const body = readBody(text, bodyStartOf(text));
		const said = (found: typeof body.links): unknown => found.map(({ from, to }) => [text.slice(from, to), from]);
		const recorded = (found: Recording['links']): unknown =>
			(found ?? []).filter(leadsElsewhere).map(([, original, , from]) => [original, from]);
		expect(body.tags.map(({ name, from }) => [`#${name}`, from])).toEqual(tags ?? []);
		expect(said(body.links)).toEqual(recorded(links));
		expect(said(body.embeds)).toEqual(recorded(embeds));
	});

	it.each(recordings)('make the same note as the text of $name, and as the stand-in', (recording) => {
		const { name, text } = recording;
		const fromText = noteFromText(name, text, times);
		// What the cache keeps nothing of is read from the text.
		const [recorded, made] = [cacheOf(recording), readMetadata(text)].map((cache) => noteFromCache(name, cache, times));
		expect(made === undefined).toBe(recorded === undefined);
		for (const note of [recorded ?? fromText, made ?? fromText]) {
			expect(readOf(note)).toEqual(readOf(fromText));
			expect(note.hasCode || !fromText.hasCode).toBe(true);
		}
		expect(made?.hasCode).toBe(recorded?.hasCode);
	});

	it('lead where the stand-in leads', async () => {
		const led = recordings.flatMap(({ name, resolveLinkToPath = {} }) =>
			Object.entries(resolveLinkToPath).map(([link, path]) => ({ from: fileOf(name), link, path })),
		);
		const paths = led.flatMap(({ from, path }) => [from, path ?? from]);
		const { app } = await createHost(Object.fromEntries(paths.map((path) => [path, ''])));
		const found = led.map((one) => ({
			...one,
			path: app.metadataCache.getFirstLinkpathDest(getLinkpath(one.link), one.from)?.path ?? null,
		}));
		expect(found).toEqual(led);
	});
});

/** Shared recordings have the vault's name before the path. */
function fileOf(name: string): string {
	return name.replace(/^(?:tasks|obsimian)\//, '');
}
