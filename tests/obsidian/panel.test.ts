import { beforeEach, describe, expect, it } from 'vitest';
import { openPanel } from '../../src/obsidian/panel/register';
import { panelWords, problemWords } from '../screen/panel';
import { garden as plainGarden, startApp, type RunningApp } from './app';
import {
	announced,
	chooseFromMenu,
	findPanel,
	focused,
	labelOf,
	linesOf,
	lineWith,
	openTab,
	paneText,
} from './screen/panel';
import { choose as chooseFrom, fill, nameOf, press as pressControl, see, textOf } from './screen/seen';
import { dataPath } from './screen/settings';
import { undoByNotice } from './screen/windows';

const garden: Readonly<Record<string, string>> = {
	...plainGarden,
	'tools/types/pattern.md': '---\n---\n',
	'tools/types/primitive.md': '---\n---\n',
};

describe('the side panel', () => {
	let app: RunningApp;
	let panel: HTMLElement;
	beforeEach(async () => {
		app = await startApp(garden);
		panel = await app.openPanel();
	});

	it('opens from the ribbon too', async () => {
		const other = await startApp(garden);
		document.querySelector<HTMLElement>(`[aria-label="${panelWords.ribbon}"]`)?.click();
		await other.host.settle();
		expect(findPanel()).toBeDefined();
	});

	it('shows the phases in order, with how many notes each has', () => {
		expect(linesOf(panel)).toEqual(['Formation Phase 4', 'Iteration Phase 1']);
	});

	it('opens a phase to its definition, patterns and primitives', () => {
		lineWith(panel, 'Formation Phase').click();
		lineWith(panel, 'Patterns').click();
		expect(linesOf(panel)).toEqual([
			'Formation Phase 4',
			'  Formation Phase',
			'  Patterns 2',
			'    Compost heap',
			'    Raised bed',
			'  Primitives 2',
			'Iteration Phase 1',
		]);
	});

	it('marks a note that says the former name', () => {
		lineWith(panel, 'Iteration Phase').click();
		lineWith(panel, 'Patterns').click();
		expect(linesOf(panel).at(-1)).toBe('    Compost heap coordination');
	});

	it('opens the note of a line', async () => {
		lineWith(panel, 'Formation Phase').click();
		lineWith(panel, 'Patterns').click();
		lineWith(panel, 'Raised bed').click();
		await app.host.settle();
		expect(app.host.app.workspace.getActiveFile()?.path).toBe('beds/raised-bed.md');
	});

	it('is walked with the arrow keys', () => {
		const press = (key: string): void => {
			document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
		};
		lineWith(panel, 'Formation Phase').focus();
		press('ArrowRight');
		press('ArrowDown');
		press('ArrowDown');
		expect(labelOf(document.activeElement)).toBe('Patterns');
		press('ArrowLeft');
		press('i');
		expect(labelOf(document.activeElement)).toBe('Iteration Phase');
	});

	describe('searched by typing', () => {
		const type = (word: string, pause: number): void => {
			for (const [at, key] of [...word].entries()) {
				const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
				Object.defineProperty(event, 'timeStamp', { value: 10_000 + at * pause });
				document.activeElement?.dispatchEvent(event);
			}
		};
		beforeEach(async () => {
			const titles = ['Compost heap', 'Conversation corner', 'Oak', 'Organ pipes'];
			const notes = Object.fromEntries(
				titles.map((title) => [`beds/${title}.md`, '---\ntype: pattern\nphase: formation\n---\n']),
			);
			app = await startApp({
				...notes,
				'framework/group-phase/formation-phase.md': garden['framework/group-phase/formation-phase.md'] ?? '',
			});
			panel = await app.openPanel();
			lineWith(panel, 'Formation Phase').click();
			lineWith(panel, 'Patterns').click();
			lineWith(panel, 'Formation Phase').focus();
		});

		it.each([
			['goes to the next line that begins with a letter', 'c', 100, 'Compost heap'],
			['takes letters in quick succession for one word', 'con', 100, 'Conversation corner'],
			['takes letters after a pause each for itself', 'co', 600, 'Oak'],
			['goes on to the next line when a letter is repeated', 'cc', 100, 'Conversation corner'],
			['begins again at the top', 'ooo', 600, 'Oak'],
			['passes over capitals', 'OR', 100, 'Organ pipes'],
			['stays where it is when no line begins so', 'oz', 100, 'Oak'],
		])('%s', (_, word, pause, expected) => {
			type(word, pause);
			expect(labelOf(document.activeElement)).toBe(expected);
		});
	});

	describe('asked for a new tab', () => {
		const asking: readonly (readonly [name: string, ask: (line: HTMLElement) => void])[] = [
			[
				'by a click with Ctrl',
				(line) => line.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true })),
			],
			[
				'by a middle click',
				(line) => line.dispatchEvent(new MouseEvent('auxclick', { bubbles: true, cancelable: true, button: 1 })),
			],
			[
				'by Ctrl and Enter',
				(line) =>
					line.dispatchEvent(
						new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }),
					),
			],
		];
		const openNotes = (): readonly string[] =>
			app.host.app.workspace.getLeavesOfType('markdown').map((leaf) => String(leaf.getViewState().state?.['file']));

		it.each(asking)('opens a note there (%s)', async (_, ask) => {
			await app.host.openNote('habits/weeding.md');
			lineWith(panel, 'Formation Phase').click();
			lineWith(panel, 'Patterns').click();
			ask(lineWith(panel, 'Raised bed'));
			await app.host.settle();
			expect(openNotes()).toEqual(['habits/weeding.md', 'beds/raised-bed.md']);
		});

		it.each(asking)('opens the place of a problem there (%s)', async (_, ask) => {
			await app.host.openNote('habits/weeding.md');
			openTab(panel, 'problems');
			ask(lineWith(panel, '“coordination” is now called “iteration”'));
			await app.host.settle();
			expect(openNotes()).toEqual(['habits/weeding.md', 'beds/compost-heap.md']);
		});

		it('leaves the menu of a line alone', async () => {
			openTab(panel, 'problems');
			lineWith(panel, '“coordination” is now called “iteration”').dispatchEvent(
				new MouseEvent('auxclick', { bubbles: true, cancelable: true, button: 2 }),
			);
			await app.host.settle();
			expect(openNotes()).toEqual([]);
		});
	});

	it('names its tabs', () => {
		expect(nameOf(see(panel, { role: 'tablist' }))).toBe('Views');
	});

	it('lists the findings by note, and opens a note at the place of one', async () => {
		openTab(panel, 'problems');
		expect(linesOf(panel)).toEqual(['compost-heap 1', '  “coordination” is now called “iteration”']);
		lineWith(panel, '“coordination” is now called “iteration”').click();
		await app.host.settle();
		expect(app.host.app.workspace.getActiveFile()?.path).toBe('beds/compost-heap.md');
	});

	it('drops a finding once it is put right', async () => {
		openTab(panel, 'problems');
		const file = app.host.app.vault.getFileByPath('beds/compost-heap.md');
		if (file === null) throw new Error('no note');
		await app.host.app.vault.process(file, (text) => text.replace('coordination', 'iteration'));
		await app.host.settle();
		expect(linesOf(panel)).toEqual([]);
		expect(paneText(panel)).toContain('No problems found.');
	});

	it('says how to begin in a vault that defines no phase', async () => {
		const empty = await startApp({ 'note.md': 'Nothing yet.\n', '.obsidian/plugins/in-phase/data.json': '{}' });
		const emptyPanel = await empty.openPanel();
		expect(paneText(emptyPanel)).toContain('This vault defines no phase yet.');
	});

	it('keeps the lines that stay when a note is added', async () => {
		const before = lineWith(panel, 'Iteration Phase');
		await app.host.app.vault.create('beds/pond.md', '---\ntype: pattern\nphase: formation\n---\n');
		await app.host.settle();
		expect(linesOf(panel)).toEqual(['Formation Phase 5', 'Iteration Phase 1']);
		expect(lineWith(panel, 'Iteration Phase')).toBe(before);
	});
});

