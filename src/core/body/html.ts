/** What ends a block of HTML: a text that its last line holds, or an empty line. */
export type HtmlEnd = RegExp | 'blank';

const blockNames =
	'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul';
const attribute = String.raw`\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>\x60]+|'[^']*'|"[^"]*"))?`;
const openTag = String.raw`<[A-Za-z][A-Za-z\d-]*(?:${attribute})*\s*/?>`;
const closeTag = String.raw`</[A-Za-z][A-Za-z\d-]*\s*>`;

const starts: readonly (readonly [RegExp, HtmlEnd])[] = [
	[/^<(?:script|pre|textarea|style)(?:\s|>|$)/i, /<\/(?:script|pre|textarea|style)>/i],
	[/^<!--/, /-->/],
	[/^<\?/, /\?>/],
	[/^<![A-Za-z]/, />/],
	[/^<!\[CDATA\[/, /\]\]>/],
	[new RegExp(`^</?(?:${blockNames})(?:\\s|/?>|$)`, 'i'), 'blank'],
];
const loneTag = new RegExp(`^(?:${openTag}|${closeTag})\\s*$`);

/** One tag in a line of text, or an address in `<…>`; comments and their like are looked for by their ends. */
export const inlineTag = new RegExp(
	[
		openTag,
		closeTag,
		String.raw`<[A-Za-z][A-Za-z\d+.-]{1,31}:[^\s<>]*>`,
		String.raw`<[\w.!#$%&'*+/=?^\x60{|}~-]+@[A-Za-z\d][A-Za-z\d.-]*>`,
	].join('|'),
	'y',
);

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
	return !isInParagraph && loneTag.test(line) ? 'blank' : undefined;
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
