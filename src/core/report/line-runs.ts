import { diffArrays } from 'diff';

/** Lines one after the other that stand in both texts, or in one of them alone. */
export interface LineRun {
	readonly kind: 'same' | 'removed' | 'added';
	readonly lines: readonly string[];
}

/** Finding the shortest difference costs the square of its length: it is sought up to this many lines. */
const mostEdits = 500;

/** Likewise between two lines that are known to be the same ones. */
const mostEditsBetween = 100;

/**
 * How the lines of one text become those of another; what is removed comes before what is added in its place. The
 * shortest way for a few hundred changes. Beyond, lines that stand once in either text are taken for the same ones,
 * and what lies between is compared by itself, so that the cost follows the texts; the way is right all the same.
 */
export function compareLines(left: readonly string[], right: readonly string[]): readonly LineRun[] {
	const shortest = shortestWay(left, right, mostEdits);
	if (shortest !== undefined) return shortest;
	const runs: OpenRun[] = [];
	let [old, now] = [0, 0];
	for (const [oldEnd, nowEnd] of [...anchorsOf(left, right), [left.length, right.length] as const]) {
		for (const run of compareBetween(left.slice(old, oldEnd), right.slice(now, nowEnd))) addRun(runs, run);
		addRun(runs, { kind: 'same', lines: left.slice(oldEnd, oldEnd + 1) });
		[old, now] = [oldEnd + 1, nowEnd + 1];
	}
	return runs;
}

function shortestWay(
	left: readonly string[],
	right: readonly string[],
	maxEditLength: number,
): readonly LineRun[] | undefined {
	return diffArrays([...left], [...right], { maxEditLength })?.map(({ added, removed, value }) => ({
		kind: added ? 'added' : removed ? 'removed' : 'same',
		lines: value,
	}));
}

/** Two stretches without a line that tells them apart: the shortest way, or line against line, or one for the other. */
function compareBetween(left: readonly string[], right: readonly string[]): readonly LineRun[] {
	if (left.length === 0 || right.length === 0) return replaced(left, right);
	const shortest = shortestWay(left, right, mostEditsBetween);
	if (shortest !== undefined) return shortest;
	if (left.length !== right.length) return replaced(left, right);
	const runs: LineRun[] = [];
	for (let at = 0, end = 0; at < left.length; at = end) {
		const isSame = left[at] === right[at];
		while (end < left.length && (left[end] === right[end]) === isSame) end += 1;
		const old = left.slice(at, end);
		for (const run of isSame ? [{ kind: 'same' as const, lines: old }] : replaced(old, right.slice(at, end)))
			runs.push(run);
	}
	return runs;
}

function replaced(left: readonly string[], right: readonly string[]): readonly LineRun[] {
	return [
		{ kind: 'removed', lines: left },
		{ kind: 'added', lines: right },
	];
}

interface OpenRun extends LineRun {
	readonly lines: string[];
}

function addRun(runs: OpenRun[], { kind, lines }: LineRun): void {
	if (lines.length === 0) return;
	const last = runs[runs.length - 1];
	if (last?.kind === kind) for (const line of lines) last.lines.push(line);
	else runs.push({ kind, lines: [...lines] });
}

/**
 * The places, in both texts, of as many lines as can be that stand once in either and come in the same order: the
 * anchors of a patience diff, by the piles of a patience game (https://bramcohen.livejournal.com/73318.html).
 */
function anchorsOf(left: readonly string[], right: readonly string[]): readonly (readonly [number, number])[] {
	const places = placesOfUnique(right);
	const piles: Anchor[] = [];
	for (const [line, old] of placesOfUnique(left)) {
		const now = places.get(line);
		if (now === undefined) continue;
		let [from, to] = [0, piles.length];
		while (from < to) {
			const middle = (from + to) >> 1;
			if ((piles[middle]?.now ?? 0) < now) from = middle + 1;
			else to = middle;
		}
		piles[from] = { old, now, before: piles[from - 1] };
	}
	const anchors: (readonly [number, number])[] = [];
	for (let anchor = piles[piles.length - 1]; anchor !== undefined; anchor = anchor.before)
		anchors.push([anchor.old, anchor.now]);
	return anchors.reverse();
}

interface Anchor {
	readonly old: number;
	readonly now: number;
	readonly before: Anchor | undefined;
}

/** The lines that stand once in a text, in order, each with its place. */
function placesOfUnique(lines: readonly string[]): ReadonlyMap<string, number> {
	const places = new Map<string, number>();
	const repeated = new Set<string>();
	for (const [at, line] of lines.entries()) {
		if (repeated.has(line)) continue;
		if (places.delete(line)) repeated.add(line);
		else places.set(line, at);
	}
	return places;
}
