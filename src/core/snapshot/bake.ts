import type { Message } from '../message';
import { sayOfBaking } from './messages';
import { bakeBlock, bakedLanguages, type Bakery } from './bake-block';
import { listChecksum, trimLines } from './checksum';
import { findBlocks } from './live-blocks';
import { findRegions, isEdited, type Region } from './region';
import { prefixed, writeBlock, writeRegion } from './region-text';
import { bakeKinds, namedKinds } from '../plan/kinds';
import { sayOfRefactor } from '../plan/messages';
import type { FilePlan, LeftAlone, PlannedEdit, Plan } from '../plan/plan';

/** What is done to the lists of notes. */
export interface BakeWish {
	/** Bring snapshots up to date, make snapshots of blocks, or make blocks of snapshots again. */
	readonly aim: 'refresh' | 'snapshot' | 'restore';
	/** Only what stands at this line, from 1; undefined for all. */
	readonly line: number | undefined;
	/** Whether lists that a person has edited go too. */
	readonly overwrites: boolean;
}

/** How a snapshot stands: `new` where it is only made now, `edited` by a person since it was baked, or `faulty` where its query has no answer. */
export type SnapshotState = 'new' | 'current' | 'stale' | 'edited' | 'faulty';

/** One snapshot of a note. */
export interface Snapshot {
	readonly path: string;
	/** 1-based. */
	readonly line: number;
	readonly language: string;
	readonly state: SnapshotState;
	/** What is wrong with it, in words; `''` where nothing is. */
	readonly reason: Message | undefined;
	/** Notes that its list leaves out since their frontmatter does not parse. */
	readonly unreadable: readonly string[];
}

/** A note with what is to become of its lists. */
export interface BakedNote {
	readonly snapshots: readonly Snapshot[];
	readonly edits: readonly PlannedEdit[];
	readonly leftAlone: readonly LeftAlone[];
}

/** The text of a note that may hold lists. */
export interface NoteText {
	readonly path: string;
	readonly text: string;
}

/** What baking comes to in a vault. */
export interface BakePlan {
	readonly plan: Plan;
	readonly snapshots: readonly Snapshot[];
}

/** Plans what is done to the lists of notes; nothing is written. Notes without a change are in no plan. */
export function planBake(bakery: Bakery, notes: Iterable<NoteText>, wish: BakeWish): BakePlan {
	const files: FilePlan[] = [];
	const snapshots: Snapshot[] = [];
	const leftAlone: LeftAlone[] = [];
	for (const { path, text } of notes) {
		const baked = bakeNote(bakery, path, text, wish);
		for (const snapshot of baked.snapshots) snapshots.push(snapshot);
		for (const one of baked.leftAlone) leftAlone.push(one);
		if (baked.edits.length > 0)
			files.push({ path, before: text, edits: baked.edits, renameTo: undefined, fate: 'keep', isTicked: true });
	}
	const used = new Set(files.flatMap(({ edits }) => edits.map(({ kind }) => kind)));
	return {
		plan: {
			title: sayOfRefactor(`bake.title.${wish.aim}`),
			files,
			leftAlone,
			kinds: namedKinds(bakeKinds, (kind) => used.has(kind)),
		},
		snapshots,
	};
}

