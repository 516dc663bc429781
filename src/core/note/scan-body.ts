const fence = /^(?:[ \t]|>)*(?:[-*+] |\d+[.)] )?[ \t]*(`{3,}|~{3,})/;
const tag = /(?:^|\s)#([\p{L}\p{N}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d\u20e3_/-]+)/gu;
const onlyDigits = /^[\d/_-]*$/;

/**
 * The tags in a note's body, in order, without `#`, as spelled. Tags are letters, digits, emoji, `_`, `-` and `/`,
 * not digits alone, after white space (see https://help.obsidian.md/tags). What stands in code, comments, math and
 * links is no tag.
 *
 * One pass over the lines that hold a `#`; the rest of the text is not looked into.
 *
 * @param from Where the body starts in `text`, a UTF-16 offset.
 */
export function scanBodyTags(text: string, from: number): readonly string[] {
	if (!text.includes('#', from)) return [];
	const tags: string[] = [];
	let open: { marker: string } | undefined;
	let inComment = false;
	let inMath = false;
	for (const line of text.slice(from).split('\n')) {
		const marker = line.includes('```') || line.includes('~~~') ? fence.exec(line)?.[1] : undefined;
		if (open !== undefined) {
			if (marker !== undefined && marker.startsWith(open.marker) && isBareFence(line)) open = undefined;
			continue;
		}
		if (marker !== undefined && !inComment && !inMath) {
			open = { marker };
			continue;
		}
		if (!inComment && !inMath && !line.includes('#') && !line.includes('%%') && !line.includes('$$')) continue;
		let visible = hideInlineCode(line);
		[visible, inComment] = hideBetween(visible, '%%', inComment);
		[visible, inMath] = hideBetween(visible, '$$', inMath);
		for (const match of hideLinks(visible).matchAll(tag)) {
			const name = match[1]?.replace(/\/+$/, '') ?? '';
			if (name !== '' && !onlyDigits.test(name)) tags.push(name);
		}
	}
	return tags;
}

function isBareFence(line: string): boolean {
	return /(`{3,}|~{3,})[ \t]*\r?$/.test(line);
}

function hideInlineCode(line: string): string {
	return line.includes('`') ? line.replace(/(`+)(?!`)[^`]*(?:`+(?!\1)[^`]*)*?\1(?!`)/g, ' ') : line;
}

function hideLinks(line: string): string {
	return line.includes('[') ? line.replace(/\[\[[^\]]*\]\]|\]\([^)]*\)/g, ']') : line;
}

/** Blanks what stands between pairs of a marker, and says whether the line ends inside one. */
function hideBetween(line: string, marker: string, inside: boolean): [visible: string, inside: boolean] {
	if (!line.includes(marker)) return [inside ? '' : line, inside];
	let isInside = inside;
	const parts: string[] = [];
	for (const [index, part] of line.split(marker).entries()) {
		if (index > 0) isInside = !isInside;
		if (!isInside) parts.push(part);
	}
	return [parts.join(' '), isInside];
}
