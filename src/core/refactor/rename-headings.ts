import { applyEdits } from '../edits';
import { findHeadingLinks, headingKey, renameInSubpath, writeHeading, type HeadingLink } from '../links/heading-links';
import { basenameOf } from '../note/path';
import { decodePath } from '../links/address';
import type { Part } from '../links/note-links';
import type { Range } from '../text';
import { sayOfRefactor } from '../plan/messages';
import { editsAt, namePattern } from './names';
import { oldKeysOf, type OpenNote, type Retelling } from './retelling';

/** Which of the old names in a heading are to be the new one, counted from its beginning. */
interface RenamedHeading {
	readonly names: ReadonlySet<number>;
	/** Whether they are changed unless a person says no. */
	readonly isTicked: boolean;
}

/** Headings that are to say another text, and the links that may lead to them, gathered file by file. */
export class HeadingLinks {
	/** By the path of their note, as links to them are compared. */
	readonly #headings = new Map<string, Map<string, RenamedHeading>>();
	readonly #links: { readonly path: string; readonly link: HeadingLink }[] = [];

	/** Notes the headings of a note for which edits are planned. */
	note(retelling: Retelling, { path, text }: OpenNote, headings: readonly Range[]): void {
		const renamed = new Map<string, RenamedHeading>();
		for (const { from, to } of headings) {
			const planned = retelling.draft.plannedIn(path, from, to);
			const heading = text.slice(from, to);
			const isTicked = planned.some((edit) => edit.isTicked);
			const edits = planned.filter((edit) => edit.isTicked === isTicked).map(({ edit }) => edit);
			const isChanged = ([start, old]: readonly [number, string]): boolean =>
				edits.some((edit) => edit.from < from + start + old.length && edit.to > from + start);
			const names = namesIn(retelling, heading).flatMap((place, at) => (isChanged(place) ? [at] : []));
			const key = headingKey(heading);
			// Of two that are called alike, links lead to the first.
			if (names.length > 0 && !renamed.has(key)) renamed.set(key, { names: new Set(names), isTicked });
		}
		if (renamed.size > 0) this.#headings.set(path, renamed);
	}

	/** Gathers the links of a note. */
	gather({ path, text, body, bodyStart }: OpenNote): void {
		for (const link of findHeadingLinks(text, body, bodyStart)) this.add(path, link);
	}

	/** Gathers a link of a file. */
	add(path: string, link: HeadingLink): void {
		if (link.heading !== '') this.#links.push({ path, link });
	}

	/** Has the links to the headings follow them: offered where they are. */
	offer(retelling: Retelling): void {
		for (const { path, link } of this.#links) {
			const found = this.#find(retelling, path, link);
			if (found === undefined) continue;
			const { wanted, isTicked } = found;
			follow(retelling, path, link, 'subpath', wanted, isTicked);
			const display = this.#displayOf(retelling, path, link);
			if (display !== undefined) follow(retelling, path, link, 'display', display, isTicked);
		}
	}

	/** Whether a link leads to a heading that is to say another text. */
	has(
		retelling: Retelling,
		path: string,
		link: Pick<HeadingLink, 'form' | 'isBracketed' | 'path' | 'heading'>,
	): boolean {
		return this.#find(retelling, path, link) !== undefined;
	}

	#find(
		retelling: Retelling,
		path: string,
		link: Pick<HeadingLink, 'form' | 'isBracketed' | 'path' | 'heading'>,
	): { readonly wanted: string; readonly isTicked: boolean } | undefined {
		const headings = this.#headingsOf(retelling, path, link);
		if (headings === undefined) return undefined;
		let isTicked = true;
		const wanted = renameInSubpath(link, (heading) => {
			const found = headings.get(headingKey(heading));
			const renamed = found && renameNames(retelling, heading, found.names);
			if (found === undefined || renamed === undefined) return undefined;
			isTicked &&= found.isTicked;
			return writeHeading(heading) === heading ? writeHeading(renamed) : renamed;
		});
		return wanted === undefined ? undefined : { wanted, isTicked };
	}

	/** The text that a link shows, where that is the heading, or the note and the heading. */
	#displayOf(retelling: Retelling, path: string, link: HeadingLink): string | undefined {
		const { shown, heading } = link;
		if (shown === undefined) return undefined;
		const parts = heading.split(/#|%23/).map((part) => (link.form === 'wikilink' ? part : decodePath(part)));
		const last = headingKey(parts[parts.length - 1] ?? '');
		const lead = headingKey(basenameOf(`${link.path}.md`));
		if (![last, `${lead} ${last}`].includes(headingKey(shown))) return undefined;
		const found = this.#headingsOf(retelling, path, link)?.get(last);
		// Names in that of the note come first.
		const before = headingKey(shown) === last ? 0 : namesIn(retelling, basenameOf(`${link.path}.md`)).length;
		return found && renameNames(retelling, shown, new Set([...found.names].map((at) => at + before)));
	}

	#headingsOf(
		{ paths }: Retelling,
		path: string,
		link: Pick<HeadingLink, 'path'>,
	): ReadonlyMap<string, RenamedHeading> | undefined {
		const file = link.path === '' ? path : paths.find(link.path, path);
		return file === undefined ? undefined : this.#headings.get(file);
	}
}

function follow(
	{ draft }: Retelling,
	path: string,
	link: HeadingLink,
	part: Exclude<Part, 'target'>,
	wanted: string,
	isTicked: boolean,
): void {
	const [range, written] = [link[part], link.write(wanted)];
	if (range === undefined) return;
	const reason = { kind: 'heading', reason: sayOfRefactor('links.headingIs'), isTicked };
	if (written === undefined) {
		draft.leave(path, range.from, link.heading, sayOfRefactor('links.headingIs'));
		return;
	}
	const { from, to, insert } = link.narrow?.(part, wanted) ?? { ...range, insert: written };
	draft.takeUp(path, from, to);
	draft.replace(path, from, to, insert, reason);
}

/** A text with the new name in the place of some of its old ones; undefined where there are fewer. */
function renameNames(retelling: Retelling, text: string, names: ReadonlySet<number>): string | undefined {
	const places = namesIn(retelling, text).filter((_, at) => names.has(at));
	const edited = places.length === names.size ? applyEdits(text, editsAt(text, places, retelling.name)) : undefined;
	return edited?.isOk === true && edited.value !== text ? edited.value : undefined;
}

/** Where old names stand in a text, in order. */
function namesIn(retelling: Retelling, text: string): readonly (readonly [number, string])[] {
	const places = new Map<number, string>();
	for (const key of oldKeysOf(retelling))
		for (const match of text.matchAll(namePattern(key))) {
			const [, before = '', old = ''] = match;
			const at = match.index + before.length;
			if (old.length > (places.get(at)?.length ?? 0)) places.set(at, old);
		}
	let end = 0;
	return [...places]
		.sort(([left], [right]) => left - right)
		.filter(([at, old]) => {
			if (at < end) return false;
			end = at + old.length;
			return true;
		});
}
