import { setIcon } from 'obsidian';
import type { App, TFile } from 'obsidian';
import type Token from 'markdown-it/lib/token.mjs';
import type { LinkParts } from './syntax';

/** Renders the embedded note, or the part of it that `subpath` names, into `el`. */
export type RenderEmbedded = (el: HTMLElement, file: TFile, subpath: string) => Promise<void>;

const imageExtensions: ReadonlySet<string> = new Set(['png', 'jpg', 'jpeg', 'gif', 'svg', 'webp', 'avif', 'bmp']);

/** Fills the element of `![[Note#Part|shown]]`: a note in its own frame, an image, or a line that says what is missing. */
export async function fillEmbed(
	app: App,
	el: HTMLElement,
	parts: LinkParts,
	sourcePath: string,
	render: RenderEmbedded,
): Promise<void> {
	const [path, subpath] = splitTarget(parts.target);
	el.setAttribute('src', parts.target);
	el.setAttribute('alt', parts.display ?? parts.target);
	el.tabIndex = -1;
	const file = app.metadataCache.getFirstLinkpathDest(path === '' ? sourcePath : path, sourcePath);
	if (file === null) {
		el.classList.add('file-embed', 'mod-empty', 'is-loaded');
		el.textContent = `“${path}” is not created yet. Click to create.`;
		return;
	}
	if (imageExtensions.has(file.extension.toLowerCase())) {
		el.classList.add('media-embed', 'image-embed', 'is-loaded');
		const image = appendDiv(el, '', 'img');
		image.setAttribute('src', app.vault.getResourcePath(file));
		image.setAttribute('alt', parts.display ?? file.name);
		return;
	}
	if (file.extension !== 'md') {
		el.classList.add('file-embed', 'mod-generic', 'is-loaded');
		appendDiv(el, 'file-embed-title').textContent = file.name;
		return;
	}
	await fillNote(el, parts, file, subpath, render);
}

async function fillNote(
	el: HTMLElement,
	parts: LinkParts,
	file: TFile,
	subpath: string,
	render: RenderEmbedded,
): Promise<void> {
	el.classList.add('markdown-embed', 'inline-embed', 'is-loaded');
	appendDiv(el, 'embed-title markdown-embed-title').textContent = parts.display ?? file.basename;
	const content = appendDiv(el, 'markdown-embed-content node-insert-event');
	const view = appendDiv(content, 'markdown-preview-view markdown-rendered node-insert-event show-indentation-guide');
	const link = appendDiv(el, 'markdown-embed-link');
	link.ariaLabel = 'Open link';
	link.dataset['href'] = parts.target;
	setIcon(link, 'maximize-2');
	await render(appendDiv(view, 'markdown-preview-sizer markdown-preview-section'), file, subpath);
}

/** `Note#Part` as `['Note', '#Part']`. */
export function splitTarget(target: string): [path: string, subpath: string] {
	const hash = target.indexOf('#');
	return hash === -1 ? [target, ''] : [target.slice(0, hash), target.slice(hash)];
}

/** The top-level blocks that `subpath` names: a heading and what is under it (`#Part`), or one block (`#^id`). */
export function selectBlocks(blocks: readonly (readonly Token[])[], subpath: string): readonly (readonly Token[])[] {
	if (subpath === '') return blocks;
	if (subpath.startsWith('#^'))
		return blocks.filter((block) => block.some((token) => blockIdOf(token) === subpath.slice(2)));
	const wanted = headingKey(subpath.slice(subpath.lastIndexOf('#') + 1));
	const from = blocks.findIndex((block) => headingLevel(block) > 0 && headingKey(block[1]?.content ?? '') === wanted);
	if (from === -1) return [];
	const level = headingLevel(blocks[from] ?? []);
	const after = blocks.findIndex((block, i) => i > from && headingLevel(block) > 0 && headingLevel(block) <= level);
	return blocks.slice(from, after === -1 ? undefined : after);
}

function blockIdOf(token: Token): string | undefined {
	const meta = token.meta as { blockId?: string } | null;
	return token.type === 'inline' ? meta?.blockId : undefined;
}

function headingLevel(block: readonly Token[]): number {
	const open = block[0];
	return open?.type === 'heading_open' ? Number(open.tag.slice(1)) : 0;
}

function headingKey(text: string): string {
	return text
		.replace(/[#^[\]|:]/g, ' ')
		.replace(/\s+/g, ' ')
		.trim()
		.toLowerCase();
}

function appendDiv(parent: HTMLElement, className: string, tag = 'div'): HTMLElement {
	const el = parent.ownerDocument.createElement(tag);
	if (className !== '') el.className = className;
	parent.append(el);
	return el;
}
