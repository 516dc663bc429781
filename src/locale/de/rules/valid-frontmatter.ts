import type { validFrontmatter as english } from '../../en/rules/valid-frontmatter';

/** What `valid-frontmatter` says, in German. */
export const validFrontmatter: typeof english = {
	summary: 'Frontmatter mit ungültigem YAML, aus dem Obsidian keine einzige Eigenschaft liest.',
};
