import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..', '..');

/** The files of ours that a file imports, types included, by their paths from the root. */
function importsOf(path: string): readonly string[] {
	const { importedFiles } = ts.preProcessFile(readFileSync(join(root, path), 'utf8'));
	return importedFiles
		.filter(({ fileName }) => fileName.startsWith('.'))
		.map(({ fileName }) => relative(root, resolve(root, dirname(path), `${fileName}.ts`)).replaceAll(sep, '/'));
}

/** The ways from file to file that come back to where they began, each once. */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
	const circles: string[] = [];
	const done = new Set<string>();
	const visit = (path: string, way: readonly string[]): void => {
		const at = way.indexOf(path);
		if (at !== -1) circles.push([...way.slice(at), path].join(' → '));
		if (at !== -1 || done.has(path)) return;
		for (const next of graph.get(path) ?? []) visit(next, [...way, path]);
		done.add(path);
	};
	for (const path of graph.keys()) visit(path, []);
	return circles;
}

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
	.map((path) => `src/${path.replaceAll(sep, '/')}`)
	.filter((path) => path.endsWith('.ts'));

describe('the files of src', () => {
	it('import each other in no circle, types included', () => {
		const graph = new Map(files.map((path) => [path, importsOf(path)]));
		expect(graph.get('src/main.ts')?.length).toBeGreaterThan(10);
		expect(circlesIn(graph)).toEqual([]);
	});

	it('would be found in one', () => {
		const graph = new Map([
			['a', ['b']],
			['b', ['c', 'd']],
			['c', ['a']],
			['d', []],
		]);
		expect(circlesIn(graph)).toEqual(['a → b → c → a']);
	});
});
