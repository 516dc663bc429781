import { describe, expect, it } from 'vitest';
import { carriedOut, renameIn, settingsPath, sourcesOf } from './refactor-vault';
import { matchValue } from '../../../src/core/vocabulary/match';
import { facetOf, note, type Files } from '../vault';

const settings = JSON.stringify({ version: 2, facets: [{ property: 'stage', definitionTag: 'stage' }] });
const others = { 's/Other.md': '---\ntags: [stage]\n---\n', [settingsPath]: settings };

/** A vault with a stage that is called like its file, and notes that name it and link to it. */
function vaultWith(file: string): Files {
	return {
		...others,
		[`s/${file}.md`]: `---\ntitle: ${file}\ntags: [stage]\naliases: [${file}]\n---\n`,
		'a.md': note(`stage: ${file}`, `\n[[${file}]] [[s/${file}.md|${file}]]\n`),
	};
}

describe('pictures around a name', () => {
	it.each<[string, string, string, string, string?]>([
		['stay in front', '🌱 Seedling', 'Sapling', '🌱 Sapling'],
		['stay behind', 'Seedling 🌱', 'Sapling', 'Sapling 🌱'],
		['are replaced in front', '🌱 Seedling', '🌳 Sapling', '🌳 Sapling'],
		['are replaced behind', 'Seedling 🌱', 'Sapling 🌳', 'Sapling 🌳'],
		['stay without a blank', '🌱Seedling', 'Sapling', '🌱Sapling'],
		['of more than one sign stay', '👩‍🌾 Farming', 'Growing', '👩‍🌾 Growing'],
		['of a skin stay', '👋🏽 Hello', 'Welcome', '👋🏽 Welcome'],
		['with a sign that makes them one stay', '❤️ Love', 'Care', '❤️ Care'],
		['stay before capitals', '🌱 SEEDLING', 'Sapling', '🌱 SAPLING', '🌱 Sapling'],
		['stay before small letters', '🌱 seedling', 'old tree', '🌱 old tree'],
		['stay beside the noun', '🌱 Seedling Stage', 'Sapling', '🌱 Sapling Stage', '🌱 Sapling'],
		['are the name', '🌱', '🌳', '🌳'],
		['are the name, which becomes a word', '🌱', 'Tree', 'Tree'],
		['are the name beside the noun', '🌱 Stage', 'Tree', 'Tree Stage', 'Tree'],
		['that are keys are replaced', '1️⃣ Seedling', '2️⃣ Sapling', '2️⃣ Sapling'],
	])('%s', (_, file, to, becomes, value = becomes) => {
		const files = vaultWith(file);
		const plan = renameIn(files, file, to, 'stage');
		expect(plan.leftAlone).toEqual([]);
		const done = carriedOut(files, plan);
		expect(done[`s/${becomes}.md`]).toContain(`---\ntitle: ${becomes}\ntags: [stage]\naliases: [${becomes}]\n`);
		expect(done['a.md']).toBe(note(`stage: ${value}`, `\n[[${becomes}]] [[s/${becomes}.md|${becomes}]]\n`));
	});

	it('may stand in the title alone, or in the name of the file', () => {
		const titled = { ...others, 's/seedling.md': '---\ntitle: Seedling 🌱\ntags: [stage]\n---\n' };
		const done = carriedOut(titled, renameIn(titled, 'Seedling', 'Sapling', 'stage'));
		expect(done['s/sapling.md']).toContain('title: Sapling 🌱');
		const called = { ...others, 's/🌱 Seedling.md': '---\ntitle: Seedling\ntags: [stage]\n---\n' };
		const renamed = carriedOut(called, renameIn(called, 'Seedling', 'Sapling', 'stage'));
		expect(renamed['s/🌱 Sapling.md']).toContain('title: Sapling\n');
		const pictured = carriedOut(called, renameIn(called, 'Seedling', '🌳 Sapling', 'stage'));
		expect(pictured['s/🌳 Sapling.md']).toContain('title: 🌳 Sapling\n');
	});

	it('are there again once the name is given back', () => {
		const files = vaultWith('🌱 Seedling');
		const done = carriedOut(files, renameIn(files, 'Seedling', '🌳 Sapling', 'stage'));
		const back = carriedOut(done, renameIn(done, 'Sapling', '🌱 Seedling', 'stage'));
		expect(back['a.md']).toBe(files['a.md']);
	});
});

describe('other spellings that were in use', () => {
	const numbered = { ...others, 's/01 Seedling.md': '---\ntags: [stage]\n---\n' };
	const knows = (files: Files, text: string): string | undefined =>
		matchValue(facetOf(sourcesOf(files).index, 'stage'), text)[0]?.term.name;

	it.each<[string, Files, readonly string[]]>([
		['with a picture and without', vaultWith('🌱 Seedling'), ['🌱 Seedling', 'Seedling', '🌿 Seedling']],
		[
			'with the number of a file and without',
			{ ...numbered, 'a.md': note('stage: 01 Seedling'), 'b.md': note('stage: Seedling') },
			['01 Seedling', 'Seedling', '1'],
		],
		['in one word with the noun', vaultWith('Seedling'), ['Seedling', 'seedlingstage']],
	])('are known after a rename: %s', (_, files, spellings) => {
		const done = carriedOut(files, renameIn(files, 'Seedling', 'Sapling', 'stage'));
		const { name } = facetOf(sourcesOf(done).index, 'stage').terms.find((term) => term.key.includes('sapling')) ?? {};
		expect(name).toMatch(/Sapling/);
		expect(spellings.map((text) => knows(done, text))).toEqual(spellings.map(() => name));
	});

	it('are not remembered where no note has them', () => {
		const files = { ...numbered, 'a.md': note('stage: Seedling') };
		const done = carriedOut(files, renameIn(files, 'Seedling', 'Sapling', 'stage'));
		expect(done['s/01 Sapling.md']).toBe('---\ntags: [stage]\nformerly:\n  - Seedling\n---\n');
	});
});
