import { sayOfBaking } from './messages';
import { applyEdits, type Edit } from '../edits';
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

/** Makes the copy of a note for publishing. What cannot be baked stays as it is, and is told, but for templates and drafts. */
export function exportNote(bakery: Bakery, path: string, text: string): ExportedNote {
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
	const edited = applyEdits(text, edits);
	if (!edited.isOk) throw new Error(`The lists of “${path}” overlap: ${edited.fault.id}`);
	const isQuiet = bakery.index.isExcluded(path);
	return {
		text: edited.value,
		leftAlone: isQuiet ? [] : leftAlone,
		lacking: isQuiet ? [] : lacking,
		lists: edits.length,
	};
}