/** More faults than one: a typing error, two spellings, a note in another folder. */
const faulty: Readonly<Record<string, string>> = {
	...garden,
	'beds/typo.md': '---\ntitle: Typo\ntype: pattern\nphase: formatoin\n---\nBody\n',
	'beds/row/spelling.md': '---\ntitle: Spelling\ntype: pattern\nphase: [formation-phase]\n---\n',
	'paths/bare.md': '---\ntitle: Bare\ntype: pattern\n---\n',
};

describe('the problems in the side panel', () => {
	let app: RunningApp;
	let panel: HTMLElement;
	beforeEach(async () => {
		app = await startApp(faulty);
		panel = await app.openPanel();
		openTab(panel, 'problems');
	});

	const lines = (): readonly string[] => linesOf(panel);
	const notes = (): readonly string[] => lines().filter((line) => !line.startsWith(' '));
	const filter = (text: string): void => fill(panel, problemWords.filter, text);
	const lookIn = (scope: string): void => chooseFrom(panel, problemWords.scope, scope);
	const press = (key: string): void => {
		document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
	};
	const choose = (line: string, item: string): Promise<void> => chooseFromMenu(app.host, lineWith(panel, line), item);
	const read = (path: string): Promise<string> => app.host.app.vault.adapter.read(path);

	it('are grouped by note or by rule', () => {
		expect(notes()).toEqual(['typo 1', 'compost-heap 1', 'spelling 1', 'bare 1']);
		pressControl(panel, problemWords.groupByRule);
		expect(notes()).toEqual(['no-unknown-value 1', 'no-former-name 1', 'no-variant-spelling 1', 'required-value 1']);
	});

	it('are filtered by severity, which keeps its count', () => {
		pressControl(panel, problemWords.severity('warning'));
		expect(notes()).toEqual(['typo 1', 'bare 1']);
		const warnings = see(panel, problemWords.severity('warning'));
		expect(warnings.getAttribute('aria-pressed')).toBe('false');
		expect(nameOf(warnings)).toContain('2');
		expect(announced(panel)).toBe('2 problems shown: 1 error and 1 info');
	});

	it('are filtered by words in message, rule or path', () => {
		filter('SPELLING row');
		expect(notes()).toEqual(['spelling 1']);
		filter('no such word');
		expect(paneText(panel)).toContain('No problem matches the filters.');
		pressControl(panel, problemWords.clear);
		expect(notes().length).toBe(4);
	});

	it('are those around the active note, whichever it is', async () => {
		await app.host.openNote('beds/typo.md');
		lookIn('note');
		expect(notes()).toEqual(['typo 1']);
		lookIn('folder');
		expect(notes()).toEqual(['typo 1', 'compost-heap 1', 'spelling 1']);
		await app.host.openNote('paths/bare.md');
		expect(notes()).toEqual(['bare 1']);
		await app.host.openNote('habits/weeding.md');
		expect(paneText(panel)).toContain('No problems in this folder.');
	});

	it('are those of the note that the panel was opened for', async () => {
		filter('nothing');
		await openPanel(app.host.app, { tab: 'problems', path: 'beds/typo.md' });
		expect(notes()).toEqual(['typo 1']);
		expect(panel.contains(document.activeElement)).toBe(true);
	});

	it('are collapsed and expanded together', () => {
		pressControl(panel, problemWords.collapse);
		expect(lines()).toEqual(notes());
		pressControl(panel, problemWords.expand);
		expect(lines().length).toBe(8);
	});

	it('remember how they were set up', async () => {
		await app.host.openNote('beds/row/spelling.md');
		pressControl(panel, problemWords.groupByRule);
		filter('spelling');
		lookIn('folder');
		pressControl(panel, problemWords.severity('info'));
		pressControl(panel, problemWords.collapse);
		const state: unknown = JSON.parse(
			JSON.stringify(app.host.app.workspace.getLeavesOfType('in-phase-panel')[0]?.getViewState().state),
		);
		const other = await startApp(faulty);
		await other.host.openNote('beds/row/spelling.md');
		const leaf = await other.host.restoreLeaf('in-phase-panel', 'right', state as Record<string, unknown>);
		await other.host.app.workspace.revealLeaf(leaf);
		await other.host.settle();
		expect(linesOf(leaf.view.containerEl)).toEqual(['no-variant-spelling 1']);
		expect(leaf.getViewState().state).toEqual(state);
		expect(state).toMatchObject({
			tab: 'problems',
			problems: { group: 'rule', scope: 'folder', text: 'spelling', hidden: ['info'] },
		});
	});

	it('say to a screen reader what they are', () => {
		const line = lineWith(panel, '“formatoin” is not a phase; did you mean “formation”?');
		// Read from its parts, since the library drops the white space between them.
		const name = (line.getAttribute('aria-labelledby') ?? '')
			.split(' ')
			.map((id) => document.getElementById(id)?.textContent)
			.join(' ');
		expect(name).toBe('Error: “formatoin” is not a phase; did you mean “formation”? no-unknown-value');
		expect(['aria-level', 'aria-posinset', 'aria-setsize'].map((attribute) => line.getAttribute(attribute))).toEqual([
			'2',
			'1',
			'1',
		]);
	});

	it.each([
		['compost-heap', 'Change to “iteration”', null],
		['typo', 'Change to “formation”…', 'Shows the change and asks first'],
	])('name their buttons by what they do (%s)', (note, name, description) => {
		lineWith(panel, note).focus();
		press('ArrowDown');
		press('ArrowRight');
		expect(document.activeElement?.getAttribute('aria-label')).toBe(name);
		expect(document.activeElement?.textContent).toBe(name);
		expect(document.activeElement?.getAttribute('aria-description')).toBe(description);
	});

	it('are put right by a button, and the focus goes on to the next', async () => {
		lineWith(panel, 'compost-heap').focus();
		press('ArrowDown');
		press('ArrowRight');
		expect(focused()).toBe('Change to “iteration”');
		(document.activeElement as HTMLElement).click();
		await app.host.settle();
		expect(await read('beds/compost-heap.md')).toContain('- iteration');
		expect(focused()).toBe('“formation-phase” is spelled “formation” among this vault’s phases');
	});

	it('are ignored in a note by two clicks, and that is undone by one', async () => {
		const before = await read('beds/typo.md');
		await choose('“formatoin” is not a phase; did you mean “formation”?', problemWords.menu.ignoreInNote);
		expect(await read('beds/typo.md')).toContain('%% in-phase-disable no-unknown-value %%');
		expect(notes()).not.toContain('typo 1');
		await undoByNotice(app.host);
		expect(await read('beds/typo.md')).toBe(before);
		expect(notes()).toContain('typo 1');
	});

	it.each([
		[problemWords.menu.turnOff('no-variant-spelling'), ['typo 1', 'compost-heap 1', 'bare 1']],
		[problemWords.menu.ignoreInFolder('no-variant-spelling', 'beds/row'), ['typo 1', 'compost-heap 1', 'bare 1']],
		[problemWords.menu.leaveOut('beds/row'), ['typo 1', 'compost-heap 1', 'bare 1']],
	])('are gone after “%s”, and come back when that is undone', async (item, left) => {
		await choose('“formation-phase” is spelled “formation” among this vault’s phases', item);
		expect(notes()).toEqual(left);
		await undoByNotice(app.host);
		expect(notes().length).toBe(4);
	});

	it('keep the focus where it was when others go', async () => {
		lineWith(panel, 'typo').focus();
		const before = document.activeElement;
		await app.host.app.vault.adapter.write('beds/compost-heap.md', '---\ntype: pattern\nphase: formation\n---\n');
		await app.host.settle();
		expect(notes()).toEqual(['typo 1', 'spelling 1', 'bare 1']);
		expect(document.activeElement).toBe(before);
	});
});

