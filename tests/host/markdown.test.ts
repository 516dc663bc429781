import { Component, MarkdownRenderChild } from 'obsidian';
import type { App, MarkdownPostProcessorContext, MarkdownSectionInformation } from 'obsidian';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createHost } from './host';
import { renderMarkdown } from './markdown';
import type { MarkdownProcessors } from './markdown';

const component = new Component();

/** Renders a note of a small vault as the reading view would, and gives the element it is in. */
async function render(
	files: Record<string, string>,
	path: string,
	processors: Partial<MarkdownProcessors> = {},
): Promise<HTMLElement> {
	const host = await createHost(files);
	return renderIn(host.app, files[path] ?? '', path, processors);
}

async function renderIn(
	app: App,
	markdown: string,
	path: string,
	processors: Partial<MarkdownProcessors>,
): Promise<HTMLElement> {
	const el = document.createElement('div');
	document.body.append(el);
	component.load();
	const context = { docId: 'doc-1', addChild: (child: MarkdownRenderChild) => void component.addChild(child) };
	await renderMarkdown(
		app,
		markdown,
		el,
		path,
		component,
		{ codeBlocks: new Map(), postProcessors: [], ...processors },
		context,
	);
	return el;
}

function renderText(markdown: string): Promise<HTMLElement> {
	return render({ 'Here.md': markdown, 'Garden.md': 'Soil', 'beds/Herb bed.md': 'Thyme' }, 'Here.md');
}

afterEach(() => {
	component.unload();
	document.body.replaceChildren();
	vi.restoreAllMocks();
});

describe('the sections of a note', () => {
	it('puts each top-level block in a section named after its element', async () => {
		const el = await renderText(
			'## Title\n\nText\n\n- a\n- b\n\n| x |\n|---|\n| 1 |\n\n```js\nlet a;\n```\n\n> said\n\n---\n',
		);
		expect([...el.children].map((child) => child.className)).toEqual([
			'el-h2',
			'el-p',
			'el-ul',
			'el-table',
			'el-pre',
			'el-blockquote',
			'el-hr',
		]);
	});

	it('leaves the frontmatter out', async () => {
		const el = await renderText('---\ntype: pattern\n---\nText');
		expect(el.textContent).toBe('Text');
	});

	it('takes a note of nothing but frontmatter as empty', async () => {
		expect((await renderText('---\r\ntype: pattern\r\n---')).childElementCount).toBe(0);
	});

	it('marks headings with their own text', async () => {
		const el = await renderText('### A *new* bed');
		expect(el.querySelector('h3')?.dataset['heading']).toBe('A new bed');
	});

	it('keeps a line break as a break', async () => {
		expect((await renderText('one\ntwo')).querySelectorAll('br')).toHaveLength(1);
	});

	it('shows HTML as the text it is', async () => {
		const el = await renderText('<img src=x onerror="alert(1)"> and <b>bold</b>');
		expect(el.querySelector('img, b')).toBeNull();
		expect(el.textContent).toBe('<img src=x onerror="alert(1)"> and <b>bold</b>');
	});
});

describe('links', () => {
	const cases: readonly [markdown: string, text: string, href: string, classes: string][] = [
		['[[Garden]]', 'Garden', 'Garden', 'internal-link'],
		['[[Garden|the plot]]', 'the plot', 'Garden', 'internal-link'],
		['[[Garden#Soil]]', 'Garden > Soil', 'Garden#Soil', 'internal-link'],
		['[[#Soil]]', 'Soil', '#Soil', 'internal-link'],
		['[[Pond]]', 'Pond', 'Pond', 'internal-link is-unresolved'],
		['[the plot](Garden.md)', 'the plot', 'Garden.md', 'internal-link'],
		['[herbs](beds/Herb%20bed.md)', 'herbs', 'beds/Herb bed.md', 'internal-link'],
		['[pond](Pond.md)', 'pond', 'Pond.md', 'internal-link is-unresolved'],
		['[site](https://example.org/a)', 'site', 'https://example.org/a', 'external-link'],
		['https://example.org/b', 'https://example.org/b', 'https://example.org/b', 'external-link'],
		['#quiet/corner', '#quiet/corner', '#quiet/corner', 'tag'],
		['#été', '#été', '#été', 'tag'],
	];
	it.each(cases)('renders %s', async (markdown, text, href, classes) => {
		const link = (await renderText(`before ${markdown} after`)).querySelector('a');
		expect(link?.textContent).toBe(text);
		expect(link?.getAttribute('href')).toBe(href);
		expect(link?.className).toBe(classes);
		expect(link?.getAttribute('target')).toBe('_blank');
		expect(link?.getAttribute('rel')).toBe('noopener nofollow');
		expect(link?.dataset['href'] ?? null).toBe(classes.startsWith('internal') ? href : null);
	});

	it.each(['#1984', 'a#b', '`[[Garden]]`', '[[]]', '\\[[Garden]]'])('makes no link of %s', async (markdown) => {
		expect((await renderText(markdown)).querySelector('a')).toBeNull();
	});

	it('keeps a bar escaped for a table inside its link', async () => {
		const el = await renderText('| a |\n|---|\n| [[Garden\\|plot]] |');
		expect(el.querySelector('td a')?.textContent).toBe('plot');
	});
});

