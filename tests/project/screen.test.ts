import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Where class names of ours may stand in tests: what is tested there is styling, or how a part of the page is told apart. */
const allowed: Readonly<Record<string, string>> = {
	'tests/browser/forced-colours.test.ts': 'what is drawn in forced colours',
	'tests/browser/lists.test.ts': 'the parts of the page that axe looks at, and widths',
	'tests/browser/map.test.ts': 'how the parts of the map are drawn',
	'tests/browser/pictures.test.ts': 'what is cut out of a picture',
	'tests/obsidian/editor/editor.test.ts': 'that nothing of ours is left in the page',
	'tests/obsidian/plugin.test.ts': 'that nothing of ours is left in the page',
};

/** Still to be moved to roles and names. This list gets shorter, never longer. */
const remaining: readonly string[] = [
	'tests/browser/panel.test.ts',
	'tests/browser/phases-panel.test.ts',
	'tests/browser/plugin.test.ts',
	'tests/browser/settings.test.ts',
];

const ownClass = /\.in-phase-|class[*^~]?="in-phase|hasClass\('in-phase/;

it('tests hold on to roles and names, not to class names of ours', () => {
	const using = ['tests/obsidian', 'tests/browser']
		.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => path.endsWith('.ts') && !path.includes('/screen/'))
		.filter((path) => ownClass.test(readFileSync(path, 'utf8')));
	// Also the other way round: who is clean by now leaves the list.
	expect(using.toSorted()).toEqual([...Object.keys(allowed), ...remaining].toSorted());
});
