import type { Definition, Image, Link, Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { FencedBlock } from '../../../src/core/body/body';
import { readBody } from '../../../src/core/body/read-body';
import { linkPathOf } from '../../../src/core/links/address';
import type { Range } from '../../../src/core/text';

const dialect = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };

/** What stands in a body, each thing as one line: its kind, its place, and what it is. */
export type Census = ReadonlySet<string>;

/** What `readBody` finds, from an offset on. */
export function censusOf(text: string, from: number): Census {
	const { tags, links, embeds, definitions, blocks } = readBody(text, from);
	return new Set([
		...tags.map((tag) => lineOf('tag', tag, tag.name)),
		...links.map((link) => lineOf(link.form === 'wikilink' ? 'wikilink' : 'link', link)),
		...embeds.map((link) => lineOf(link.form === 'wikilink' ? 'wikilink' : 'embed', link)),
		...definitions.map((link) => lineOf('definition', link)),
		...blocks.map((block) => fenceLine(block.fenceFrom, block.language, linesOf(text, block))),
	]);
}

/**
 * The same by mdast, which knows CommonMark and GFM. Wikilinks and tags are looked for in what it takes for text, that
 * is in paragraphs, headings and cells, but for code, HTML and addresses.
 */
export function referenceOf(text: string, from: number): Census {
	const body = text.slice(from);
	const found = new Set<string>();
	const leaves: Range[] = [];
	const opaque: Range[] = [];
	const links: Range[] = [];
	const visit = (node: Nodes): void => {
		const place = rangeOf(node);
		switch (node.type) {
			case 'code':
				if (/^[`~]/.test(body.slice(place.from)))
					found.add(fenceLine(from + place.from, node.lang ?? '', node.value.split('\n')));
				break;
			case 'inlineCode':
			case 'html':
				opaque.push(place);
				break;
			case 'definition':
				opaque.push(place);
				addLink('definition', node, {
					from: place.from,
					to: place.from + body.slice(place.from, place.to).trimEnd().length,
				});
				break;
			case 'image':
				links.push(place);
				addLink('embed', node, place);
				break;
			case 'link':
				// An address that stands by itself is no text; one that nobody marked as such is.
				if (body[place.from] === '<') opaque.push(place);
				if (body[place.from] !== '[') break;
				links.push(place);
				opaque.push({ from: endOf(node.children.at(-1)) ?? place.from + 1, to: place.to });
				addLink('link', node, place);
				break;
			case 'linkReference':
			case 'imageReference':
				links.push(place);
				break;
			case 'paragraph':
			case 'heading':
			case 'tableCell':
				leaves.push(place);
				break;
		}
		if ('children' in node) node.children.forEach(visit);
	};
	const addLink = (kind: string, { url }: Link | Image | Definition, place: Range): void => {
		if (linkPathOf(url.replace(/#.*$/s, '')) !== undefined) found.add(lineOf(kind, shift(place, from)));
	};
	visit(fromMarkdown(body, dialect));
	for (const leaf of leaves) addText(found, body, leaf, opaque, links, from);
	return found;
}

const wikilink = /!?\[\[(?:[^[\]|#^\n]*)(?:[#^][^[\]|\n]*)?(?:\|[^[\]\n]*)?\]\]/g;
const tag = /#([\p{L}\p{N}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d_/-]+)/gu;

function addText(
	found: Set<string>,
	body: string,
	leaf: Range,
	opaque: readonly Range[],
	links: readonly Range[],
	from: number,
): void {
	const said = body.slice(leaf.from, leaf.to);
	const isIn = (ranges: readonly Range[], at: number): boolean =>
		ranges.some((range) => range.from <= at && at < range.to);
	const wikilinks: Range[] = [];
	for (const match of said.matchAll(wikilink)) {
		const start = leaf.from + match.index;
		const brackets = start + match[0].indexOf('[[');
		const isEscapedMark = brackets > start && isEscaped(body, start);
		const place = { from: isEscapedMark ? brackets : start, to: start + match[0].length };
		if (isEscaped(body, brackets) || isIn(opaque, brackets)) continue;
		wikilinks.push(place);
		const target = /\[\[([^|#^\]]*)/.exec(match[0])?.[1]?.replace(/\\$/, '').trim();
		if (target !== '') found.add(lineOf('wikilink', shift(place, from)));
	}
	for (const match of said.matchAll(tag)) {
		const at = leaf.from + match.index;
		const name = (match[1] ?? '').replace(/\/+$/, '');
		const lineFrom = body.lastIndexOf('\n', at - 1) + 1;
		const before = body.slice(Math.max(leaf.from, lineFrom), at);
		const isFirst =
			before === '' ||
			(lineFrom > leaf.from && /^[\s>]*$/.test(before)) ||
			/\s/.test(body.charAt(at - 1)) ||
			isEscaped(body, at - 1);
		if (name === '' || /^\d*$/.test(name) || !isFirst || isEscaped(body, at)) continue;
		if (isIn(opaque, at) || isIn(links, at) || isIn(wikilinks, at)) continue;
		found.add(lineOf('tag', shift({ from: at, to: at + 1 + name.length }, from), name));
	}
}

/** Whether an odd number of backslashes stands before an offset, the last of which makes what stands there harmless. */
function isEscaped(text: string, at: number): boolean {
	let start = at;
	while (text[start - 1] === '\\') start -= 1;
	return (at - start) % 2 === 1 && /[!-/:-@[-`{-~]/.test(text.charAt(at));
}

function endOf(node: Nodes | undefined): number | undefined {
	return node?.position?.end.offset;
}

function rangeOf({ position }: Nodes): Range {
	return { from: position?.start.offset ?? 0, to: position?.end.offset ?? 0 };
}

function shift({ from, to }: Range, by: number): Range {
	return { from: from + by, to: to + by };
}

function lineOf(kind: string, { from, to }: Range, what = ''): string {
	return `${kind} ${from}–${to} ${what}`.trim();
}

/** White space at the ends of lines is left out: mdast has a part of a tab as spaces, and the `\r` of a line end. */
function fenceLine(from: number, language: string, lines: readonly string[]): string {
	const said = lines.map((line) => line.trim()).join('\n');
	return `fence ${from} ${language} ${JSON.stringify(said.trimEnd())}`;
}

function linesOf(text: string, { lines }: FencedBlock): readonly string[] {
	return lines.map(({ from, to }) => text.slice(from, to));
}
