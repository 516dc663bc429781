import { describe, expect, it } from 'vitest';
import { folderMatcher } from '../../../src/core/settings/folder-pattern';

describe('a folder pattern', () => {
	it.each([
		['notes', 'notes/a.md', true],
		['notes', 'Notes/deep/a.md', true],
		['notes', 'notes.md', false],
		['no*', 'notes/a.md', true],
		['no*', 'note/s/a.md', true],
		['*', 'a.md', true],
		['n?tes', 'NOTES/a.md', true],
		['n?tes', 'ntes/a.md', false],
		['n??es', 'n/es/a.md', false],
		['*/archive', 'notes/archive/a.md', true],
		['*/archive', 'notes/old/archive/a.md', false],
		['**/archive', 'archive/a.md', true],
		['notes/**/archive', 'notes/archive/a.md', true],
		['notes/**/archive', 'notes/x/y/archive/z/a.md', true],
		['notes/**/archive', 'notes/x/archived/a.md', false],
		['a**b', 'axb/c.md', true],
		['a**b', 'ax/yb/c.md', false],
		['**', 'x/a.md', true],
		['/no.es*/', 'no.es1/a.md', true],
		['no.es*', 'notes/a.md', false],
		['n[o]*', 'n[o]tes/a.md', true],
		['?x', '🌱x/a.md', true],
		['*a*a', 'xaya/b.md', true],
		['*ab', 'aab/b.md', true],
	])('%s holds %s: %s', (folder, path, isIn) => {
		expect(folderMatcher(folder)(path)).toBe(isIn);
	});

	it('asks no more the more stars it has', () => {
		// A pattern that tries every way to share the path among its stars does not come back from this.
		expect(folderMatcher(`${'**/a/'.repeat(40)}b`)(`${'a/'.repeat(200)}c.md`)).toBe(false);
		expect(folderMatcher(`${'*a'.repeat(100)}b`)(`${'a'.repeat(2000)}/c.md`)).toBe(false);
	});
});
