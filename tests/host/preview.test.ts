import {
	MarkdownRenderChild,
	MarkdownRenderer,
	Component,
	Plugin,
	type MarkdownView,
	type PluginManifest,
} from 'obsidian';
import { describe, expect, it, test } from 'vitest';
import { createHost, type Host } from './host';

const manifest: PluginManifest = {
	id: 'sample',
	name: 'Sample',
	version: '1.0.0',
	minAppVersion: '1.13.0',
	author: '',
	description: '',
};
const log: string[] = [];

class Child extends MarkdownRenderChild {
	constructor(
		el: HTMLElement,
		private readonly source: string,
	) {
		super(el);
	}

	override onload(): void {
		log.push(`load ${this.source}`);
	}

	override onunload(): void {
		log.push(`unload ${this.source}`);
	}
}

class BlockPlugin extends Plugin {
	override onload(): void {
		this.registerMarkdownCodeBlockProcessor('sample', (source, el, ctx) => {
			const info = ctx.getSectionInfo(el);
			log.push(`block ${source} ${ctx.sourcePath} ${String(info?.lineStart)}-${String(info?.lineEnd)}`);
			el.createEl('a', { cls: 'internal-link', text: source, href: source, attr: { 'data-href': source } });
			ctx.addChild(new Child(el, source));
		});
		this.registerMarkdownPostProcessor((el) => {
			log.push(`post ${el.textContent.trim()}`);
		}, 10);
	}
}

async function open(
	text: string,
): Promise<{ host: Host; view: MarkdownView; readonly write: (text: string) => Promise<void> }> {
	const host = await createHost({ 'note.md': text, 'a.md': '', 'b.md': '' });
	await host.loadPlugin(BlockPlugin, manifest);
	log.length = 0;
	const view = await host.openNote('note.md', { mode: 'preview' });
	return {
		host,
		view,
		async write(changed) {
			log.length = 0;
			await host.app.vault.adapter.write('note.md', changed);
			await host.settle();
		},
	};
}

const block = (source: string): string => `\`\`\`sample\n${source}\n\`\`\``;

describe('a reading view', () => {
	it('runs code block processors with the place in the note, and post processors', async () => {
		const { view } = await open(`---\nx: 1\n---\n# Title\n\n${block('a')}\n`);
		expect(log).toEqual(['post Title', 'block a note.md 5-7', 'load a', 'post a']);
		expect(view.contentEl.querySelector('.block-language-sample')?.textContent).toBe('a');
	});

	it('renders a section again when its own text has changed, and only then', async () => {
		const { view, write } = await open(`# Title\n\n${block('a')}\n\n${block('b')}\n`);
		const before = [...view.contentEl.querySelectorAll('.block-language-sample')];
		await write(`# Other title\n\nNew line\n\n${block('a')}\n\n${block('c')}\n`);
		expect(log.filter((line) => !line.startsWith('post'))).toEqual(['unload b', 'block c note.md 8-10', 'load c']);
		const after = [...view.contentEl.querySelectorAll('.block-language-sample')];
		expect([after[0] === before[0], after[1] === before[1]]).toEqual([true, false]);
		expect(
			[...view.contentEl.querySelectorAll('.markdown-preview-sizer > *')].map((el) => el.textContent.trim()),
		).toEqual(['Other title', 'New line', 'a', 'c']);
	});

	it('keeps what it has when sections change places', async () => {
		const { view, write } = await open(`${block('a')}\n\n${block('b')}\n`);
		const before = [...view.contentEl.querySelectorAll('.block-language-sample')];
		await write(`${block('b')}\n\n${block('a')}\n`);
		expect(log).toEqual([]);
		expect([...view.contentEl.querySelectorAll('.block-language-sample')]).toEqual(before.reverse());
	});

	it('is not touched by a change of the frontmatter alone', async () => {
		const { write } = await open(`---\nx: 1\n---\n${block('a')}\n`);
		await write(`---\nx: 2\n---\n${block('a')}\n`);
		expect(log).toEqual([]);
	});

	it('unloads what is in it when it is closed or shows another note', async () => {
		const { host, view } = await open(block('a'));
		await host.openNote('b.md', { mode: 'preview' });
		expect(log.at(-1)).toBe('unload a');
		await host.openNote('note.md', { mode: 'preview' });
		view.leaf.detach();
		await host.settle();
		expect(log.slice(-2)).toEqual(['post a', 'unload a']);
	});

	it('renders everything again when asked to', async () => {
		const { host, view } = await open(block('a'));
		view.previewMode.rerender(true);
		await host.settle();
		expect(log.slice(-4)).toEqual(['unload a', 'block a note.md 0-2', 'load a', 'post a']);
	});
});

describe('an internal link in a reading view', () => {
	test.each<[string, MouseEventInit, boolean | string]>([
		['click', {}, false],
		['click', { ctrlKey: true }, 'tab'],
		['click', { ctrlKey: true, altKey: true }, 'split'],
		['auxclick', { button: 1 }, 'tab'],
	])('is followed by Obsidian itself: %s with %j', async (type, init, paneType) => {
		const { host, view } = await open('[[a]]');
		const link = view.contentEl.querySelector('a.internal-link');
		const event = new MouseEvent(type, { bubbles: true, cancelable: true, ...init });
		link?.dispatchEvent(event);
		await host.settle();
		expect([host.opened, event.defaultPrevented]).toEqual([[{ linktext: 'a', sourcePath: 'note.md', paneType }], true]);
	});

	it('is opened twice when the plugin that drew it opens it too and lets the click go on', async () => {
		const { host, view } = await open(block('a'));
		const link = view.contentEl.querySelector('a.internal-link');
		link?.addEventListener('click', (event) => {
			event.preventDefault();
			void host.app.workspace.openLinkText('a', 'note.md');
		});
		link?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
		await host.settle();
		expect(host.opened).toHaveLength(2);
	});

	it('brings up a menu and asks for a page preview', async () => {
		const { host, view } = await open('[[a#b|A]]');
		const link = view.contentEl.querySelector('a.internal-link');
		const hovered: unknown[] = [];
		host.app.workspace.on('hover-link' as 'quick-preview', (about) => void hovered.push(about));
		link?.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
		expect(hovered).toMatchObject([{ source: 'preview', linktext: 'a#b', sourcePath: 'note.md', targetEl: link }]);
		link?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
		expect(host.menu()?.map(({ title }) => title)).toContain('Open in new tab');
	});

	it("is nobody's outside a reading view", async () => {
		const { host } = await open('');
		const el = document.body.createDiv();
		const owner = new Component();
		owner.load();
		await MarkdownRenderer.render(host.app, '[[a]]', el, 'note.md', owner);
		el.querySelector('a.internal-link')?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
		await host.settle();
		expect(host.opened).toEqual([]);
		el.remove();
	});
});

describe('MarkdownRenderer.render', () => {
	it('renders with the registered processors, and what they add lives as long as the component', async () => {
		const { host } = await open('');
		log.length = 0;
		const el = createDiv();
		const owner = new Component();
		owner.load();
		await MarkdownRenderer.render(host.app, `**Bold**\n\n${block('a')}`, el, 'b.md', owner);
		expect(el.querySelector('strong')?.textContent).toBe('Bold');
		expect(log).toEqual(['post Bold', 'block a b.md undefined-undefined', 'load a', 'post a']);
		owner.unload();
		expect(log.at(-1)).toBe('unload a');
	});
});
