import { setIcon } from 'obsidian';
import type Token from 'markdown-it/lib/token.mjs';
import { decodeAddress, fillTag, fillWikilink, isExternal, setLink } from './links';
import type { CalloutParts, LinkParts } from './syntax';

/** What the DOM builder leaves to others, because it needs the vault or a plugin. */
export interface DomPorts {
	/** Whether a link such as `Note#Part` leads to a file. */
	readonly isResolved: (target: string) => boolean;
	/** Fills the `span.internal-embed` of `![[target]]`. */
	readonly embed: (el: HTMLElement, parts: LinkParts) => void;
	/** Fills a code block's own element and returns true when a plugin claims the language. */
	readonly codeBlock: (language: string, source: string, el: HTMLElement) => boolean;
}

/** Builds the elements for a run of markdown-it tokens inside `parent`; text is only ever set as text. */
export function appendTokens(parent: HTMLElement, tokens: readonly Token[], ports: DomPorts): void {
	const open: HTMLElement[] = [parent];
	for (const token of tokens) {
		if (token.hidden) continue;
		const here = open.at(-1) ?? parent;
		if (token.nesting === 1) open.push(openElement(here, token, ports));
		else if (token.nesting === -1) {
			const closed = open.pop();
			if (closed !== undefined) finishElement(closed, token);
		} else appendLeaf(here, token, ports);
	}
}

function openElement(parent: HTMLElement, token: Token, ports: DomPorts): HTMLElement {
	if (token.type === 'callout_open') return openCallout(parent, token.meta as CalloutParts);
	const el = append(parent, token.tag);
	if (token.type === 'link_open') {
		setLink(el, token.attrGet('href') ?? '', ports.isResolved);
		const title = token.attrGet('title');
		if (title !== null) el.title = title;
		return el;
	}
	for (const [name, value] of token.attrs ?? []) el.setAttribute(name, value);
	if (/^(paragraph|heading|blockquote|list_item|th|td)_open$/.test(token.type)) el.dir = 'auto';
	if (token.type === 'bullet_list_open') el.classList.add('has-list-bullet');
	if (token.type === 'list_item_open' && token.map !== null) el.dataset['line'] = String(token.map[0]);
	return el;
}

function finishElement(el: HTMLElement, token: Token): void {
	if (token.type === 'heading_close') el.dataset['heading'] = el.textContent;
	if (token.type === 'list_item_close') finishListItem(el);
}

/** `[ ] text` and `[x] text` become a check box; other bullets get Obsidian's bullet element. */
function finishListItem(el: HTMLElement): void {
	const holder = el.firstElementChild?.tagName === 'P' ? el.firstElementChild : el;
	const text = holder.firstChild;
	const task = text instanceof Text ? /^\[(.)\] /.exec(text.data) : null;
	if (!(text instanceof Text) || task === null) {
		if (el.parentElement?.tagName !== 'UL') return;
		const bullet = el.ownerDocument.createElement('span');
		bullet.className = 'list-bullet';
		el.prepend(bullet);
		return;
	}
	const mark = (task[1] ?? ' ').trim();
	text.data = text.data.slice(task[0].length);
	const box = el.ownerDocument.createElement('input');
	box.type = 'checkbox';
	box.className = 'task-list-item-checkbox';
	box.checked = mark !== '';
	holder.prepend(box);
	el.classList.add('task-list-item');
	el.classList.toggle('is-checked', mark !== '');
	el.dataset['task'] = mark;
	el.parentElement?.classList.add('contains-task-list');
}

function appendLeaf(parent: HTMLElement, token: Token, ports: DomPorts): void {
	switch (token.type) {
		case 'inline':
			appendTokens(parent, token.children ?? [], ports);
			return;
		case 'softbreak':
		case 'hardbreak':
			append(parent, 'br');
			parent.append('\n');
			return;
		case 'hr':
			append(parent, 'hr');
			return;
		case 'fence':
		case 'code_block':
			appendCode(parent, token, ports);
			return;
		case 'code_inline':
			append(parent, 'code').textContent = token.content;
			return;
		case 'image':
			appendImage(parent, token, ports);
			return;
		case 'tag':
			fillTag(append(parent, 'a'), token.content);
			return;
		case 'wikilink':
			fillWikilink(append(parent, 'a'), token.meta as LinkParts, ports.isResolved);
			return;
		case 'embed':
			ports.embed(append(parent, 'span', 'internal-embed'), token.meta as LinkParts);
			return;
		case 'callout_title':
			appendCalloutTitle(parent, token.meta as Token, ports);
			return;
		default:
			parent.append(token.content);
	}
}