describe('comments', () => {
	it.each([
		['inline', 'seen %% hidden %% seen', 'seen seen'],
		['a block', 'a\n\n%%\nhidden\n\n- hidden\n%%\n\nb', 'a\nb'],
		['a block that interrupts a paragraph', 'a\n%%\nhidden\n%%\nb', 'a\nb'],
		['text after the end of a block', '%%\nhidden\n%% b', 'b'],
		['an unfinished block', 'a\n\n%%\nhidden', 'a'],
		['a comment on one line', '%% hidden %%\n\na', 'a'],
		['code', '`%% seen %%`', '%% seen %%'],
	])('handles %s', async (_name, markdown, text) => {
		const el = await renderText(markdown);
		expect(
			[...el.children]
				.map((child) => child.textContent)
				.join('\n')
				.replace(/ +/g, ' '),
		).toBe(text);
	});
});

describe('lists and callouts', () => {
	it('makes check boxes of tasks', async () => {
		const el = await renderText('- [ ] dig\n- [x] sow\n- plain');
		const items = [...el.querySelectorAll('li')];
		expect(items.map((item) => item.className)).toEqual(['task-list-item', 'task-list-item is-checked', '']);
		expect(items.map((item) => item.querySelector('input')?.checked)).toEqual([false, true, undefined]);
		expect(items.map((item) => item.textContent)).toEqual(['dig', 'sow', 'plain']);
		expect(el.querySelector('ul')?.className).toBe('has-list-bullet contains-task-list');
	});

	it('makes a callout of a quote that names its type', async () => {
		const el = await renderText('> [!Warning|wide] Mind *this*\n> Body\n> > [!note]\n> > Inner');
		const callout = el.querySelector<HTMLElement>('.el-div > .callout');
		expect({ ...callout?.dataset }).toEqual({ callout: 'warning', calloutMetadata: 'wide', calloutFold: '' });
		expect(callout?.querySelector('.callout-title-inner em')?.textContent).toBe('this');
		expect(callout?.querySelector('.callout-content')?.firstElementChild?.textContent).toBe('Body');
		expect(callout?.querySelector('.callout-content .callout .callout-title-inner')?.textContent).toBe('Note');
	});

	it('starts a callout with a minus closed and opens it on a click', async () => {
		const el = await renderText('> [!tip]- More\n> Body');
		const callout = el.querySelector('.callout');
		expect(callout?.className).toBe('callout is-collapsible is-collapsed');
		el.querySelector<HTMLElement>('.callout-title')?.click();
		expect(callout?.className).toBe('callout is-collapsible');
	});

	it('gives a callout without a body no content', async () => {
		expect((await renderText('> [!info] Only a title')).querySelector('.callout-content')).toBeNull();
	});
});

describe('code blocks', () => {
	const seen: { source: string; info: MarkdownSectionInformation | null; ctx: MarkdownPostProcessorContext }[] = [];
	const codeBlocks = new Map([
		[
			'beds',
			(source: string, el: HTMLElement, ctx: MarkdownPostProcessorContext) => {
				seen.push({ source, info: ctx.getSectionInfo(el), ctx });
				el.textContent = `beds: ${source}`;
			},
		],
	]);
	afterEach(() => {
		seen.length = 0;
	});

	it('leaves other languages as code', async () => {
		const el = await render({ 'A.md': '```css\na {}\n```' }, 'A.md', { codeBlocks });
		expect(el.querySelector('pre.language-css > code.language-css')?.textContent).toBe('a {}\n');
	});

	it('hands a claimed language to its processor with the place in the note', async () => {
		const text = '---\ntype: plan\n---\n# Plan\n\n```beds\nherbs\n\nroses\n```\n';
		const el = await render({ 'A.md': text }, 'A.md', { codeBlocks });
		expect(el.querySelector('.el-pre > .block-language-beds')?.textContent).toBe('beds: herbs\n\nroses');
		expect(el.querySelector('pre')).toBeNull();
		expect(seen[0]?.info).toEqual({ text, lineStart: 5, lineEnd: 9 });
		expect(seen[0]?.ctx).toMatchObject({ docId: 'doc-1', sourcePath: 'A.md', frontmatter: { type: 'plan' } });
	});

	it.each([
		['a callout', '> [!note] T\n> ```beds\n> a\n> ```', '.callout-content'],
		['a list', '- item\n  ```beds\n  a\n  ```', 'li'],
	])('finds a block inside %s', async (_name, markdown, place) => {
		const el = await render({ 'A.md': markdown }, 'A.md', { codeBlocks });
		expect(el.querySelector(`${place} .block-language-beds`)?.textContent).toBe('beds: a');
	});

	it('reports a processor that throws and goes on', async () => {
		const error = vi.spyOn(console, 'error').mockReturnValue(undefined);
		const failing = new Map([
			[
				'beds',
				() => {
					throw new Error('spilt');
				},
			],
		]);
		const el = await render({ 'A.md': '```beds\n```\n\nafter' }, 'A.md', { codeBlocks: failing });
		expect(error).toHaveBeenCalledOnce();
		expect(el.querySelector('p')?.textContent).toBe('after');
	});

	it('runs post processors on every section', async () => {
		const sections: string[] = [];
		await render({ 'A.md': 'a\n\nb' }, 'A.md', {
			postProcessors: [(el) => void sections.push(el.className + el.textContent)],
		});
		expect(sections).toEqual(['el-pa', 'el-pb']);
	});
});