describe('a fact of the vault in the side panel', () => {
	let app: RunningApp;
	let panel: HTMLElement;
	beforeEach(async () => {
		const paths = ['beds/a.md', 'beds/b.md', 'paths/c.md'];
		app = await startApp({ ...garden, ...Object.fromEntries(paths.map((path) => [path, '---\ntype: Patern\n---\n'])) });
		panel = await app.openPanel();
		openTab(panel, 'problems');
	});

	const fact = 'No type note defines “Patern”; did you mean “pattern”?';

	it('is one line that counts once and opens to its notes', () => {
		expect(linesOf(panel)).toContain('In several notes 1');
		lineWith(panel, fact).click();
		expect(
			linesOf(panel)
				.slice(-4)
				.map((line) => line.trim()),
		).toEqual([fact, 'a', 'b', 'c']);
	});

	it('goes to each of its notes, and mends it there', async () => {
		lineWith(panel, fact).click();
		lineWith(panel, 'b').click();
		await app.host.settle();
		expect(app.host.app.workspace.getActiveFile()?.path).toBe('beds/b.md');
		expect(textOf(lineWith(panel, 'c'))).toContain('Change to “pattern”');
	});

	it('is narrowed to the folder or the note that is looked at', async () => {
		await app.host.openNote('beds/a.md');
		chooseFrom(panel, problemWords.scope, 'folder');
		lineWith(panel, fact).click();
		expect(
			linesOf(panel)
				.slice(-3)
				.map((line) => line.trim()),
		).toEqual([fact, 'a', 'b']);
		chooseFrom(panel, problemWords.scope, 'note');
		expect(linesOf(panel)).toEqual(['a 1', `  ${fact}`]);
	});

	it('is ignored whole by two clicks, and that is undone by one', async () => {
		await chooseFromMenu(app.host, lineWith(panel, fact), problemWords.menu.ignoreFact);
		expect(linesOf(panel)).not.toContain('In several notes 1');
		const settings: unknown = JSON.parse(await app.host.app.vault.adapter.read(dataPath));
		expect(settings).toMatchObject({
			ignored: [{ rule: 'known-type', id: 'isMistaken', data: { said: 'Patern', meant: 'pattern' } }],
		});
		await undoByNotice(app.host);
		expect(linesOf(panel)).toContain('In several notes 1');
	});
});

