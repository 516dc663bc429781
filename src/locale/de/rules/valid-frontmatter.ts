import type { validFrontmatter as english } from '../../en/rules/valid-frontmatter';

/** What `valid-frontmatter` says, in German. */
export const validFrontmatter: typeof english = {
	summary:
		'Eigenschaften, die Obsidian nicht liest: Sie sind kein gültiges YAML oder stehen nicht da, wo es sie sucht.',
};