describe('embeds', () => {
	const note =
		'---\ntype: bed\n---\nIntro\n\n## Soil\n\nLoam [[Here]]\n\n### Depth\n\nTwo spades\n\n## Light\n\nHalf shade ^shade\n';

	it.each([
		['a whole note', '![[Bed]]', 'IntroSoilLoam HereDepthTwo spadesLightHalf shade'],
		['a part of a note', '![[Bed#Soil]]', 'SoilLoam HereDepthTwo spades'],
		['a block', '![[Bed#^shade]]', 'Half shade'],
		['a Markdown embed', '![bed](Bed.md)', 'IntroSoilLoam HereDepthTwo spadesLightHalf shade'],
	])('renders %s', async (_name, markdown, text) => {
		const el = await render({ 'Here.md': markdown, 'Bed.md': note }, 'Here.md');
		const embed = el.querySelector('.internal-embed.markdown-embed.is-loaded');
		expect(embed?.querySelector('.markdown-embed-content .markdown-preview-sizer')?.textContent).toBe(text);
	});

	it('says which note is missing', async () => {
		const embed = (await render({ 'Here.md': '![[Nowhere]]' }, 'Here.md')).querySelector('.internal-embed');
		expect(embed?.classList.contains('mod-empty')).toBe(true);
		expect(embed?.textContent).toContain('Nowhere');
	});

	it('shows an image as an image', async () => {
		const image = (await render({ 'Here.md': '![[plan.png]]', 'plan.png': 'x' }, 'Here.md')).querySelector(
			'.image-embed img',
		);
		expect(image?.getAttribute('alt')).toBe('plan.png');
	});

	it('gives a block in an embedded note that note as its source, and no section', async () => {
		const seen: [string, MarkdownSectionInformation | null][] = [];
		const codeBlocks = new Map([
			[
				'beds',
				(_source: string, el: HTMLElement, ctx: MarkdownPostProcessorContext) => {
					seen.push([ctx.sourcePath, ctx.getSectionInfo(el)]);
				},
			],
		]);
		await render({ 'Here.md': '![[Bed]]', 'Bed.md': '```beds\n```' }, 'Here.md', { codeBlocks });
		expect(seen).toEqual([['Bed.md', null]]);
	});

	it('stops at a note that embeds itself', async () => {
		const el = await render({ 'Here.md': '![[Here]]' }, 'Here.md');
		expect(el.querySelectorAll('.internal-embed').length).toBeLessThan(10);
	});

	it('renders an embedded note again when it changes, and unloads what was in it', async () => {
		const files = { 'Here.md': '![[Bed]]', 'Bed.md': '```beds\n```\n\nold' };
		const host = await createHost(files);
		const unloaded: string[] = [];
		const codeBlocks = new Map([
			[
				'beds',
				(_source: string, el: HTMLElement, ctx: MarkdownPostProcessorContext) => {
					const child = new MarkdownRenderChild(el);
					child.register(() => void unloaded.push(ctx.sourcePath));
					ctx.addChild(child);
				},
			],
		]);
		const el = await renderIn(host.app, files['Here.md'], 'Here.md', { codeBlocks });
		const file = host.app.vault.getFileByPath('Bed.md');
		if (file !== null) await host.app.vault.modify(file, 'new');
		await vi.waitFor(() => {
			expect(el.querySelector('.markdown-embed-content')?.textContent).toBe('new');
		});
		expect(unloaded).toEqual(['Bed.md']);
	});
});