/** Plans what is done to the lists of one note. Where others are left out, a template or a draft keeps its blocks. */
export function bakeNote(bakery: Bakery, path: string, text: string, wish: BakeWish): BakedNote {
	const isWanted = (line: number, range: { readonly from: number; readonly to: number }): boolean =>
		wish.line === undefined ||
		(line <= wish.line && wish.line < line + text.slice(range.from, range.to).split('\n').length);
	const isQuiet = bakery.index.isExcluded(path) && wish.line === undefined;
	const { regions, faults } = findRegions(text);
	const snapshots: Snapshot[] = [];
	const leftAlone: LeftAlone[] = isQuiet ? [] : faults.map((fault) => ({ path, ...fault }));
	const edits: PlannedEdit[] = [];
	const add = (
		kind: string,
		reason: Message,
		isTicked: boolean,
		from: number,
		to: number,
		lines: readonly string[],
	): void => {
		const edit = { from, to, expected: text.slice(from, to), insert: lines.join(lineEndAt(text, from)) };
		edits.push({ id: `${path}:${kind}:${edits.length}`, kind, reason, edit, isTicked });
	};
	for (const region of regions) {
		const { snapshot, fresh } = examine(bakery, path, region);
		snapshots.push(snapshot);
		if (!isWanted(region.line, region)) continue;
		const { state, reason, line } = snapshot;
		const isOwn = state === 'edited' || (state === 'faulty' && isEdited(region));
		const leave = (why: Message | undefined): unknown =>
			why !== undefined && leftAlone.push({ path, line, what: `%% in-phase ${region.language}`, reason: why });
		if (wish.aim === 'restore') {
			if (!bakedLanguages.includes(region.language)) leave(reason);
			else {
				add(
					isOwn ? 'overwrite' : 'restore',
					sayOfRefactor('bake.isLive', { language: region.language }),
					!isOwn || wish.overwrites,
					region.from,
					region.to,
					writeBlock(region),
				);
				if (isOwn && !wish.overwrites) leave(sayOfRefactor('bake.isEdited'));
			}
		} else if (wish.aim === 'refresh' && fresh === undefined) {
			if (!isQuiet) leave(reason);
		} else if (wish.aim === 'refresh' && fresh !== undefined) {
			const lines = ['', ...tailOf(region, fresh)];
			const isAsBaked = state === 'current' && region.checksum === listChecksum(fresh);
			if (!isAsBaked)
				add(
					state === 'edited' ? 'overwrite' : 'refresh',
					reason ?? sayOfRefactor('bake.markIsRenewed'),
					!isOwn || wish.overwrites,
					region.openingTo,
					region.to,
					lines,
				);
			if (isOwn && !wish.overwrites) leave(sayOfRefactor('bake.isEdited'));
		}
	}
	if (wish.aim !== 'snapshot' || isQuiet) return { snapshots, edits, leftAlone };
	for (const { from, to, line, source, obstacle, pitfall } of findBlocks(text)) {
		if (!isWanted(line, { from, to })) continue;
		const baked = bakeBlock(bakery, source.language, source.body, path);
		const lines = baked.isOk ? writeRegion(source, baked.value.lines) : [];
		const loss = comesBack(text.slice(from, to), lines, lineEndAt(text, from))
			? undefined
			: sayOfBaking('wouldNotComeBack');
		const reason = obstacle ?? pitfall ?? (baked.isOk ? loss : baked.fault);
		if (reason !== undefined) leftAlone.push({ path, line, what: source.language, reason });
		else if (baked.isOk) {
			add('snapshot', sayOfRefactor('bake.isInNote', { language: source.language }), true, from, to, lines);
			snapshots.push({
				path,
				line,
				language: source.language,
				state: 'new',
				reason: undefined,
				unreadable: baked.value.unreadable,
			});
		}
	}
	return { snapshots, edits, leftAlone };
}

/** Whether a snapshot can be made the block again that it is made of, byte for byte. */
function comesBack(block: string, lines: readonly string[], lineEnd: string): boolean {
	const [region, ...others] = findRegions(lines.join('\n')).regions;
	return others.length === 0 && region !== undefined && writeBlock(region).join(lineEnd) === block;
}

function examine(
	bakery: Bakery,
	path: string,
	region: Region,
): { readonly snapshot: Snapshot; readonly fresh: readonly string[] | undefined } {
	const { line, language, content } = region;
	const baked = bakeBlock(bakery, language, region.body, path);
	if (!baked.isOk)
		return {
			snapshot: { path, line, language, state: 'faulty', reason: baked.fault, unreadable: [] },
			fresh: undefined,
		};
	const { lines: fresh, unreadable } = baked.value;
	const isCurrent = content.join('\n') === trimLines(fresh).join('\n');
	const state = isCurrent ? 'current' : isEdited(region) ? 'edited' : 'stale';
	const reason = {
		current: undefined,
		stale: describeChange(content, fresh),
		edited: sayOfRefactor('bake.isEdited'),
	}[state];
	return { snapshot: { path, line, language, state, reason, unreadable }, fresh };
}

/** What follows the opening comment of a snapshot. */
function tailOf(region: Region, list: readonly string[]): readonly string[] {
	const { prefix } = region;
	return prefixed(
		writeRegion({ ...region, prefix: '', firstPrefix: '', body: [], info: '', isSpacious: false }, list).slice(1),
		{ prefix, firstPrefix: prefix },
	);
}

function describeChange(before: readonly string[], after: readonly string[]): Message {
	const [old, now] = [new Set(before), new Set(after)];
	const added = after.filter((line) => line !== '' && !old.has(line)).length;
	const removed = before.filter((line) => line !== '' && !now.has(line)).length;
	return sayOfRefactor('bake.isStale', { added, removed });
}

/** The line end that a line of a text has; that of the first line for the last. */
function lineEndAt(text: string, from: number): string {
	return /\r?\n/.exec(text.slice(from))?.[0] ?? /\r?\n/.exec(text)?.[0] ?? '\n';
}
