import { describe, expect, it } from 'vitest';
import { basenameOf, filenameOf, folderOf, isWithin, parseFolder } from '../../../src/core/note/path';

describe('a vault path', () => {
	it.each([
		['a/b/c.md', 'c.md', 'c', 'a/b'],
		['c.MD', 'c.MD', 'c', ''],
		['a/b.md/c', 'c', 'c', 'a/b.md'],
		['v1.2.md', 'v1.2.md', 'v1.2', ''],
	])('%s has a file name, a base name and a folder', (path, filename, basename, folder) => {
		expect([filenameOf(path), basenameOf(path), folderOf(path)]).toEqual([filename, basename, folder]);
	});

	it.each([
		['notes', 'notes'],
		['/notes/', 'notes'],
		['./notes/a/', 'notes/a'],
		['notes\\a', 'notes/a'],
		[' notes ', 'notes'],
		['/', ''],
		['.hidden', '.hidden'],
		['', ''],
	])('written as %j means the folder %j', (text, folder) => {
		expect(parseFolder(text)).toBe(folder);
	});

	it.each([
		['drafts/a.md', 'drafts', true],
		['Drafts/x/a.md', 'drafts', true],
		['drafts/a.md', 'DRAFTS', true],
		['draftsmen/a.md', 'drafts', false],
		['drafts.md', 'drafts', false],
		['a/drafts/b.md', 'drafts', false],
		['drafts', 'drafts', false],
		['anything.md', '', true],
	])('%s lies in %j: %j', (path, folder, expected) => {
		expect(isWithin(path, folder)).toBe(expected);
	});
});
