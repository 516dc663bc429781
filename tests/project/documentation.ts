import { readdirSync, readFileSync } from 'node:fs';

/** The pages that people write. */
export const pages: readonly string[] = [
	'README.md',
	'CHANGELOG.md',
	'CONTRIBUTING.md',
	'SECURITY.md',
	...pagesIn('docs'),
];

/** These, and those that are generated from the rules. */
export const allPages: readonly string[] = [...pages, ...pagesIn('docs/rules')];

/** A note of the demo vault in which any block makes sense; an example of a link value points at it too. */
export const host = 'framework/group-phase/iteration-phase.md';

/** A code block that a page shows. */
export interface Fence {
	readonly page: string;
	readonly language: string;
	readonly body: string;
}

export function readPage(path: string): string {
	return readFileSync(path, 'utf8');
}

/** The code blocks of a page, those shown inside a longer fence or in a list included. */
export function fencesOf(page: string): readonly Fence[] {
	const found: Fence[] = [];
	let open: { readonly language: string; readonly indent: string; readonly lines: string[] } | undefined;
	for (const line of readPage(page).split('\n')) {
		const [, indent, language] = /^(\s*)```([^`\s]+)\s*$/.exec(line) ?? [];
		if (open === undefined) {
			if (indent !== undefined && language !== undefined) open = { language, indent, lines: [] };
		} else if (line.trim() === '```') {
			found.push({ page, language: open.language, body: open.lines.join('\n') });
			open = undefined;
		} else open.lines.push(line.startsWith(open.indent) ? line.slice(open.indent.length) : line);
	}
	return found;
}

/** What stands between backticks in the sentences of a page. */
export function codeSpansOf(page: string): readonly string[] {
	const prose = readPage(page).replace(/^\s*(`{3,})[^`\n]*\n[\s\S]*?^\s*\1[ \t]*$/gm, '');
	return [...prose.matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)].map(([, code = '']) => code);
}

function pagesIn(folder: string): readonly string[] {
	return readdirSync(folder)
		.filter((name) => name.endsWith('.md'))
		.map((name) => `${folder}/${name}`);
}
