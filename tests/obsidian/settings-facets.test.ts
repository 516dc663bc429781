import type { SettingDefinitionItem } from 'obsidian';
import { beforeEach, describe, expect, it } from 'vitest';
import { registryOf } from '../host/registry';
import { garden, linksOf, startApp, type RunningApp } from './app';
import { settingsWords } from '../screen/settings';
import { spoken } from '../screen/spoken';
import { setupWords } from '../screen/windows';
import { find, press } from './screen/seen';
import { dataPath, openSettings, type SettingsPage } from './screen/settings';
import { openWindows, topWindow } from './screen/windows';

const undone = 'The settings are as they were.';

describe('facets and terms in the settings tab', () => {
	let app: RunningApp;
	let page: SettingsPage;

	async function open(settings?: unknown): Promise<void> {
		app = await startApp({ ...garden, ...(settings !== undefined && { [dataPath]: JSON.stringify(settings) }) });
		page = await openSettings(app);
	}

	beforeEach(async () => {
		await open();
	});

	const terms = (): readonly string[] =>
		[...page.element.querySelectorAll('[data-index] .setting-item-name')].map(({ textContent }) => textContent);
	const facets = (): readonly string[] =>
		page
			.rows()
			.filter((name) => name.startsWith('Terms of '))
			.map((name) => name.replace('Terms of ', ''));
	const move = async (name: string, key: 'ArrowUp' | 'ArrowDown'): Promise<void> => {
		page.row(name).querySelector('.setting-drag-handle')?.dispatchEvent(new KeyboardEvent('keydown', { key }));
		await app.host.settle();
	};
	const describing = (name: string): string => page.row(name).find('.setting-item-description').textContent;

	it('have a page for each facet, which says how many terms it has', () => {
		expect(page.row('Terms of Phase').textContent).toContain('2 terms');
		expect(page.row('Terms of Scale').textContent).toContain('0 terms');
	});

	it('can be put in another order, whose first is the main one at once', async () => {
		await app.host.app.vault.create(
			'framework/network-scale.md',
			'---\ntitle: Network Scale\ntags: [group-scale]\n---\n',
		);
		await app.host.settle();
		expect(describing('Phase')).toContain('lists, map and panel begin with it');
		await move('Scale', 'ArrowUp');
		expect([facets(), await page.saved()]).toEqual([['Scale', 'Phase'], { facetOrder: ['scale'] }]);
		expect([describing('Scale').includes('begin with it'), describing('Phase').includes('begin with it')]).toEqual([
			true,
			false,
		]);
		expect((await app.openPanel()).textContent).toContain('Network Scale');
		await page.press(settingsWords.addFacet);
		await page.fill({ property: 'season' });
		await move('Season', 'ArrowUp');
		await move('Season', 'ArrowUp');
		expect([facets()[0], (await app.openPanel()).textContent.includes('Network Scale')]).toEqual(['Season', true]);
		await page.press(settingsWords.removeFacet('Season'));
		await move('Scale', 'ArrowDown');
		expect([facets(), await page.saved()]).toEqual([['Phase', 'Scale'], {}]);
	});

	it('can be taken out of use and back, but for the last one', async () => {
		await page.press(settingsWords.retireFacet('Scale'));
		expect([facets(), await page.saved()]).toEqual([['Phase'], { facets: [{ property: 'scale', retired: true }] }]);
		expect(describing('Scale')).toBe('No facet any more: nothing looks at the property “scale”.');
		expect(page.element.querySelector('[aria-label="Retire “Phase”"]')).toBeNull();
		await page.press(settingsWords.addFacet);
		await page.fill({ property: 'scale' });
		expect(topWindow().textContent).toContain('“scale” is a facet already');
		await page.press(settingsWords.cancel);
		await page.press(settingsWords.restoreFacet('Scale'));
		expect([facets(), await page.saved()]).toEqual([['Phase', 'Scale'], {}]);
	});

	it('keep the focus in its place when they are drawn anew', async () => {
		await page.press(settingsWords.terms('Phase'));
		const focused = (): string | null | undefined => document.activeElement?.ariaLabel;
		page.row('Formation Phase').querySelector<HTMLElement>('[aria-label^="Retire"]')?.focus();
		await page.press(settingsWords.retireTerm('Formation Phase'));
		expect(focused()).toBe('Retire “Iteration Phase”');
		await app.host.app.vault.create(
			'framework/group-phase/closing.md',
			'---\ntitle: Closing Phase\ntags: [group-phase]\n---\n',
		);
		await app.host.settle();
		expect([terms().slice(0, 2), focused()]).toEqual([
			['Iteration Phase', 'Closing Phase'],
			'Retire “Iteration Phase”',
		]);
		page.element.querySelector<HTMLElement>('[aria-label="Edit “Closing Phase”"]')?.focus();
		await page.press(settingsWords.editTerm('Closing Phase'));
		await page.fill({ label: 'The end' });
		expect(focused()).toBe('Edit “The end”');
	});

	it('have buttons that are buttons', async () => {
		const icons = (): readonly HTMLElement[] => [
			...page.element.querySelectorAll<HTMLElement>('.setting-item .clickable-icon'),
		];
		await open({
			facets: [
				{
					property: 'phase',
					terms: [{ name: 'iteration', label: 'Tending' }, { name: 'harvest' }, { name: 'rest', retired: true }],
				},
				{ property: 'season' },
				{ property: 'scale', retired: true },
			],
		});
		for (const name of [undefined, 'Terms of Phase']) {
			if (name !== undefined) await page.press(name);
			expect(icons().length).toBeGreaterThan(4);
			expect(icons().filter((icon) => icon.tagName !== 'BUTTON' || (icon.ariaLabel ?? '') === '')).toEqual([]);
		}
	});

	it('say where the order of the vault comes from, also where another is set', async () => {
		const stages = Object.fromEntries(['Sown', 'Grown', 'Eaten'].map((name) => [`stages/${name}.md`, 'What it is.\n']));
		const said = (facet: object): string => JSON.stringify({ version: 2, facets: [{ property: 'stage', ...facet }] });
		for (const facet of [{}, { order: ['Eaten', 'Grown', 'Sown'] }]) {
			const about = { 'stages/Stages.md': 'They go Sown → Grown → Eaten.\n' };
			app = await startApp({ ...stages, ...about, [dataPath]: said(facet) });
			page = await openSettings(app);
			await app.host.settle();
			await page.press(settingsWords.terms('Stage'));
			expect(describing('What the vault says')).toContain(
				'Sown, Grown, Eaten. The order is that in which the note about them links or names them.',
			);
		}
	});

	it('say where each term comes from', async () => {
		await page.press(settingsWords.terms('Phase'));
		expect(terms()).toEqual(['Formation Phase', 'Iteration Phase']);
		expect(describing('Iteration Phase')).toBe(
			'Notes say “iteration” · defined by framework/group-phase/iteration-phase.md · formerly coordination',
		);
		expect(describing('What the vault says')).toBe(
			'In the vault’s order: Formation Phase, Iteration Phase. Nothing else is set here.',
		);
	});

	it('can be put in another order by keys, which counts at once', async () => {
		await page.press(settingsWords.terms('Phase'));
		await move('Iteration Phase', 'ArrowUp');
		expect(terms()).toEqual(['Iteration Phase', 'Formation Phase']);
		expect(await page.saved()).toEqual({ facets: [{ property: 'phase', terms: [{ name: 'iteration' }] }] });
		const panel = await app.openPanel();
		expect(panel.textContent.indexOf('Iteration Phase')).toBeLessThan(panel.textContent.indexOf('Formation Phase'));
	});

	it('are the vault’s again at one press, which can be undone', async () => {
		const facets = [{ property: 'phase', terms: [{ name: 'iteration', label: 'Tending' }] }];
		await open({ version: 2, facets });
		await page.press(settingsWords.terms('Phase'));
		await page.press(settingsWords.useVault);
		expect([terms(), await page.saved()]).toEqual([['Formation Phase', 'Iteration Phase'], {}]);
		await page.undo();
		expect([terms(), await page.saved(), page.notices().at(-1)]).toEqual([
			['Tending', 'Formation Phase'],
			{ facets },
			undone,
		]);
	});

	it('can be added', async () => {
		await page.press(settingsWords.terms('Phase'));
		await page.press(settingsWords.addTerm);
		await page.fill({ name: 'Harvest home', formerly: 'yield, crop' });
		expect(terms()).toEqual(['Formation Phase', 'Iteration Phase', 'Harvest home Phase']);
		expect(describing('Harvest home Phase')).toBe(
			'Notes say “Harvest home” · set here; no note defines it · formerly yield, crop',
		);
		await page.press(settingsWords.removeTerm('Harvest home Phase'));
		expect([terms(), await page.saved()]).toEqual([['Formation Phase', 'Iteration Phase'], {}]);
	});

	it.each([
		['without a name', { name: ' ' }, 'Must not be empty'],
		['under a name that another one has', { name: 'formation' }, '“formation” is a name of “Formation Phase” already'],
		[
			'with a spelling that is another one’s name',
			{ name: 'harvest', alternatives: 'Iteration' },
			'“Iteration” is a name of “Iteration Phase” already',
		],
	])('are not added %s', async (_name, values, fault) => {
		await page.press(settingsWords.terms('Phase'));
		await page.press(settingsWords.addTerm);
		await page.fill(values);
		expect(topWindow().textContent).toContain(fault);
		expect(await page.saved()).toBeUndefined();
	});

	it('keep their old name as a former one when they are renamed, so that notes that say it stay listed', async () => {
		await open({ facets: [{ property: 'phase', terms: [{ name: 'harvest' }] }] });
		await app.host.app.vault.create('beds/rye.md', '---\ntype: pattern\nphase: harvest\n---\n');
		await page.press(settingsWords.terms('Phase'));
		await page.press(settingsWords.editTerm('Harvest Phase'));
		await page.fill({ name: 'reaping' });
		expect(await page.saved()).toEqual({
			facets: [
				{
					property: 'phase',
					terms: [{ name: 'reaping', formerly: ['harvest'] }, { name: 'formation' }, { name: 'iteration' }],
				},
			],
		});
		await app.host.app.vault.create('list.md', '```phase-patterns\nphase: reaping\n```\n');
		const [list] = await app.openBlocks('list.md');
		expect(linksOf(list)).toEqual(['rye']);
	});

	it('keep their definition when they are renamed, and have their old name back at one press', async () => {
		await app.host.app.vault.create('beds/rye.md', '---\ntype: pattern\nphase: iteration\n---\n');
		await page.press(settingsWords.terms('Phase'));
		await page.press(settingsWords.editTerm('Iteration Phase'));
		const [label, name] = ['Label', 'Name'].map((field) =>
			document.querySelector<HTMLInputElement>(`input[aria-label="${field}"]`),
		);
		if (name === null || name === undefined) throw new Error('no field for the name');
		name.value = 'tending';
		name.dispatchEvent(new Event('input', { bubbles: true }));
		expect(label?.placeholder).toBe('Tending Phase');
		await page.fill({ name: 'tending' });
		expect(terms()).toEqual(['Formation Phase', 'Tending Phase']);
		expect(describing('Tending Phase')).toBe(
			'Notes say “tending” · defined by framework/group-phase/iteration-phase.md · the vault calls it “Iteration Phase” · formerly iteration, coordination',
		);
		const panel = await app.openPanel();
		expect([panel.textContent.includes('Tending Phase'), panel.textContent.includes('Iteration Phase')]).toEqual([
			true,
			false,
		]);
		await page.press(settingsWords.useVaultFor('Tending Phase'));
		expect([terms(), await page.saved()]).toEqual([['Formation Phase', 'Iteration Phase'], {}]);
	});

	it('show what the vault says about a term beside what is set', async () => {
		await page.press(settingsWords.terms('Phase'));
		await page.press(settingsWords.editTerm('Iteration Phase'));
		expect(document.querySelector<HTMLInputElement>('input[aria-label="Label"]')?.placeholder).toBe('Iteration Phase');
		expect(topWindow().textContent).toContain('The vault’s count as well: coordination.');
		await page.fill({ label: 'Tending' });
		expect(describing('Tending')).toContain('the vault calls it “Iteration Phase”');
		await page.press(settingsWords.useVaultFor('Tending'));
		expect([terms(), await page.saved()]).toEqual([['Formation Phase', 'Iteration Phase'], {}]);
	});

	it('can be retired and taken back', async () => {
		await page.press(settingsWords.terms('Phase'));
		await page.press(settingsWords.retireTerm('Iteration Phase'));
		expect(await page.saved()).toEqual({
			facets: [{ property: 'phase', terms: [{ name: 'iteration', retired: true }] }],
		});
		expect(describing('Iteration Phase')).toBe('No term any more: notes that say it are flagged.');
		await page.press(settingsWords.restoreTerm('Iteration Phase'));
		expect([terms(), await page.saved()]).toEqual([['Formation Phase', 'Iteration Phase'], {}]);
	});

	it('can have definitions of another form', async () => {
		await app.host.app.vault.create('sowing-stage.md', '---\ntags: [stages]\n---\n');
		await page.press(settingsWords.editFacet('Phase'));
		expect(find(topWindow(), { role: 'textbox', name: settingsWords.field('property') })).toBeUndefined();
		await page.fill({ noun: 'Stage', definitionTag: '#stages' });
		expect(await page.saved()).toEqual({ facets: [{ property: 'phase', noun: 'Stage', definitionTag: 'stages' }] });
		await page.press(settingsWords.terms('Phase'));
		expect(terms()).toEqual(['Formation Stage', 'sowing-stage']);
	});

	it('are found by a search, a facet beside its terms, and a term in the page of its facet', () => {
		/** The headings, pages and rows that a search of the app finds: by name, description and further words. */
		const found = (word: string, items: readonly SettingDefinitionItem[], at = ''): readonly string[] =>
			items.flatMap((item) => {
				const name = 'name' in item ? item.name : undefined;
				const desc = 'desc' in item && typeof item.desc === 'string' ? item.desc : '';
				const aliases = 'aliases' in item ? (item.aliases ?? []) : [];
				const isFound = [name ?? '', desc, ...aliases].some((said) => said.toLowerCase().includes(word));
				const below = name === undefined ? at : `${at}${name} › `;
				const inside = 'items' in item ? found(word, item.items ?? [], below) : [];
				return [...(isFound ? [`${at}${name ?? ''}`] : []), ...inside];
			});
		const definitions = registryOf(app.host.app).settingTabs[0]?.getSettingDefinitions() ?? [];
		expect(found('phase', definitions)).toEqual([
			'Types with a phase',
			'Phase',
			'Terms of Phase',
			'Terms of Phase › What the vault says',
			'Terms of Phase › Formation Phase',
			'Terms of Phase › Iteration Phase',
		]);
		expect(found('iteration', definitions)).toEqual([
			'Terms of Phase',
			'Terms of Phase › What the vault says',
			'Terms of Phase › Iteration Phase',
		]);
		expect(found('coordination', definitions)).toContain('Terms of Phase › Iteration Phase');
		expect(found('export', definitions)).toEqual(['Export']);
	});

	it('can be filled from the vault in a window, after which they stand there and can be edited', async () => {
		const notes = Object.fromEntries(
			Array.from({ length: 18 }, (_, at) => [
				`texts/${at}.md`,
				`---\nstatus: ${['Draft', 'Review', 'Final'][at % 3] ?? ''}\n---\n`,
			]),
		);
		app = await startApp({ ...garden, ...notes });
		page = await openSettings(app);
		await page.press(spoken().setup.open);
		press(topWindow(), setupWords.use('status'));
		await app.host.settle();
		expect(openWindows()).toEqual([]);
		expect(page.row('Terms of Status').textContent).toContain('3 terms');
		await page.press(settingsWords.editFacet('Status'));
		await page.fill({ noun: 'State' });
		expect(await page.saved()).toMatchObject({
			facets: [
				{ property: 'status', noun: 'State', terms: [{ name: 'Draft' }, { name: 'Final' }, { name: 'Review' }] },
			],
		});
		await page.press(settingsWords.terms('Status'));
		expect(terms()).toEqual(['Draft State', 'Final State', 'Review State']);
	});

	it('can be of another property, which can be taken away again', async () => {
		await page.press(settingsWords.addFacet);
		await page.fill({ property: 'Phase' });
		expect(topWindow().textContent).toContain('“Phase” is a facet already');
		await page.fill({ property: 'type' });
		expect(topWindow().textContent).toContain('“type” has a meaning of its own');
		await page.fill({ property: 'season' });
		expect(await page.saved()).toEqual({ facets: [{ property: 'season' }] });
		await page.press(settingsWords.terms('Season'));
		await page.press(settingsWords.addTerm);
		await page.fill({ name: 'spring' });
		await page.press('Back');
		expect(page.row('Terms of Season').textContent).toContain('1 term');
		await move('Season', 'ArrowUp');
		await page.press(settingsWords.removeFacet('Season'));
		expect([page.rows().includes('Season'), await page.saved()]).toEqual([false, {}]);
		await page.undo();
		expect(await page.saved()).toEqual({
			facets: [{ property: 'season', terms: [{ name: 'spring' }] }],
			facetOrder: ['phase', 'season'],
		});
	});

	it('stand where they stood when the removal of a facet is undone', async () => {
		const facets = [{ property: 'season', terms: [{ name: 'spring' }] }, { property: 'weather' }];
		await open({ version: 2, facets });
		await page.press(settingsWords.removeFacet('Season'));
		expect(await page.saved()).toEqual({ facets: [{ property: 'weather' }] });
		await page.undo();
		expect([await page.saved(), page.notices().at(-1)]).toEqual([{ facets }, undone]);
	});

	it('stay as they are by now when another facet was changed since the removal', async () => {
		await open({ facets: [{ property: 'season' }, { property: 'weather' }] });
		await page.press(settingsWords.removeFacet('Season'));
		await page.press(settingsWords.retireFacet('Weather'));
		await page.undo();
		expect(await page.saved()).toEqual({ facets: [{ property: 'weather', retired: true }] });
	});

	it('can be put under another property, where they stay what they are', async () => {
		await open({ version: 2, facets: [{ property: 'season', terms: [{ name: 'spring' }] }], facetOrder: ['season'] });
		await app.host.app.vault.create('beds/summer.md', '---\ntitle: Summer Season\ntags: [group-season]\n---\n');
		await app.host.settle();
		await page.press(settingsWords.editFacet('Season'));
		await page.fill({ property: 'phase' });
		expect(topWindow().textContent).toContain('“phase” is a facet already');
		await page.fill({ property: 'quarter' });
		const facet = { property: 'quarter', noun: 'Season', definitionTag: 'group-season', terms: [{ name: 'spring' }] };
		expect(await page.saved()).toEqual({ facets: [facet], facetOrder: ['quarter'] });
		expect(facets()).toEqual(['Quarter', 'Phase', 'Scale']);
		await page.press(settingsWords.terms('Quarter'));
		expect(terms()).toEqual(['Spring Season', 'Summer Season']);
	});

	it('take in what came from outside while a form was open', async () => {
		await page.press(settingsWords.terms('Phase'));
		await page.press(settingsWords.editTerm('Iteration Phase'));
		await app.host.writeFromOutside(dataPath, '{"facets": [{"property": "phase", "terms": [{"name": "harvest"}]}]}');
		await app.host.settle();
		await page.fill({ label: 'Tending' });
		expect([...terms()].sort()).toEqual(['Formation Phase', 'Harvest Phase', 'Tending']);
	});

	it('follow the vault while they are shown', async () => {
		await page.press(settingsWords.terms('Phase'));
		await app.host.app.vault.create(
			'framework/group-phase/closing.md',
			'---\ntitle: Closing Phase\ntags: [group-phase]\n---\n',
		);
		await app.host.settle();
		expect(terms()).toEqual(['Formation Phase', 'Iteration Phase', 'Closing Phase']);
	});
});