describe('the panel in a window of its own', () => {
	it('is walked and asked for menus there', async () => {
		const app = await startApp(faulty);
		const { workspace } = app.host.app;
		const leaf = workspace.openPopoutLeaf();
		await leaf.setViewState({ type: 'in-phase-panel', state: { tab: 'problems' }, active: true });
		await app.host.settle();
		const { containerEl } = leaf.view;
		expect(containerEl.doc).not.toBe(document);
		expect(linesOf(containerEl)).toHaveLength(8);
		lineWith(containerEl, 'compost-heap').focus();
		containerEl.doc.activeElement?.dispatchEvent(
			new KeyboardEvent('keydown', { key: 'End', bubbles: true, cancelable: true }),
		);
		expect(labelOf(containerEl.doc.activeElement)).toBe(
			'4 of 5 patterns say a phase; this one says none, so no list of a phase has it',
		);
		pressControl(containerEl.doc.activeElement as HTMLElement, panelWords.more);
		expect(containerEl.doc.querySelector('.menu')).not.toBeNull();
	});
});

describe('a type that no note defines', () => {
	const fact = 'No type note defines “lantern”';
	const files = {
		...garden,
		'tools/types/pattern.md': '---\n---\n',
		...Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`beds/${name}.md`, '---\ntype: lantern\n---\n'])),
	};
	let app: RunningApp;
	let panel: HTMLElement;
	beforeEach(async () => {
		app = await startApp(files);
		panel = await app.openPanel();
		openTab(panel, 'problems');
	});

	it('is taken as it is by one press, which can be undone', async () => {
		pressControl(lineWith(panel, fact), { role: 'button', name: 'Accept this type' });
		await app.host.settle();
		expect(linesOf(panel).join()).not.toContain(fact);
		await undoByNotice(app.host);
		expect(linesOf(panel).join()).toContain(fact);
	});

	it('gets its note by one press, where the vault keeps them, which can be undone', async () => {
		pressControl(lineWith(panel, fact), { role: 'button', name: 'Create its type note' });
		await app.host.settle();
		expect(app.host.app.workspace.getActiveFile()?.path).toBe('tools/types/lantern.md');
		expect(linesOf(panel).join()).not.toContain(fact);
		await undoByNotice(app.host);
		expect(app.host.app.vault.getFileByPath('tools/types/lantern.md')).toBeNull();
		expect(linesOf(panel).join()).toContain(fact);
	});
});

it('offers no note for a type that no file can be called', async () => {
	const app = await startApp({
		...garden,
		'tools/types/pattern.md': '---\n---\n',
		...Object.fromEntries(['con', 'x#y'].map((type, at) => [`beds/odd-${at}.md`, `---\ntype: "${type}"\n---\n`])),
	});
	const panel = await app.openPanel();
	openTab(panel, 'problems');
	for (const type of ['con', 'x#y']) {
		const line = textOf(lineWith(panel, `No type note defines “${type}”`));
		expect(line).toContain('Accept this type');
		expect(line).not.toContain('Create its type note');
	}
});

it('names the folder of a problem where notes share a name', async () => {
	const wrong = '---\nphase: harvest\n---\n';
	const app = await startApp({ ...garden, 'beds/same.md': wrong, 'paths/same.md': wrong, 'paths/other.md': wrong });
	const panel = await app.openPanel();
	openTab(panel, 'problems');
	pressControl(panel, problemWords.groupByRule);
	const shown = linesOf(panel).join('\n');
	for (const name of ['same · beds', 'same · paths', 'other']) expect(textOf(panel)).toContain(name);
	expect(textOf(panel)).not.toContain('other · paths');
	expect(shown).toContain('no-unknown-value 3');
});
