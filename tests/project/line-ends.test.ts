import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('files have the line ends that were committed, also in a checkout on Windows', () => {
	const files = ['demo-vault', 'docs', 'scripts', 'src', 'tests'].flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
	);
	const texts = files.filter((path) => /\.(?:md|ts|mjs|json|css|html)$/.test(path));
	expect(texts.filter((path) => readFileSync(path).includes('\r'))).toEqual([
		'demo-vault/library/primitives/logbook.md',
	]);
});
