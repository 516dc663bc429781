import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { linkFilesOf } from '../../../src/core/links/link-files';

const files = linkFilesOf([
	...['a.md', 'b/a.md', 'b/c/a.md', 'long/way/off.md', 'way/off.md', 'away/off.md', 'only.md', 'Ünder.md'],
	...['pic.png', 'b/v1.2 plan.md', 'x/Case.md', 'x/case.md'],
]);

describe('a link', () => {
	it.each<[string, string, string | undefined]>([
		['only', 'b/a.md', 'only.md'],
		['only.md', 'b/a.md', 'only.md'],
		['ONLY.MD', 'b/a.md', 'only.md'],
		['u\u0308nder', 'a.md', 'Ünder.md'],
		['a', 'b/c/other.md', 'a.md'],
		['off', 'long/note.md', 'long/way/off.md'],
		['off', 'a.md', 'way/off.md'],
		['way/off', 'a.md', 'way/off.md'],
		['c/a', 'a.md', 'b/c/a.md'],
		['/b/a', 'b/c/a.md', 'b/a.md'],
		['/c/a', 'b/c/a.md', undefined],
		['./a', 'b/c/other.md', 'b/c/a.md'],
		['../a', 'b/c/other.md', 'b/a.md'],
		['../../a', 'b/c/other.md', 'a.md'],
		['./../a', 'b/c/other.md', 'b/a.md'],
		['pic.png', 'b/a.md', 'pic.png'],
		['pic', 'b/a.md', undefined],
		['v1.2 plan', 'a.md', 'b/v1.2 plan.md'],
		['nowhere', 'a.md', undefined],
		['b\\a', 'a.md', undefined],
		['x/case', 'a.md', 'x/case.md'],
		['x/Case', 'a.md', 'x/Case.md'],
		['x/case.md', 'a.md', 'x/case.md'],
	])('“%s” in %s leads to %s', (link, from, file) => {
		expect(files.find(link, from)).toBe(file);
	});

	const recorded = fileURLToPath(new URL('../../../../shared/recordings/', import.meta.url));

	it.runIf(existsSync(recorded))('leads where Obsidian recorded that it does', () => {
		const read = (name: string): unknown => JSON.parse(readFileSync(join(recorded, name), 'utf8'));
		const resolved = read('resolvedLinks.json') as Readonly<Record<string, Readonly<Record<string, number>>>>;
		const notes = read('recordings.json') as readonly {
			readonly name: string;
			readonly resolveLinkToPath?: Readonly<Record<string, string | null>>;
		}[];
		const vault = linkFilesOf(
			new Set([...Object.keys(resolved), ...Object.values(resolved).flatMap((to) => Object.keys(to))]),
		);
		const wrong = notes.flatMap(({ name, resolveLinkToPath = {} }) => {
			const from = name.replace(/^tasks\//, '');
			return Object.entries(resolveLinkToPath).flatMap(([link, to]) => {
				const path = link.replace(/#.*$/, '');
				const found = path === '' ? from : vault.find(path, from);
				return found === (to ?? undefined)
					? []
					: [`${from}: ${link} leads to ${found ?? 'nothing'}, not ${to ?? 'nothing'}`];
			});
		});
		expect(wrong).toEqual([]);
	});
});
