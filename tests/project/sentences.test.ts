import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..', '..');

/** What is said by others: the YAML library, and Git in patches. */
const foreign = ['Source contains multiple documents', 'Map keys must be unique', '\\ No newline at end of file'];

/** Three words in a row, or a quotation: no key, class or option looks like that. */
const sentence = /\p{L}[\p{L}’]*,?( [\p{L}’]+){2}|[“”]/u;

/** The literals in a source that are sentences; what an `Error` says is none, since it is a bug. */
function sentencesIn(path: string, source: string): readonly string[] {
	const found: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'Error') return;
		const text = ts.isStringLiteralLike(node) || isPartOfTemplate(node) ? node.text : '';
		if (sentence.test(text) && !foreign.includes(text)) found.push(`${path}: ${text.trim()}`);
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(path, source, ts.ScriptTarget.Latest));
	return found;
}

function isPartOfTemplate(node: ts.Node): node is ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail {
	return ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
}

describe('sentences', () => {
	it('stand nowhere but in src/locale', () => {
		const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
			.map((path) => `src/${path.replaceAll(sep, '/')}`)
			.filter((path) => path.endsWith('.ts') && !path.startsWith('src/locale/'));
		expect(files.length).toBeGreaterThan(200);
		expect(files.flatMap((path) => sentencesIn(path, readFileSync(join(root, path), 'utf8')))).toEqual([]);
	});

	it('are told from keys, classes and paths', () => {
		const source =
			"say('There is none left'); say(`the file ${path} is gone by now`); say(`“${path}”`); cls('is-a mod-b');";
		expect(sentencesIn('a.ts', source)).toEqual([
			'a.ts: There is none left',
			'a.ts: is gone by now',
			'a.ts: “',
			'a.ts: ”',
		]);
	});
});
