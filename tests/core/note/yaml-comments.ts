import { Lexer } from 'yaml';
import { findFrontmatter } from '../../../src/core/note/frontmatter-block';

/** The comments in a note's frontmatter, in order; what only looks like one in a text is none. */
export function commentsOf(text: string): readonly string[] {
	const block = findFrontmatter(text);
	if (block === undefined) return [];
	const found: string[] = [];
	for (const lexeme of new Lexer().lex(text.slice(block.yaml.from, block.yaml.to)))
		if (lexeme.startsWith('#')) found.push(lexeme.trimEnd());
	return found;
}
