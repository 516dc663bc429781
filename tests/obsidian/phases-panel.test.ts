import { beforeEach, describe, expect, it } from 'vitest';
import { openPanel as openAtPlace } from '../../src/obsidian/panel/register';
import { panelWords, phasesWords } from '../screen/panel';
import { garden, startApp, type RunningApp } from './app';
import {
	announced,
	chooseFromMenu,
	labelOf,
	linesOf,
	lineWith,
	menuOf as menuOfLine,
	paneText,
	treeLines,
} from './screen/panel';
import { choose as chooseFrom, fill, press, see } from './screen/seen';
import { topWindow, undoByNotice } from './screen/windows';

const files: Readonly<Record<string, string>> = {
	...garden,
	'tools/types/pattern.md': '---\n---\n',
	'tools/types/primitive.md': '---\n---\n',
	'framework/group-scale/network-scale.md':
		'---\ntitle: Network Scale\ntags: [group-scale]\naliases: ["#network"]\n---\n',
	'beds/bare.md': 'Only words.\r\nTwo lines of them.\r\n',
	'beds/rule.md': '\n---\nLooks like properties.\n',
	'beds/empty.md': '---\n---\nOnly soil.\n',
	'beds/blank.md': '---\r\n\r\n---\r\nOnly soil.\r\n',
	'beds/remark.md': '---\n# to be filled in\n---\nOnly soil.\n',
	'beds/marked.md': '\ufeff# Pond\n',
	'beds/several.md': '---\nphase: planning, weeding\n---\n',
	'beds/comment.md': "---\ntitle: 'Rain' # as it fell\nphase: [formation] # for now\n---\n",
	'beds/handover.md': '---\ntype: protocol\nphase: [formation, completion]\n---\n',
	'framework/group-phase/completion-phase.md':
		'---\ntitle: Completion Phase\ntags: [group-phase]\naliases: ["#completion"]\n---\n',
	'photo.png': '',
};

