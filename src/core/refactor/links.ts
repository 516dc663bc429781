import { isScalar, isSeq, visit, type Node } from 'yaml';
import { findFrontmatter } from '../note/frontmatter-block';
import { parseYaml } from '../note/yaml';
import type { Body } from '../body/body';
import { linkPathOf } from '../links/link-path';
import type { Range } from '../text';

/** A link or an embed in a note, with its parts; all ranges are into the note's text. */
export interface NoteLink {
	/** Decoded, without heading. */
	readonly path: string;
	/** Where the path stands, without heading. */
	readonly target: Range;
	/** The text that people read; undefined where there is none of its own. */
	readonly display: Range | undefined;
	readonly isEncoded: boolean;
	readonly isProperty: boolean;
}

const wikilink = /^!?\[\[([^[\]|#^]*)([#^][^[\]|]*)?(?:\|([^[\]]*))?\]\]$/;
const markdownLink = /^!?\[([^[\]]*)\]\((<?)([^<>()]*(?:\([^<>()]*\)[^<>()]*)*)(>?)\)$/;

/** All links and embeds of a note, those in its properties first. */
export function findNoteLinks(text: string, body: Body): readonly NoteLink[] {
	const found = [...findPropertyLinks(text)];
	for (const { path, target, display, form, isBracketed } of [...body.links, ...body.embeds, ...body.definitions])
		found.push({ path, target, display, isEncoded: form !== 'wikilink' && !isBracketed, isProperty: false });
	return found;
}

/** The link that a text is as a whole; undefined when it is none. Offsets are into the text. */
export function parseLink(text: string): Omit<NoteLink, 'isProperty'> | undefined {
	const wiki = wikilink.exec(text);
	if (wiki !== null) {
		const from = text.indexOf('[[') + 2;
		const [, target = '', heading = '', display] = wiki;
		const at = from + target.length + heading.length + 1;
		return {
			path: target.trim(),
			target: { from, to: from + target.length },
			display: display === undefined ? undefined : { from: at, to: at + display.length },
			isEncoded: false,
		};
	}
	const markdown = markdownLink.exec(text);
	if (markdown === null) return undefined;
	const [, display = '', bracket = '', destination = ''] = markdown;
	const path = linkPathOf(destination);
	const from = text.indexOf('](') + 2 + bracket.length;
	const start = text.indexOf('[') + 1;
	const target = destination.replace(/#.*$/, '');
	if (path === undefined || path === '') return undefined;
	return {
		path,
		target: { from, to: from + target.length },
		display: { from: start, to: start + display.length },
		isEncoded: bracket === '',
	};
}

/** The values of properties that are a link each, quoted or not, as Obsidian follows them. */
function findPropertyLinks(text: string): readonly NoteLink[] {
	const block = findFrontmatter(text);
	if (block?.isClosed !== true || !text.slice(block.yaml.from, block.yaml.to).includes('[')) return [];
	const source = text.slice(block.yaml.from, block.yaml.to);
	const document = parseYaml(source);
	if (document.errors.length > 0) return [];
	const found: NoteLink[] = [];
	const add = (node: Node): boolean => {
		const [from = 0, to = from] = node.range ?? [];
		const raw = source.slice(from, to);
		const opening = /^["']?\s*/.exec(raw)?.[0].length ?? 0;
		const link = parseLink(raw.slice(opening).replace(/\s*["']?\s*$/, ''));
		// What is escaped does not stand there as it reads.
		if (link === undefined || raw.includes('\\') || raw.includes("''")) return false;
		const shift = ({ from: start, to: end }: Range): Range => ({
			from: block.yaml.from + from + opening + start,
			to: block.yaml.from + from + opening + end,
		});
		found.push({ ...link, target: shift(link.target), display: link.display && shift(link.display), isProperty: true });
		return true;
	};
	visit(document, {
		Scalar: (key, node) => void (key !== 'key' && isScalar(node) && typeof node.value === 'string' && add(node)),
		Seq: (_, node) => (isSeq(node) && node.flow === true && add(node as Node) ? visit.SKIP : undefined),
	});
	return found;
}
