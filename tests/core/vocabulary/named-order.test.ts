import { describe, expect, it } from 'vitest';
import { withOutline } from '../../../src/core/note/outline';
import type { VaultIndex } from '../../../src/core/index/vault-index';
import { proposeFacets } from '../../../src/core/proposals/propose';
import { facetOf, note, noteOf, termNames, vaultOf, type Files } from '../vault';

/** A vault as it is once the texts were read on which its order may hang. */
function readBy(files: Files, settings: unknown, untold: (index: VaultIndex) => readonly string[]): VaultIndex {
	const index = vaultOf(files, settings);
	for (const path of untold(index)) index.set(withOutline(noteOf(path, files[path] ?? ''), files[path] ?? ''));
	return index;
}

const names = ['Soak', 'Carve', 'Last Sand', 'Oil'];
const definitions = Object.fromEntries(names.map((name) => [`stages/${name}.md`, 'What it is.\n']));
const said = Object.fromEntries(
	Array.from({ length: 12 }, (_, at) => [`notes/${at}.md`, note(`stage: ${names[at % 4] ?? ''}`)]),
);
const settings = { version: 2, facets: [{ property: 'stage' }] };
const byName = ['Carve', 'Last Sand', 'Oil', 'Soak'];

/** The order of the terms where one note is about them, and where that is from. */
function orderBy(about: string, path = 'stages/Stages.md', more: Files = {}): readonly unknown[] {
	const index = readBy({ ...definitions, ...said, ...more, [path]: about }, settings, (vault) =>
		vault.untoldOutlines().map((one) => one.path),
	);
	return [facetOf(index, 'stage').orderFrom, ...termNames(index, 'stage')];
}