describe('the phases in the side panel', () => {
	let app: RunningApp;
	let panel: HTMLElement;
	beforeEach(async () => {
		app = await startApp(files);
		panel = await app.openPanel();
	});

	const line = (text: string): HTMLElement => lineWith(panel, text);
	const filter = (text: string): void => fill(panel, phasesWords.filter, text);
	const menuOf = (text: string): readonly string[] => menuOfLine(app.host, line(text));
	const choose = (text: string, item: string): Promise<void> => chooseFromMenu(app.host, line(text), item);
	const read = (path: string): Promise<string> => app.host.app.vault.adapter.read(path);
	const lastNotice = (): string => app.host.notices.at(-1)?.text ?? '';
	const undo = (): Promise<void> => undoByNotice(app.host);

	describe('filtered', () => {
		it.each([
			['the title of a note', 'raised', ['Formation Phase 1', '  Patterns 1', '    Raised bed']],
			['a type', 'practice', ['Formation Phase 1', '  Primitives 1', '    Weeding']],
			['words in any order', 'bed RAISED', ['Formation Phase 1', '  Patterns 1', '    Raised bed']],
			[
				'a former name',
				'coordination',
				['Iteration Phase 1', '  Iteration Phase', '  Patterns 1', '    Compost heap coordination'],
			],
			[
				'the label of a phase',
				'iteration ph',
				['Iteration Phase 1', '  Iteration Phase', '  Patterns 1', '    Compost heap coordination'],
			],
		])('show what matches by %s, with its branches open', (_, text, lines) => {
			filter(text);
			expect(linesOf(panel)).toEqual(lines);
		});

		it('say so when nothing matches, and come back when the filter is cleared', () => {
			filter('submarine');
			expect(paneText(panel)).toContain('Nothing matches the filter.');
			press(panel, phasesWords.clear);
			expect(linesOf(panel)).toEqual(['Formation Phase 6', 'Iteration Phase 1', 'Completion Phase 1']);
		});

		it('leave the branches as they were once the filter is gone', () => {
			line('Iteration Phase').click();
			const before = linesOf(panel);
			filter('raised');
			line('Patterns').click();
			expect(linesOf(panel)).toEqual(['Formation Phase 1', '  Patterns 1']);
			filter('');
			expect(linesOf(panel)).toEqual(before);
		});

		it('tell those who do not see it how much is left', () => {
			filter('raised bed');
			expect(announced(panel)).toBe('1 note in 1 phase');
		});
	});

	it('tell the types of a group apart where it has several, the group’s own first', () => {
		line('Formation Phase').click();
		line('Primitives').click();
		line('Other types').click();
		expect(linesOf(panel).slice(0, -2)).toEqual([
			'Formation Phase 6',
			'  Formation Phase',
			'  Patterns 2',
			'  Primitives 2',
			'    primitive 1',
			'      Hoe',
			'    practice 1',
			'      Weeding',
			'  Other types 2',
			'    protocol 1',
			'      handover',
			'    no type 1',
			'      Rain',
		]);
	});

	it('mark the phases and the line of the active note', async () => {
		await app.host.openNote('beds/raised-bed.md');
		await app.host.settle();
		line('Formation Phase').click();
		line('Patterns').click();
		const current = treeLines(panel)
			.filter((one) => one.getAttribute('aria-current') === 'true')
			.map(labelOf);
		expect(current).toEqual(['Formation Phase', 'Raised bed']);
	});

	it('give way to another facet, which the workspace remembers', async () => {
		const { options } = see(panel, phasesWords.facet) as HTMLSelectElement;
		expect([...options].map(({ text }) => text)).toEqual(['Phases', 'Scales']);
		chooseFrom(panel, phasesWords.facet, 'scale');
		expect(linesOf(panel)).toEqual(['Network Scale 0']);
		const [leaf] = app.host.app.workspace.getLeavesOfType('in-phase-panel');
		expect(leaf?.getViewState().state).toMatchObject({ facet: 'scale' });
	});

	it('are as they were after a restart', async () => {
		const leafOf = ({ host }: RunningApp) => host.app.workspace.getLeavesOfType('in-phase-panel')[0];
		line('Formation Phase').click();
		line('Primitives').click();
		line('practice').click();
		const before = linesOf(panel);
		expect(before).toContain('    practice 1');
		const state: unknown = JSON.parse(JSON.stringify(leafOf(app)?.getViewState().state));
		app = await startApp(files);
		const leaf = await app.host.restoreLeaf('in-phase-panel', 'right', state as Record<string, unknown>);
		await app.host.app.workspace.revealLeaf(leaf);
		await app.host.settle();
		expect(linesOf(leaf.view.containerEl)).toEqual(before);
		expect(leafOf(app)?.getViewState().state).toEqual(state);
	});

	it('are told to the workspace to remember', () => {
		let saves = 0;
		Object.assign(app.host.app.workspace, { requestSaveLayout: () => (saves += 1) });
		line('Formation Phase').click();
		expect(saves).toBe(1);
	});

	describe('in their menu', () => {
		it('offer the definition, a link, and new notes', () => {
			const { menu } = phasesWords;
			expect(menuOf('Formation Phase').slice(0, 5)).toEqual([
				menu.open,
				menu.openInNewTab,
				menu.copyLink,
				menu.create('pattern', 'Formation Phase'),
				menu.create('primitive', 'Formation Phase'),
			]);
			expect(app.host.menu()?.map(({ title }) => title)).toContain(menu.rename);
		});

		it('open from the button too', () => {
			press(line('Formation Phase'), panelWords.more);
			expect(app.host.menu()?.[0]?.title).toBe(phasesWords.menu.open);
		});

		it('give the focus back to the line, unless something else has it by then', () => {
			const close = (): void =>
				app.host
					.menu()
					?.find(({ title }) => title === phasesWords.menu.copyLink)
					?.click();
			const self = line('Formation Phase');
			menuOf('Formation Phase');
			close();
			expect(document.activeElement).toBe(self);
			const input = see(panel, phasesWords.filter);
			menuOf('Formation Phase');
			input.focus();
			close();
			expect(document.activeElement).toBe(input);
		});

		it('open the definition', async () => {
			await choose('Iteration Phase', phasesWords.menu.open);
			expect(app.host.app.workspace.getActiveFile()?.path).toBe('framework/group-phase/iteration-phase.md');
		});

		it('take a note out of a phase, and put it back', async () => {
			const before = await read('beds/comment.md');
			line('Formation Phase').click();
			line('Other types').click();
			await choose('Rain', phasesWords.menu.remove('Formation Phase'));
			expect(await read('beds/comment.md')).toBe("---\ntitle: 'Rain' # as it fell\nphase: [] # for now\n---\n");
			expect(lastNotice()).toContain('“Rain” removed from Formation Phase.');
			await undo();
			expect(await read('beds/comment.md')).toBe(before);
		});

		it('offer what Obsidian offers for a note', () => {
			line('Formation Phase').click();
			line('Patterns').click();
			expect(menuOf('Raised bed')).toEqual(
				expect.arrayContaining(['Open link', 'Open in new tab', phasesWords.menu.remove('Formation Phase')]),
			);
		});
	});

	describe('for a new note', () => {
		const create = async (phase: string, title: string): Promise<void> => {
			await choose(phase, phasesWords.menu.create('pattern', phase));
			fill(topWindow(), phasesWords.form.title, title);
			press(topWindow(), phasesWords.form.submit);
			await app.host.settle();
		};

		it('fill in title, type and phase, and open it', async () => {
			await create('Iteration Phase', 'Seed swap: spring');
			expect(await read('beds/Seed swap spring.md')).toBe(
				'---\ntitle: "Seed swap: spring"\ntype: pattern\nphase:\n  - iteration\n---\n\n',
			);
			expect(app.host.app.workspace.getActiveFile()?.path).toBe('beds/Seed swap spring.md');
			expect(linesOf(panel)).toContain('Iteration Phase 2');
		});

		it('never take the place of a note that is there', async () => {
			await create('Iteration Phase', 'Pond');
			await create('Iteration Phase', 'Pond');
			expect(app.host.app.vault.getFileByPath('beds/Pond.md')).not.toBeNull();
			expect(app.host.app.vault.getFileByPath('beds/Pond 2.md')).not.toBeNull();
		});

		it.each([
			['And then...', 'And then'],
			['..hidden', 'hidden'],
			['con', 'Untitled'],
			['a\tb [x]', 'a b x'],
		])('call the file %j as every system can hold it', async (title, name) => {
			await create('Iteration Phase', title);
			expect(app.host.app.workspace.getActiveFile()?.path).toBe(`beds/${name}.md`);
		});

		it('ask for a title', async () => {
			await create('Iteration Phase', '  ');
			expect(topWindow().textContent).toContain('It needs a title.');
		});

		it('take the note back at a press', async () => {
			await create('Iteration Phase', 'Pond');
			expect(lastNotice()).toContain(phasesWords.made('Pond', 'Iteration Phase'));
			await undo();
			expect(app.host.app.vault.getFileByPath('beds/Pond.md')).toBeNull();
			expect(lastNotice()).toContain(phasesWords.unmade('Pond'));
		});

		it.each([
			[
				'says no type',
				'---\ntitle:\nauthor: me\n---\n',
				'---\ntype: pattern\ntitle: Pond\nauthor: me\nphase:\n  - formation\n---\n',
			],
			[
				'says another type',
				'---\ntype: practice\n---\n',
				'---\ntitle: Pond\ntype: pattern\nphase:\n  - formation\n---\n\n',
			],
		])('use what Templater has for the folder, and add the type: one that %s', async (_, template, expected) => {
			app = await startApp({
				...files,
				'.obsidian/plugins/templater-obsidian/data.json':
					'{"folder_templates": [{"folder": "/", "template": ""}, {"folder": "beds", "template": "moulds/bed.md"}]}',
				'moulds/bed.md': template,
			});
			panel = await app.openPanel();
			await create('Formation Phase', 'Pond');
			expect(await read('beds/Pond.md')).toBe(expected);
		});

		const templater = '.obsidian/plugins/templater-obsidian/data.json';
		const plain = '---\ntitle: Pond\ntype: pattern\nphase:\n  - formation\n---\n\n';
		const byPath = (patterns: readonly (readonly [regex: string, template: string])[], more = {}): string =>
			JSON.stringify({
				enable_folder_templates: false,
				enable_file_templates: true,
				file_templates: patterns.map(([regex, template]) => ({ regex, template })),
				...more,
			});
		const typeNote = (template: string): Record<string, string> => ({
			'tools/types/pattern.md': `---\n${template}\n---\n`,
			'moulds/of the type.md': '---\nfrom: type note\n---\n',
			'moulds/of practices.md': '---\ntype: practice\nfrom: type note\n---\n',
			'templates/another.md': '---\ntype: pattern\nfrom: folder\n---\n',
		});
		const ofTypeNote = '---\ntype: pattern\nfrom: type note\nphase:\n  - formation\n---\n';
		const ofFolder = '---\ntype: pattern\nfrom: folder\nphase:\n  - formation\n---\n';

		it.each<[string, Record<string, string>, string]>([
			['a link of its type note', typeNote('template: "[[of the type]]"'), ofTypeNote],
			['a link without quotes', typeNote('template: [[of the type]]'), ofTypeNote],
			['a link with a folder and another text', typeNote('Template: "[[moulds/of the type|this]]"'), ofTypeNote],
			['a Markdown link', typeNote('template: "[this](<../../moulds/of the type.md>)"'), ofTypeNote],
			['a path', typeNote('template: moulds/of the type.md'), ofTypeNote],
			['a name', typeNote('template: of the type'), ofTypeNote],
			[
				'the first of several that serves',
				typeNote('template: [nowhere, "[[of practices]]", of the type]'),
				ofTypeNote,
			],
			['the folder, where the type note names none', typeNote('template:'), ofFolder],
			['the folder, where the type note names one that is gone', typeNote('template: "[[gone]]"'), ofFolder],
			['the folder, where the type note names one of another type', typeNote('template: "[[of practices]]"'), ofFolder],
			[
				'a type that its own extends',
				{
					...typeNote('extends: thing'),
					'tools/types/thing.md': '---\ntemplate: "[[of the type]]"\n---\n',
				},
				ofTypeNote,
			],
			['its name', { 'templates/Pattern template.md': '---\nfrom: folder\n---\n' }, ofFolder],
			['its name below another folder', { 'beds/templates/tpl_pattern.md': '---\nfrom: folder\n---\n' }, ofFolder],
			[
				'what says the type before what is called like it',
				{
					'templates/a.md': '---\ntype: pattern\nfrom: folder\n---\n',
					'templates/pattern.md': '---\nfrom: name\n---\n',
				},
				ofFolder,
			],
			[
				'what says the type and is called like it before others',
				{
					'templates/a.md': '---\ntype: pattern\nfrom: a\n---\n',
					'templates/pattern.md': '---\ntype: pattern\nfrom: folder\n---\n',
				},
				ofFolder,
			],
			[
				'a pattern of its path, the first that fits',
				{
					[templater]: byPath([
						['^Beds/', 'x.md'],
						['/P.nd\\.md$', 'moulds/of the type.md'],
						['.*', 'y.md'],
					]),
					...typeNote(''),
					'templates/another.md': '',
				},
				ofTypeNote,
			],
			[
				'no pattern that does not fit, is none, or is not understood',
				{
					[templater]: byPath([
						['^row', 'a.md'],
						['(', 'a.md'],
						['(?<=x)', 'a.md'],
					]),
					'a.md': '---\nfrom: a\n---\n',
				},
				plain,
			],
			[
				'no pattern where Templater goes by folders',
				{ [templater]: byPath([['.*', 'a.md']], { enable_folder_templates: true }), 'a.md': '---\nfrom: a\n---\n' },
				plain,
			],
			[
				'no pattern where they are turned off',
				{ [templater]: byPath([['.*', 'a.md']], { enable_file_templates: false }), 'a.md': '---\nfrom: a\n---\n' },
				plain,
			],
		])('find the template by %s', async (_, more, expected) => {
			app = await startApp({ ...files, ...more });
			panel = await app.openPanel();
			await create('Formation Phase', 'Pond');
			expect(await read('beds/Pond.md')).toBe(expected);
		});

		it('use the vault’s template, where its notes are', async () => {
			app = await startApp(
				{
					...files,
					'.obsidian/templates.json': '{"folder": "moulds"}',
					'moulds/a note.md': '---\ntype: note\n---\n',
					'moulds/pattern.md':
						'---\ntitle: {{title}} # its name\ntype: pattern\nphase: [<% tp.system.suggester(["x"], ["x"]) %>]\nauthor: <% tp.user.me() %>\n---\n# {{title}}\n\n{{date:YYYY}}\n',
					'inbox/first.md': '',
				},
				{ config: { newFileLocation: 'folder', newFileFolderPath: 'inbox' } },
			);
			panel = await app.openPanel();
			await create('Formation Phase', 'Pond');
			const text = await read('beds/Pond.md');
			expect(text.replace(/\d{4}/, 'YEAR')).toBe(
				'---\ntitle: Pond\ntype: pattern\nphase: [formation]\nauthor: <% tp.user.me() %>\n---\n# Pond\n\nYEAR\n',
			);
		});
	});

	describe('as a place to drop notes', () => {
		const drop = async (data: Readonly<Record<string, string>>, target: HTMLElement): Promise<void> => {
			const transfer = { types: Object.keys(data), getData: (type: string) => data[type] ?? '', dropEffect: 'none' };
			for (const type of ['dragover', 'drop']) {
				const event = new MouseEvent(type, { bubbles: true, cancelable: true });
				Object.assign(event, { dataTransfer: transfer });
				target.dispatchEvent(event);
			}
			await app.host.settle();
		};
		const own = (path: string): Record<string, string> => ({ 'application/x-in-phase-note': path });

		it.each([
			['a list', 'beds/comment.md', "---\ntitle: 'Rain' # as it fell\nphase: [formation, iteration] # for now\n---\n"],
			[
				'a single value',
				'habits/weeding.md',
				'---\ntitle: Weeding\ntype: practice\nphase: [formation, iteration]\n---\n',
			],
			['empty frontmatter', 'beds/empty.md', '---\nphase:\n  - iteration\n---\nOnly soil.\n'],
			['a blank line for frontmatter', 'beds/blank.md', '---\r\n\r\nphase:\r\n  - iteration\r\n---\r\nOnly soil.\r\n'],
			[
				'a remark for frontmatter',
				'beds/remark.md',
				'---\n# to be filled in\nphase:\n  - iteration\n---\nOnly soil.\n',
			],
			[
				'no properties at all',
				'beds/bare.md',
				'---\r\nphase:\r\n  - iteration\r\n---\r\nOnly words.\r\nTwo lines of them.\r\n',
			],
		])('add the phase to a note with %s, and take it back', async (_, path, expected) => {
			const before = await read(path);
			await drop(own(path), line('Iteration Phase'));
			expect(await read(path)).toBe(expected);
			expect(lastNotice()).toContain('added to Iteration Phase.');
			await undo();
			expect(await read(path)).toBe(before);
		});

		it.each([
			[
				'is there already',
				'beds/compost-heap.md',
				'“Compost heap” is left as it is: it is in Iteration Phase already.',
			],
			[
				'defines the phase',
				'framework/group-phase/iteration-phase.md',
				'“Iteration Phase” is left as it is: it defines Iteration Phase.',
			],
			[
				'says several values in one text',
				'beds/several.md',
				'“several” is left as it is: it says several values in one text, which only a person can take apart.',
			],
			[
				'begins oddly',
				'beds/rule.md',
				'“rule” is left as it is: what it begins with looks like properties but is none.',
			],
			[
				'begins with a byte order mark',
				'beds/marked.md',
				'“marked” is left as it is: it begins with an invisible byte order mark, behind which Obsidian reads no properties.',
			],
			['is no note', 'photo.png', '“photo.png” is left as it is: only notes can be added.'],
		])('say why a file that %s is left as it is', async (_, path, message) => {
			const before = await read(path);
			await drop(own(path), line('Iteration Phase'));
			expect(lastNotice()).toBe(message);
			expect(await read(path)).toBe(before);
		});

		it('take notes on any line of the branch of a phase', async () => {
			line('Iteration Phase').click();
			await drop(own('beds/comment.md'), line('Patterns'));
			expect(await read('beds/comment.md')).toContain('[formation, iteration]');
		});

		it('take what Obsidian’s own panes drag, several at once too, and take all of it back', async () => {
			const before = [await read('beds/comment.md'), await read('habits/weeding.md')];
			const dragged = ['beds/comment.md', 'habits/weeding.md'].map((path) => app.host.app.vault.getFileByPath(path));
			Object.assign(app.host.app, { dragManager: { draggable: { type: 'files', files: dragged } } });
			await drop({ 'text/plain': 'two files' }, line('Iteration Phase'));
			expect(await read('beds/comment.md')).toContain('iteration');
			expect(await read('habits/weeding.md')).toContain('iteration');
			expect(lastNotice()).toContain('2 notes added to Iteration Phase.');
			await undo();
			expect([await read('beds/comment.md'), await read('habits/weeding.md')]).toEqual(before);
		});

		it('say in one notice that many notes are left as they are', async () => {
			const paths = [
				'beds/compost-heap.md',
				'framework/group-phase/iteration-phase.md',
				'beds/several.md',
				'beds/rule.md',
				'photo.png',
			];
			Object.assign(app.host.app, {
				dragManager: {
					draggable: { type: 'files', files: paths.map((path) => app.host.app.vault.getFileByPath(path)) },
				},
			});
			const before = app.host.notices.length;
			await drop({ 'text/plain': 'five files' }, line('Iteration Phase'));
			expect(app.host.notices.length).toBe(before + 1);
			expect(lastNotice()).toContain('2 more notes left as before.');
		});

		it('take a link that is dragged out of a note', async () => {
			Object.assign(app.host.app, {
				dragManager: { draggable: { type: 'link', linktext: 'comment#Heading', sourcePath: 'beds/raised-bed.md' } },
			});
			await drop({ 'text/plain': '[[comment#Heading]]' }, line('Iteration Phase'));
			expect(await read('beds/comment.md')).toContain('iteration');
		});

		it.each([
			['another drag manager', { draggable: 'beds/comment.md' }],
			['one that says other things', { draggable: { files: 'beds/comment.md', linktext: 7 } }],
			['none', undefined],
		])('take an address in an Obsidian that has %s', async (_, dragManager) => {
			Object.assign(app.host.app, { dragManager });
			await drop({ 'text/plain': 'obsidian://open?file=beds%2Fcomment' }, line('Iteration Phase'));
			expect(await read('beds/comment.md')).toContain('iteration');
		});

		it('take the address of a note of this vault, and of no other', async () => {
			const vault = encodeURIComponent(app.host.app.vault.getName());
			const before = await read('beds/comment.md');
			await drop({ 'text/plain': 'obsidian://open?vault=another&file=beds%2Fcomment' }, line('Iteration Phase'));
			await drop({ 'text/plain': 'some words' }, line('Iteration Phase'));
			expect(await read('beds/comment.md')).toBe(before);
			await drop({ 'text/plain': `obsidian://open?vault=${vault}&file=beds%2Fcomment` }, line('Iteration Phase'));
			expect(await read('beds/comment.md')).toContain('iteration');
		});
	});

	describe('dragged out by a line', () => {
		const drag = (target: HTMLElement): ReadonlyMap<string, string> => {
			const carried = new Map<string, string>();
			const event = new MouseEvent('dragstart', { bubbles: true, cancelable: true });
			Object.assign(event, { dataTransfer: { setData: (type: string, text: string) => carried.set(type, text) } });
			target.dispatchEvent(event);
			return carried;
		};
		const draggedPath = (): string | undefined =>
			(app.host.app as unknown as { dragManager: { draggable: { file: { path: string } } | null } }).dragManager
				.draggable?.file.path;

		it.each([
			['a wikilink', {}, '[[raised-bed]]'],
			['a Markdown link', { useMarkdownLinks: true, newLinkFormat: 'absolute' }, '[raised-bed](beds/raised-bed.md)'],
		])('carry %s where the vault writes such', async (_, config, link) => {
			app = await startApp(files, { config });
			panel = await app.openPanel();
			line('Formation Phase').click();
			line('Patterns').click();
			const row = line('Raised bed');
			expect(row.draggable).toBe(true);
			expect(drag(row).get('text/plain')).toBe(link);
			expect(drag(row).get('application/x-in-phase-note')).toBe('beds/raised-bed.md');
			expect(draggedPath()).toBe('beds/raised-bed.md');
			row.dispatchEvent(new MouseEvent('dragend', { bubbles: true }));
			expect(draggedPath()).toBeUndefined();
		});

		it('carry nothing where the line is no note', () => {
			expect([line('Formation Phase').draggable, drag(line('Formation Phase')).size]).toEqual([false, 0]);
			expect(draggedPath()).toBeUndefined();
		});

		it.each([
			['another drag manager', { somethingElse: true }],
			['half of one', { dragFile: () => ({}) }],
			['none', undefined],
		])('do without it in an Obsidian that has %s', (_, dragManager) => {
			Object.assign(app.host.app, { dragManager });
			line('Formation Phase').click();
			line('Patterns').click();
			expect(drag(line('Raised bed')).get('text/plain')).toBe('[[raised-bed]]');
		});
	});

	describe('offered the active note', () => {
		const offer = phasesWords.menu.addActive('Iteration Phase');

		it('take it, and give it back', async () => {
			await app.host.openNote('beds/comment.md');
			const before = await read('beds/comment.md');
			await choose('Iteration Phase', offer);
			expect(await read('beds/comment.md')).toBe(
				"---\ntitle: 'Rain' # as it fell\nphase: [formation, iteration] # for now\n---\n",
			);
			expect(lastNotice()).toContain('“Rain” added to Iteration Phase.');
			await undo();
			expect(await read('beds/comment.md')).toBe(before);
		});

		it.each([
			['no note is active', undefined],
			['it is in the phase already', 'beds/compost-heap.md'],
			['it defines the phase', 'framework/group-phase/iteration-phase.md'],
		])('do not ask for it when %s', async (_, path) => {
			if (path !== undefined) await app.host.openNote(path);
			expect(menuOf('Iteration Phase')).not.toContain(offer);
		});

		it('say why it stays as it is', async () => {
			await app.host.openNote('beds/several.md');
			await choose('Iteration Phase', offer);
			expect(lastNotice()).toContain('it says several values in one text');
		});
	});

	it.each([
		['a group', { term: 'formation', type: 'primitive' }, 'Primitives'],
		['the notes of a type within a group', { term: 'formation', type: 'Practice' }, 'practice'],
		['the notes of a type among others', { term: 'formation', type: 'protocol' }, 'protocol'],
		['the notes without a type', { term: 'formation', type: '' }, 'no type'],
		['the group where all are of the type', { term: 'completion', type: 'protocol' }, 'Other types'],
		['a phase without notes of the type', { term: 'iteration', type: 'primitive' }, 'Iteration Phase'],
		['a term of another facet', { term: 'network', facet: 'scale' }, 'Network Scale'],
	])('are opened at %s, with the focus there', async (_, place, expected) => {
		filter('submarine');
		await openAtPlace(app.host.app, { tab: 'phases', ...place });
		expect(labelOf(document.activeElement)).toBe(expected);
	});
});
