import { isWebAddress } from '../links/address';
import { partsOf, type Link } from '../links/link';
import {
	isPunctuation,
	labelKey,
	readLabel,
	readResource,
	readWikilink,
	type Destination,
	type Wikilink,
} from '../links/syntax';
import type { Range } from '../text';
import type { BodyTag, Opaque } from './body';
import { linkInNote, placeOf, type Content } from './content';
import { inlineTagEnd, specialEnd } from './html';

/** Where what is found in contents is put. */
export interface Found {
	readonly tags: BodyTag[];
	readonly links: Link[];
	readonly embeds: Link[];
	/** Undefined where nobody asks. */
	readonly opaque: Opaque[] | undefined;
	/** The keys of the labels that references of this body may have. */
	readonly labels: Set<string>;
}

interface Bracket {
	readonly at: number;
	readonly isImage: boolean;
	/** How much of each kind stands before it: a tag in the text of a link is none, and an image's text is plain. */
	readonly tags: number;
	readonly links: number;
	readonly embeds: number;
	/** Another bracket stands in it. */
	hasInner: boolean;
}

const special = /[\\`[\]<#$%]/g;
const tagName = /[\p{L}\p{N}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d_/-]+/uy;
const onlyDigits = /^\d*$/;
const endOfMath = /[^\s\\$]\$(?![\d$])/g;

/** What begins a tag or a link to a note; a web address is none. */
const anyMark = /\[\[|#[^\s#]|\]\((?!https?:)/;

/** Whether a text can hold a tag or a link at all. */
export function mayHold(text: string): boolean {
	return anyMark.test(text);
}

/**
 * Finds tags, links and embeds in a content, from left to right: what begins first stands, and what does not end in
 * the content is text. Tags are letters, digits, emoji, `_`, `-` and `/`, not digits alone, after white space or an
 * escaped character (see https://help.obsidian.md/tags, and what Obsidian has in its metadata cache).
 *
 * Linear in the text, whatever it holds: a run that nothing ends is looked for once.
 */
export function readInline(content: Content, found: Found): void {
	new InlineReader(content, found).read();
}

class InlineReader {
	readonly #content: Content;
	readonly #text: string;
	readonly #found: Found;
	readonly #brackets: Bracket[] = [];
	/** Brackets below this place in the stack are text: a link holds no other. */
	#textBelow = 0;
	#codeSpans: CodeSpans | undefined;
	/** Marks that nothing ends from here on. */
	#without: Set<string> | undefined;
	/** Right behind an escaped character. */
	#escapedTo = -1;
	#commentTo = 0;
	/** Behind the next dollar that can end math. */
	#dollarTo = 0;

	constructor(content: Content, found: Found) {
		this.#content = content;
		this.#text = content.text;
		this.#found = found;
	}

	read(): void {
		for (let at = 0; at < this.#text.length;) {
			special.lastIndex = at;
			if (!special.test(this.#text)) return;
			at = this.#step(special.lastIndex - 1);
		}
	}

	/** Reads what begins at an offset, and answers where to go on. */
	#step(at: number): number {
		switch (this.#text.charAt(at)) {
			case '\\':
				return this.#escape(at);
			case '`':
				return this.#code(at);
			case '[':
				return this.#open(at);
			case ']':
				return this.#close(at);
			case '<':
				return this.#html(at);
			case '#':
				return this.#tag(at);
			case '$':
				return this.#math(at);
			default:
				return this.#comment(at);
		}
	}

	#escape(at: number): number {
		if (!isPunctuation(this.#text.charCodeAt(at + 1))) return at + 1;
		this.#escapedTo = at + 2;
		return at + 2;
	}

	#code(from: number): number {
		let to = from + 1;
		while (this.#text.charCodeAt(to) === 96) to += 1;
		this.#codeSpans ??= new CodeSpans(this.#text);
		return this.#pass('code', from, this.#codeSpans.endOf(from, to - from)) ?? to;
	}

	#html(from: number): number {
		const to = inlineTagEnd(this.#text, from) ?? specialEnd(this.#text, from, (mark, at) => this.#endBehind(mark, at));
		return this.#pass('html', from, to) ?? from + 1;
	}

	/** One dollar or two are math where as many end it in the same paragraph; more of them are a price. */
	#math(from: number): number {
		let to = from + 1;
		while (this.#text.charCodeAt(to) === 36) to += 1;
		const end = to - from === 2 ? this.#endBehind('$$', to) : to - from === 1 ? this.#dollarBehind(to) : undefined;
		return this.#pass('math', from, end) ?? to;
	}

	/**
	 * Behind the dollar that ends math which begins at an offset. Both stand right beside what is in between, and no digit
	 * follows, so that two prices are none, as in Pandoc (https://pandoc.org/MANUAL.html#math). What Obsidian does with
	 * prices is not recorded.
	 */
	#dollarBehind(from: number): number | undefined {
		if (/\s/.test(this.#text.charAt(from)) || this.#without?.has('$') === true) return undefined;
		if (this.#dollarTo <= from + 1) {
			endOfMath.lastIndex = from;
			this.#dollarTo = endOfMath.test(this.#text) ? endOfMath.lastIndex : 0;
			if (this.#dollarTo === 0) (this.#without ??= new Set()).add('$');
		}
		return this.#dollarTo === 0 ? undefined : this.#dollarTo;
	}

	/** A comment in a line hides nothing from the metadata cache; it is told to those who look for prose. */
	#comment(from: number): number {
		if (this.#found.opaque === undefined || from < this.#commentTo || this.#text[from + 1] !== '%') return from + 1;
		const to = this.#endBehind('%%', from + 2);
		if (to !== undefined) this.#commentTo = to;
		this.#pass('comment', from, to);
		return from + 2;
	}

	#tag(at: number): number {
		const isFirst = at === 0 || at === this.#escapedTo || this.#text.charAt(at - 1).trim() === '';
		if (!isFirst) return at + 1;
		tagName.lastIndex = at + 1;
		const name = withoutSlashes(tagName.exec(this.#text)?.[0] ?? '');
		if (name === '' || onlyDigits.test(name)) return at + 1;
		const to = at + 1 + name.length;
		const place = placeOf(this.#content, at, to);
		this.#found.tags.push({ name, from: place.from, to: place.to });
		return to;
	}

	#open(at: number): number {
		const isImage = this.#text[at - 1] === '!' && this.#escapedTo !== at;
		const wikilink = this.#text[at + 1] === '[' ? readWikilink(this.#text, at) : undefined;
		if (wikilink !== undefined) return this.#addWikilink(at, wikilink, isImage);
		const outer = this.#brackets.at(-1);
		if (outer !== undefined) outer.hasInner = true;
		const { tags, links, embeds } = this.#found;
		this.#brackets.push({
			at,
			isImage,
			tags: tags.length,
			links: links.length,
			embeds: embeds.length,
			hasInner: false,
		});
		return at + 1;
	}

	#close(at: number): number {
		const bracket = this.#brackets.pop();
		if (bracket === undefined) return at + 1;
		const isText = !bracket.isImage && this.#brackets.length < this.#textBelow;
		this.#textBelow = Math.min(this.#textBelow, this.#brackets.length);
		if (isText) return at + 1;
		const resource = this.#text[at + 1] === '(' ? readResource(this.#text, at + 1) : undefined;
		const to = resource?.to ?? this.#referenceEnd(bracket, at);
		if (to === undefined) return at + 1;
		this.#found.tags.length = bracket.tags;
		if (bracket.isImage) {
			this.#found.links.length = bracket.links;
			this.#found.embeds.length = bracket.embeds;
		} else this.#textBelow = this.#brackets.length;
		const from = bracket.at - (bracket.isImage ? 1 : 0);
		this.#pass('link', from, to);
		if (resource !== undefined)
			this.#addLink({ from, to }, { from: bracket.at + 1, to: at }, resource, bracket.isImage);
		return to;
	}

	/** Where a reference ends whose text ends at a bracket; undefined where nothing defines its label. */
	#referenceEnd({ at: from, hasInner }: Bracket, at: number): number | undefined {
		const { labels } = this.#found;
		if (labels.size === 0) return undefined;
		const isDefined = ({ from: start, to }: Range): boolean => labels.has(labelKey(this.#text.slice(start, to)));
		const label = this.#text[at + 1] === '[' ? readLabel(this.#text, at + 1) : undefined;
		if (label !== undefined && label.to > label.from) return isDefined(label) ? label.to + 1 : undefined;
		if (hasInner || at - from > 1000 || !isDefined({ from: from + 1, to: at })) return undefined;
		return label === undefined ? at + 1 : label.to + 1;
	}

	#addWikilink(at: number, { target, subpath, display, to }: Wikilink, isEmbed: boolean): number {
		const from = at - (isEmbed ? 1 : 0);
		this.#pass('link', from, to);
		const path = this.#text.slice(target.from, target.to);
		if (path !== '')
			this.#add({ from, to, form: 'wikilink', path, target, subpath, display, isBracketed: false }, isEmbed);
		return to;
	}

	#addLink({ from, to }: Range, display: Range, { range, isBracketed }: Destination, isEmbed: boolean): void {
		const destination = this.#text.slice(range.from, range.to);
		if (isWebAddress(destination)) return;
		const { path, target, subpath } = partsOf(destination, range.from);
		if (path !== '') this.#add({ from, to, form: 'markdown', path, target, subpath, display, isBracketed }, isEmbed);
	}

	#add(link: Link, isEmbed: boolean): void {
		(isEmbed ? this.#found.embeds : this.#found.links).push(linkInNote(this.#content, link));
	}

	#endBehind(mark: string, from: number): number | undefined {
		if (this.#without?.has(mark) === true) return undefined;
		const found = this.#text.indexOf(mark, from);
		if (found !== -1) return found + mark.length;
		(this.#without ??= new Set()).add(mark);
		return undefined;
	}

	/** Notes that a stretch is no prose, and answers its end. */
	#pass(kind: Opaque['kind'], from: number, to: number | undefined): number | undefined {
		if (to !== undefined) this.#found.opaque?.push({ kind, ...placeOf(this.#content, from, to) });
		return to;
	}
}

function withoutSlashes(name: string): string {
	let end = name.length;
	while (name[end - 1] === '/') end -= 1;
	return name.slice(0, end);
}

/**
 * The runs of backticks of a text: a code span begins with one and ends with the next of the same length, which a
 * backslash does not change. Found in one pass, whatever there is of them.
 */
class CodeSpans {
	readonly #byLength = new Map<number, number[]>();

	constructor(text: string) {
		for (let from = text.indexOf('`'); from !== -1;) {
			let to = from + 1;
			while (text.charCodeAt(to) === 96) to += 1;
			const known = this.#byLength.get(to - from);
			if (known === undefined) this.#byLength.set(to - from, [from]);
			else known.push(from);
			from = text.indexOf('`', to);
		}
	}

	/** Where the code span ends that a run of so many backticks begins; undefined when no run ends it. */
	endOf(from: number, length: number): number | undefined {
		const starts = this.#byLength.get(length) ?? [];
		let low = 0;
		let high = starts.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((starts[middle] ?? 0) < from + length) low = middle + 1;
			else high = middle;
		}
		const closing = starts[low];
		return closing === undefined ? undefined : closing + length;
	}
}
