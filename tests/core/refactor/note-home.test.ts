import { describe, expect, it } from 'vitest';
import { findHome } from '../../../src/core/refactor/note-home';
import { vaultOf } from '../vault';

const pattern = '---\ntype: pattern\n---\n';

function home(paths: readonly string[], usual = ''): string {
	return findHome(vaultOf(Object.fromEntries(paths.map((path) => [path, pattern]))), 'Pattern', usual);
}

describe('the home of a new note', () => {
	it.each([
		['the one folder of all', ['beds/a.md', 'beds/b.md'], 'beds'],
		['the folder of most', ['beds/a.md', 'beds/b.md', 'inbox/c.md'], 'beds'],
		['the folder above those that share them', ['beds/north/a.md', 'beds/south/b.md', 'inbox/c.md'], 'beds'],
		['the deepest of them', ['library/beds/a.md', 'library/beds/b.md', 'library/c.md'], 'library/beds'],
		['the largest where none has most', ['a/1.md', 'a/2.md', 'b/3.md', 'c/4.md', 'd/5.md'], 'a'],
		['the top of the vault, where they are there', ['1.md', '2.md', 'b/3.md'], ''],
		['where notes count, not drafts', ['drafts/1.md', 'drafts/2.md', 'beds/3.md'], 'beds'],
	])('is %s', (_, paths, expected) => {
		expect(home(paths, 'elsewhere')).toBe(expected);
	});

	it('is the usual folder while there are none, unless lists leave that out', () => {
		expect(home([], 'inbox')).toBe('inbox');
		expect(home([], 'drafts')).toBe('');
	});
});