describe('the order of terms that a note names', () => {
	it.each([
		['a numbered list', '1. Soak\n2. Carve\n3. Last Sand\n4. Oil\n'],
		['a list with other signs', '- Soak\n- Carve\n- Last Sand\n- Oil\n'],
		['a list with words behind the names', '* Soak: in water\n* Carve – by hand\n* Last Sand (fine)\n* Oil. Twice\n'],
		['a list with marks', '- **Soak** the wood\n- *Carve*\n- ==last-sand==\n- `oil`\n'],
		['a list of tasks', '- [ ] Soak\n- [x] Carve\n- [ ] Last Sand\n- [ ] Oil\n'],
		[
			'a list with texts and lists between',
			'1. Soak\n   - Oil is for later\n\n   Long.\n\n2. Carve\n3. Last Sand\n4. Oil\n',
		],
		['a list that is numbered by stages', '- Stage 1: Soak\n- Stage 2: Carve\n- Stage 3: Last Sand\n- Stage 4: Oil\n'],
		[
			'a list below one in another order',
			'Most used:\n\n- Oil\n- Carve\n\nIn order:\n\n1. Soak\n2. Carve\n3. Last Sand\n4. Oil\n',
		],
		['a list of links and names', '1. [[Soak]]\n2. Carve\n3. [[stages/Last Sand|the last]]\n4. [Oil](Oil.md)\n'],
		['headings', '# Stages\n\n## Soak\n\nA day.\n\n## Carve\n\n### Tools\n\n## 3. Last Sand\n\n## Oil\n'],
		['a table', '| Stage | Days |\n| --- | --- |\n| Soak | 1 |\n| Carve | 2 |\n| Last Sand | 1 |\n| Oil | 1 |\n'],
		[
			'a table with numbers first',
			'| # | Stage |\n|---|---|\n| 1 | Soak |\n| 2 | [[Carve\\|Carving]] |\n| 3 | Last Sand |\n| 4 | Oil |\n',
		],
		['arrows', 'It goes Soak → Carve → Last Sand → Oil.\n'],
		['words', 'The stages are soak, carve, last sand and oil.\n'],
		['a callout', '> [!info] Stages\n> 1. Soak\n> 2. Carve\n> 3. Last Sand\n> 4. Oil\n'],
		['paragraphs', '**Soak**: a day.\n\n**Carve**: two.\n\n**Last Sand**: fine.\n\n**Oil**: at last.\n'],
		['all but one, which comes last', '1. Soak\n2. Last Sand\n3. Carve\n'],
	])('is read from %s', (kind, about) => {
		const order = kind.startsWith('all but one') ? ['Soak', 'Last Sand', 'Carve', 'Oil'] : names;
		expect(orderBy(about)).toEqual(['index', ...order]);
	});

	it.each([
		['too few are named', '1. Soak\n2. Oil\n'],
		['they are examples in code', '```\n1. Soak\n2. Carve\n3. Last Sand\n4. Oil\n```\n'],
		['they are named here and there', 'Soak well. Never oil before you carve. A last sand helps.\n'],
		['they stand in two lists', '1. Soak\n2. Carve\n\nThen:\n\n1. Last Sand\n2. Oil\n'],
		['nothing is said', ''],
	])('is by name where %s', (_, about) => {
		expect(orderBy(about)).toEqual(['name', ...byName]);
	});

	it('is read from the index of the folder of most definitions, whatever that is called', () => {
		const elsewhere = Object.fromEntries(names.map((name) => [`Ways/${name} Stage.md`, 'What it is.\n']));
		const list = '1. Soak\n2. Carve\n3. Last Sand\n4. Oil\n';
		for (const path of ['Ways/index.md', 'Ways/README.md', 'Ways/Ways.md', 'Ways.md']) {
			const index = readBy({ ...elsewhere, ...said, [path]: list }, settings, (vault) =>
				vault.untoldOutlines().map((one) => one.path),
			);
			expect([path, facetOf(index, 'stage').orderFrom, ...termNames(index, 'stage')]).toEqual([
				path,
				'index',
				...names,
			]);
		}
	});

	it('comes behind what says it better, and no text is read for it', () => {
		const list = '1. Oil\n2. Carve\n3. Last Sand\n4. Soak\n';
		const numbers = Object.fromEntries(names.map((name, at) => [`stages/${name}.md`, note(`order: ${at}`, 'Text.\n')]));
		expect(orderBy(list, 'stages/Stages.md', numbers)).toEqual(['numbers', ...names]);
		const links = '[[Oil]] [[Carve]] [[Last Sand]] [[Soak]]\n\n1. Soak\n2. Carve\n3. Last Sand\n4. Oil\n';
		expect(orderBy(links)).toEqual(['index', 'Oil', 'Carve', 'Last Sand', 'Soak']);
		const numbered = vaultOf({ ...definitions, ...said, ...numbers, 'stages/Stages.md': list }, settings);
		expect(numbered.untoldOutlines()).toEqual([]);
		const set = { version: 2, facets: [{ property: 'stage', order: ['Oil', 'Soak'] }] };
		expect(vaultOf({ ...definitions, ...said, 'stages/Stages.md': list }, set).untoldOutlines()).toEqual([]);
	});

	it('follows the note', () => {
		const index = readBy(
			{ ...definitions, ...said, 'stages/Stages.md': '1. Oil\n2. Soak\n3. Carve\n' },
			settings,
			() => ['stages/Stages.md'],
		);
		expect(termNames(index, 'stage')).toEqual(['Oil', 'Soak', 'Carve', 'Last Sand']);
		const text = '1. Soak\n2. Oil\n3. Carve\n';
		index.set(withOutline(noteOf('stages/Stages.md', text), text));
		expect(termNames(index, 'stage')).toEqual(['Soak', 'Oil', 'Carve', 'Last Sand']);
		index.remove('stages/Stages.md');
		expect(termNames(index, 'stage')).toEqual(byName);
	});

	it('is proposed too, from a note that has the property in its title', () => {
		for (const path of ['Stage.md', 'about/How the stages go.md']) {
			const files = { ...said, [path]: 'Soak → Carve → Last Sand → Oil\n' };
			const index = readBy(files, {}, (vault) => proposeFacets(vault).flatMap(({ untold }) => untold));
			const [proposal] = proposeFacets(index);
			expect([proposal?.order, ...(proposal?.terms ?? []).map(({ name }) => name)]).toEqual(['index', ...names]);
			expect(proposal?.untold).toEqual([]);
		}
		expect(proposeFacets(vaultOf({ ...said, 'Stagecraft.md': 'x' }))[0]).toMatchObject({ order: 'name', untold: [] });
	});
});
