/** What ends a block of HTML: a text that its last line holds, or an empty line. */
export type HtmlEnd = RegExp | 'blank';

const blockNames =
	'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul';
const tagName = /<[A-Za-z][A-Za-z\d-]*/y;
const attribute = /\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>\x60]+|'[^']*'|"[^"]*"))?/y;
const tagEnd = /\s*\/?>/y;

const starts: readonly (readonly [RegExp, HtmlEnd])[] = [
	[/^<(?:script|pre|textarea|style)(?:\s|>|$)/i, /<\/(?:script|pre|textarea|style)>/i],
	[/^<!--/, /-->/],
	[/^<\?/, /\?>/],
	[/^<![A-Za-z]/, />/],
	[/^<!\[CDATA\[/, /\]\]>/],
	[new RegExp(`^</?(?:${blockNames})(?:\\s|/?>|$)`, 'i'), 'blank'],
];
/** A closing tag, or an address in `<…>`. */
const closingTag = new RegExp(
	[
		String.raw`</[A-Za-z][A-Za-z\d-]*\s*>`,
		String.raw`<[A-Za-z][A-Za-z\d+.-]{1,31}:[^\s<>]*>`,
		String.raw`<[\w.!#$%&'*+/=?^\x60{|}~-]+@[A-Za-z\d][A-Za-z\d.-]*>`,
	].join('|'),
	'y',
);

/** Where a pattern ends that begins at an offset. */
function endOf(pattern: RegExp, text: string, at: number): number | undefined {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** Where an opening tag ends: one attribute after the other, since an engine runs out of stack over very many in one go. */
function openTagEnd(text: string, from: number): number | undefined {
	let at = endOf(tagName, text, from);
	if (at === undefined) return undefined;
	for (let next: number | undefined = at; next !== undefined; next = endOf(attribute, text, at)) at = next;
	return endOf(tagEnd, text, at);
}

/**
 * Where a tag in a line of text ends, or an address in `<…>`, that begins at an offset; undefined when none does.
 * Comments and their like are looked for by their ends.
 */
export function inlineTagEnd(text: string, at: number): number | undefined {
	return openTagEnd(text, at) ?? endOf(closingTag, text, at);
}

function isLoneTag(line: string): boolean {
	const end = /^<\/?[A-Za-z][A-Za-z\d-]*(?:[\s/>]|$)/.test(line) ? inlineTagEnd(line, 0) : undefined;
	return end !== undefined && line.slice(end).trim() === '';
}

/**
 * What ends the block of HTML that begins with a line; undefined when none begins. See the seven kinds in
 * https://spec.commonmark.org/0.31.2/#html-blocks.
 *
 * @param line From its `<` on.
 * @param isInParagraph Whether the line would go on with a paragraph, which a tag of any name does not end.
 */
export function htmlBlockEnd(line: string, isInParagraph: boolean): HtmlEnd | undefined {
	const known = starts.find(([start]) => start.test(line));
	if (known !== undefined) return known[1];
	return !isInParagraph && isLoneTag(line) ? 'blank' : undefined;
}

const inlineEnds: readonly (readonly [string, string])[] = [
	['<!--', '-->'],
	['<?', '?>'],
	['<![CDATA[', ']]>'],
	['<!', '>'],
];

/**
 * Where a comment, an instruction or a declaration ends that begins at an offset in the text of a paragraph; undefined
 * when none does.
 *
 * @param endBehind Finds where a mark ends that stands behind an offset.
 */
export function specialEnd(
	text: string,
	at: number,
	endBehind: (mark: string, from: number) => number | undefined,
): number | undefined {
	const kind = inlineEnds.find(([start]) => text.startsWith(start, at));
	if (kind === undefined || (kind[0] === '<!' && !/[A-Za-z]/.test(text.charAt(at + 2)))) return undefined;
	const [start, end] = kind;
	// `<!-->` and `<!--->` are comments too.
	const short = start === '<!--' ? /^-?>/.exec(text.slice(at + 4, at + 6))?.[0] : undefined;
	return short === undefined ? endBehind(end, at + start.length) : at + 4 + short.length;
}
