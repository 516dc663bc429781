import { sayOfBaking } from './messages';
import { blankOpaque } from '../body/blank';
import { applyEdits, type Edit } from '../edits';
import { bodyStartOf } from '../note/from-text';
import type { LeftAlone } from '../plan/plan';
import type { Range } from '../text';
import { bakeBlock, type Bakery } from './bake-block';
import { findBlocks, touchesOf } from './live-blocks';
import { findRegions, isEdited } from './region';
import { prefixed, type RegionSource } from './region-text';

/** A note as it is published: lists in place of blocks and snapshots, nothing left of the comments around them. */
export interface ExportedNote {
	readonly text: string;
	readonly leftAlone: readonly LeftAlone[];
	/** The lists that leave notes out since their frontmatter does not parse. */
	readonly lacking: readonly { readonly line: number; readonly unreadable: readonly string[] }[];
	/** How many lists stand in it. */
	readonly lists: number;
}

/**
 * Makes the copy of a note for publishing. What cannot be baked stays as it is, and is told, but for templates and drafts.
 *
 * @param dropsEmpty Leaves out headings below which nothing but empty lists would stand.
 */
export function exportNote(bakery: Bakery, path: string, text: string, dropsEmpty = false): ExportedNote {
	const { regions, faults } = findRegions(text);
	const leftAlone: LeftAlone[] = faults.map((fault) => ({ path, ...fault }));
	const lacking: { line: number; unreadable: readonly string[] }[] = [];
	const edits: Edit[] = [];
	const eol = /\r?\n/.exec(text)?.[0] ?? '\n';
	const replace = (
		range: Range,
		lines: readonly string[],
		place: Pick<RegionSource, 'prefix' | 'firstPrefix'>,
	): void => {
		const { before, after } = touchesOf(text, range);
		// Behind the mark of a list a list begins anyway.
		const isApart = !before || place.firstPrefix !== place.prefix;
		const spaced = lines.length === 0 ? lines : [...(isApart ? [] : ['']), ...lines, ...(after ? [''] : [])];
		edits.push({ ...range, expected: text.slice(range.from, range.to), insert: prefixed(spaced, place).join(eol) });
	};
	for (const region of regions) {
		const { from, to, line, language, body, content } = region;
		const baked = bakeBlock(bakery, language, body, path);
		if (baked.isOk && baked.value.unreadable.length > 0) lacking.push({ line, unreadable: baked.value.unreadable });
		const keeps = !baked.isOk || (isEdited(region) && baked.value.lines.join('\n') !== content.join('\n'));
		if (keeps)
			leftAlone.push({
				path,
				line,
				what: `%% in-phase ${language}`,
				reason: baked.isOk ? sayOfBaking('isPublishedAsItStands') : baked.fault,
			});
		replace({ from, to }, keeps ? content : baked.value.lines, region);
	}
	for (const { from, to, line, source, obstacle } of findBlocks(text)) {
		const baked = bakeBlock(bakery, source.language, source.body, path);
		if (baked.isOk && baked.value.unreadable.length > 0) lacking.push({ line, unreadable: baked.value.unreadable });
		const reason = obstacle ?? (baked.isOk ? undefined : baked.fault);
		if (baked.isOk && reason === undefined) replace({ from, to }, baked.value.lines, source);
		else if (reason !== undefined) leftAlone.push({ path, line, what: source.language, reason });
	}
	const edited = applyEdits(text, dropsEmpty ? withBareHeadings(text, edits) : edits);
	if (!edited.isOk) throw new Error(`The lists of “${path}” overlap: ${edited.fault.id}`);
	const isQuiet = bakery.index.isExcluded(path);
	return {
		text: edited.value,
		leftAlone: isQuiet ? [] : leftAlone,
		lacking: isQuiet ? [] : lacking,
		lists: edits.length,
	};
}

/** A heading with what stands below it, up to the next one. */
interface Section extends Range {
	readonly level: number;
	/** Whether nothing stands below it besides lists that are empty. */
	readonly isBare: boolean;
	readonly holdsEmptyList: boolean;
}

/** Edits with those that take headings away below which nothing but lists that are empty now would stand. */
function withBareHeadings(text: string, edits: readonly Edit[]): readonly Edit[] {
	const empty = edits.filter(({ insert }) => insert.trim() === '').sort((left, right) => left.from - right.from);
	if (empty.length === 0) return edits;
	const gone: Range[] = [];
	const later: { readonly level: number; readonly isGone: boolean }[] = [];
	for (const section of [...sectionsOf(text, empty)].reverse()) {
		let [isGone, holdsGone] = [section.isBare, section.holdsEmptyList];
		for (let inner = later.at(-1); inner !== undefined && inner.level > section.level; inner = later.at(-1)) {
			isGone &&= inner.isGone;
			holdsGone ||= inner.isGone;
			later.pop();
		}
		isGone &&= holdsGone;
		later.push({ level: section.level, isGone });
		if (isGone) gone.push(section);
	}
	const removals = gone.map(({ from, to }) => ({ from, to, expected: text.slice(from, to), insert: '' })).reverse();
	let next = 0;
	const isApart = (edit: Edit): boolean => {
		while ((removals[next]?.to ?? Infinity) <= edit.from) next += 1;
		return edit.from < (removals[next]?.from ?? Infinity);
	};
	const others = [...edits].sort((left, right) => left.from - right.from).filter(isApart);
	return [...others, ...removals];
}

function sectionsOf(text: string, empty: readonly Edit[]): readonly Section[] {
	const start = bodyStartOf(text);
	const prose = blankOpaque(text, start, ['link']).slice(start);
	const found = [...prose.matchAll(/^ {0,3}(#{1,6})(?:[ \t].*)?\r?$/gm)];
	let next = 0;
	return found.map(({ 0: line, 1: marks = '', index }, at) => {
		const [from, to] = [start + index, start + (found[at + 1]?.index ?? prose.length)];
		const inside: Edit[] = [];
		for (let edit = empty[next]; edit !== undefined && edit.from < to; edit = empty[next]) {
			if (edit.from > from) inside.push(edit);
			next += 1;
		}
		let [rest, done] = ['', from + line.length];
		for (const edit of inside) {
			rest += text.slice(done, edit.from);
			done = edit.to;
		}
		const isBare = (rest + text.slice(done, to)).trim() === '';
		return { from, to, level: marks.length, isBare, holdsEmptyList: inside.length > 0 };
	});
}
