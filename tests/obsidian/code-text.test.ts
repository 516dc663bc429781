import { describe, expect, it } from 'vitest';
import { appendCodeText, withoutCodeMarks } from '../../src/obsidian/dom/code-text';

describe('a message with code in it', () => {
	it.each([
		[
			'Obsidian no longer reads `tag`; the key is `tags`',
			'Obsidian no longer reads <code>tag</code>; the key is <code>tags</code>',
		],
		['`phase` is empty', '<code>phase</code> is empty'],
		['nothing of the kind', 'nothing of the kind'],
		['one ` alone', 'one ` alone'],
		['empty `` ones', 'empty `` ones'],
		['`<b>` is text', '<code>&lt;b&gt;</code> is text'],
		['<b>bold</b>', '&lt;b&gt;bold&lt;/b&gt;'],
		['', ''],
	])('%j', (message, html) => {
		const element = createDiv();
		appendCodeText(element, message);
		expect(element.innerHTML).toBe(html);
		expect(element.textContent).toBe(withoutCodeMarks(message));
	});
});
