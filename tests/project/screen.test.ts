import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Where class names of ours may stand in tests: what is tested there is styling, or that nothing is left. */
const allowed: Readonly<Record<string, string>> = {
	'tests/browser/map.test.ts': 'how the label and the bar of a stage are drawn in forced colours',
	'tests/obsidian/editor/editor.test.ts': 'that nothing of ours is left in the page',
	'tests/obsidian/map.test.ts': 'which lines below a map are shown, which have no role',
	'tests/obsidian/plugin.test.ts': 'that nothing of ours is left in the page',
	'tests/obsidian/reaching.test.ts': 'that a row of properties is marked, which only its look tells',
};

const ownClass = /\.in-phase-|class[*^~]?="in-phase|hasClass\('in-phase/;

it('tests hold on to roles and names, not to class names of ours', () => {
	const using = ['tests/obsidian', 'tests/browser']
		.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => path.endsWith('.ts') && !path.includes('/screen/'))
		.filter((path) => ownClass.test(readFileSync(path, 'utf8')));
	expect(using.toSorted()).toEqual(Object.keys(allowed).toSorted());
});
