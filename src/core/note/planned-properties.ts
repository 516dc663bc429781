import { applyEdits, type Edit } from '../edits';
import type { PropertyChange } from './change';
import { failed, ok, type Result } from '../result';
import { readFrontmatter } from './frontmatter';
import { sayOfNote } from './messages';
import { isNumber } from './yaml-text';

type ChangeOf<Kind> = Extract<PropertyChange, { readonly kind: Kind }>;

/** All that is to become of one property. */
export interface KeyChange {
	readonly key: string;
	readonly sets: readonly ChangeOf<'set'>[];
	readonly removals: readonly ChangeOf<'remove'>[];
	readonly additions: readonly string[];
	/** The list to say in place of everything; undefined for none. */
	readonly texts: readonly string[] | undefined;
	/** The new key; undefined to keep it. */
	readonly to: string | undefined;
}

/** Gathers changes by the property they are about, or says which of them contradict each other. */
export function groupByKey(changes: readonly PropertyChange[]): Result<readonly KeyChange[]> {
	const groups = new Map<string, PropertyChange[]>();
	for (const change of changes) {
		const key = change.kind === 'set' || change.kind === 'remove' ? change.at.key : change.key;
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [change]);
		else group.push(change);
	}
	const found: KeyChange[] = [];
	for (const [key, group] of groups) {
		const sets = group.filter((change) => change.kind === 'set');
		const removals = group.filter((change) => change.kind === 'remove');
		const additions = group.filter((change) => change.kind === 'add').map(({ text }) => text);
		const [texts, ...moreTexts] = group.filter((change) => change.kind === 'set-list').map((change) => change.texts);
		const [to, ...moreKeys] = group.filter((change) => change.kind === 'rename-key').map((change) => change.to);
		const places = [...sets, ...removals].map(({ at }) => at.index);
		const isWhole = places.includes(null) && places.length > 1;
		const isTwice = new Set(places).size < places.length || moreTexts.length > 0 || moreKeys.length > 0;
		if (isWhole || isTwice || (texts !== undefined && places.length + additions.length > 0))
			return failed(sayOfNote('obstacle.contradiction', { key }));
		found.push({ key, sets, removals, additions, texts, to });
	}
	return ok(found);
}

/**
 * Whether a note's frontmatter, with edits applied, parses and says what was meant: each property that was not to be
 * changed the same as before, in the same order, and the others what changes make of them.
 */
export function saysWhatWasMeant(text: string, edits: readonly Edit[], changes: readonly KeyChange[]): boolean {
	const edited = applyEdits(text, edits);
	if (!edited.isOk) return false;
	const before = entriesOf(text);
	const after = entriesOf(edited.value);
	if (before === undefined || after === undefined) return false;
	const byKey = new Map(changes.map((change) => [change.key, change]));
	const meant = before.map(([key, value]) => {
		const change = byKey.get(key);
		byKey.delete(key);
		return change === undefined ? [key, value] : [change.to ?? key, meantValue(value, change)];
	});
	for (const { key, additions } of byKey.values()) meant.push([key, additions]);
	return JSON.stringify(after) === JSON.stringify(meant);
}

function entriesOf(text: string): readonly (readonly [string, unknown])[] | undefined {
	const frontmatter = readFrontmatter(text);
	if (frontmatter.state === 'broken') return undefined;
	return frontmatter.state === 'absent' ? [] : Object.entries(frontmatter.properties);
}

/** What a text in the place of a value says: a number in that of a number. */
function saidLike(before: unknown, text: string): string | number {
	return typeof before === 'number' && isNumber(text) ? Number(text) : text;
}

function meantValue(value: unknown, { texts, sets, removals, additions }: KeyChange): unknown {
	if (texts !== undefined) return texts;
	const whole = sets.find(({ at }) => at.index === null);
	if (whole !== undefined) {
		const said = saidLike(value, whole.text);
		return additions.length === 0 ? said : [said, ...additions];
	}
	if (!Array.isArray(value)) {
		const isNothing = value === null || (typeof value === 'string' && value.trim() === '');
		if (additions.length === 0) return value;
		return isNothing ? additions : [value, ...additions];
	}
	const textByIndex = new Map(sets.map(({ at, text }) => [at.index, text]));
	const removed = new Set(removals.map(({ at }) => at.index));
	const left = value
		.map((item: unknown, index) => {
			const text = textByIndex.get(index);
			return { item: text === undefined ? item : saidLike(item, text), index };
		})
		.filter(({ index }) => !removed.has(index));
	return [...left.map(({ item }) => item), ...additions];
}