function appendCode(parent: HTMLElement, token: Token, ports: DomPorts): void {
	const language = token.info.trim().split(/\s+/)[0] ?? '';
	const source = token.content.replace(/\n$/, '');
	const block = parent.ownerDocument.createElement('div');
	block.className = `block-language-${language}`;
	parent.append(block);
	if (language !== '' && ports.codeBlock(language, source, block)) return;
	const pre = parent.ownerDocument.createElement('pre');
	block.replaceWith(pre);
	const code = append(pre, 'code');
	code.textContent = token.content;
	if (language === '') return;
	pre.className = `language-${language}`;
	code.className = `language-${language}`;
}

function appendImage(parent: HTMLElement, token: Token, ports: DomPorts): void {
	const source = decodeAddress(token.attrGet('src') ?? '');
	if (!isExternal(source)) {
		ports.embed(append(parent, 'span', 'internal-embed'), {
			target: source,
			display: token.content === '' ? null : token.content,
		});
		return;
	}
	const image = append(parent, 'img');
	image.setAttribute('src', source);
	image.setAttribute('alt', token.content);
}

function openCallout(parent: HTMLElement, parts: CalloutParts): HTMLElement {
	const el = append(parent, 'div', 'callout');
	el.dataset['callout'] = parts.type;
	el.dataset['calloutMetadata'] = parts.metadata;
	el.dataset['calloutFold'] = parts.fold;
	if (parts.fold !== '') el.classList.add('is-collapsible');
	if (parts.fold === '-') el.classList.add('is-collapsed');
	return el;
}

const calloutIcons: ReadonlyMap<string, string> = new Map([
	...['abstract', 'summary', 'tldr'].map((type) => [type, 'clipboard-list'] as const),
	...['todo', 'success', 'check', 'done'].map((type) => [type, 'check'] as const),
	...['tip', 'hint', 'important'].map((type) => [type, 'flame'] as const),
	...['question', 'help', 'faq'].map((type) => [type, 'help-circle'] as const),
	...['warning', 'caution', 'attention'].map((type) => [type, 'alert-triangle'] as const),
	...['failure', 'fail', 'missing'].map((type) => [type, 'x'] as const),
	...['danger', 'error'].map((type) => [type, 'zap'] as const),
	...['quote', 'cite'].map((type) => [type, 'quote'] as const),
	['info', 'info'],
	['bug', 'bug'],
	['example', 'list'],
]);

function appendCalloutTitle(callout: HTMLElement, text: Token, ports: DomPorts): void {
	const title = append(callout, 'div', 'callout-title');
	title.dir = 'auto';
	setIcon(append(title, 'div', 'callout-icon'), calloutIcons.get(callout.dataset['callout'] ?? '') ?? 'pencil');
	appendTokens(append(title, 'div', 'callout-title-inner'), text.children ?? [], ports);
	if (callout.dataset['calloutFold'] === '') return;
	const fold = append(title, 'div', 'callout-fold');
	fold.classList.toggle('is-collapsed', callout.classList.contains('is-collapsed'));
	setIcon(fold, 'chevron-down');
	title.addEventListener('click', () => {
		const collapsed = callout.classList.toggle('is-collapsed');
		fold.classList.toggle('is-collapsed', collapsed);
	});
}

function append<K extends keyof HTMLElementTagNameMap>(
	parent: HTMLElement,
	tag: K,
	className?: string,
): HTMLElementTagNameMap[K];
function append(parent: HTMLElement, tag: string, className?: string): HTMLElement;
function append(parent: HTMLElement, tag: string, className?: string): HTMLElement {
	const el = parent.ownerDocument.createElement(tag);
	if (className !== undefined) el.className = className;
	parent.append(el);
	return el;
}
