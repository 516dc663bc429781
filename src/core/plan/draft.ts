import type { Message } from '../message';
import { isOverlapping, type Edit } from '../edits';
import { createLineCounter } from '../text';
import { compareText } from '../words';
import type { FilePlan, LeftAlone, PlannedEdit, Plan } from './plan';

/** What an edit is besides its place. */
export interface EditReason {
	readonly kind: string;
	readonly reason: Message;
	readonly isTicked?: boolean;
}

interface FileDraft {
	readonly before: string;
	readonly lineOf: (offset: number) => number;
	/** In order, none touching another. */
	readonly edits: PlannedEdit[];
	renameTo: string | undefined;
	isTrash: boolean;
}

/**
 * A plan in the making: edits are gathered file by file, and of two that touch each other one stands, so that whatever is
 * chosen of a plan can be applied.
 */
export class PlanDraft {
	readonly #read: (path: string) => string | undefined;
	readonly #files = new Map<string, FileDraft>();
	readonly #leftAlone = new Map<string, { readonly at: number | undefined; readonly left: LeftAlone }>();

	constructor(read: (path: string) => string | undefined) {
		this.#read = read;
	}

	/** Plans an edit; false where it touches one that is planned already. What is only offered gives way to what is made. */
	add(path: string, edit: Edit, { kind, reason, isTicked = true }: EditReason): boolean {
		if (edit.insert === edit.expected) return false;
		const { edits } = this.#file(path);
		const [from, to] = touchedBy(edits, edit);
		const touched = edits.slice(from, to);
		if (touched.length > 0 && (!isTicked || touched.some((other) => other.isTicked))) return false;
		edits.splice(from, to - from, { id: `${path}:${edit.from}:${kind}`, kind, reason, edit, isTicked });
		return true;
	}

	/** Plans to put a text in the place of a range. */
	replace(path: string, from: number, to: number, insert: string, reason: EditReason): boolean {
		return this.add(path, { from, to, expected: this.#file(path).before.slice(from, to), insert }, reason);
	}

	/** Plans to move a file. */
	move(path: string, to: string): void {
		this.#file(path).renameTo = to;
	}

	/** Offers to move a file to the trash; nobody does so unless a person says so. */
	trash(path: string): void {
		this.#file(path).isTrash = true;
	}

	/** Notes that something is not touched; `at` is an offset in the file, and a fault what should have been. */
	leave(path: string, at: number | undefined, what: string, reason: Message, isFault = false): void {
		const line = at === undefined ? undefined : this.#file(path).lineOf(at);
		const key = `${path}\0${line ?? ''}\0${what}`;
		if (!this.#leftAlone.has(key)) this.#leftAlone.set(key, { at, left: { path, line, what, reason, isFault } });
	}

	/** Takes back that something in a stretch is not touched, since an edit is planned for it after all. */
	takeUp(path: string, from: number, to: number): void {
		for (const [key, { at, left }] of this.#leftAlone) {
			const isIn = left.path === path && at !== undefined && at < to && at + left.what.length > from;
			if (isIn && !left.isFault) this.#leftAlone.delete(key);
		}
	}

	/** Whether an edit is planned for some of a stretch. */
	isPlanned(path: string, from: number, to: number): boolean {
		return this.plannedIn(path, from, to).length > 0;
	}

	/** The edits that are planned for some of a stretch. */
	plannedIn(path: string, from: number, to: number): readonly PlannedEdit[] {
		const { edits } = this.#file(path);
		const [first, last] = touchedBy(edits, { from, to, expected: '', insert: '' });
		return edits.slice(first, last);
	}

	/** The plan: files that move come first, since the others follow them, and those for the trash last. */
	finish(title: Message, nameKinds: (isUsed: (kind: string) => boolean) => Plan['kinds']): Plan {
		const files = [...this.#files].map(([path, { before, edits, renameTo, isTrash }]): FilePlan => {
			return { path, before, edits, renameTo, fate: isTrash ? 'trash' : 'keep', isTicked: !isTrash };
		});
		const rank = ({ renameTo, fate }: FilePlan): number => (fate === 'trash' ? 2 : renameTo === undefined ? 1 : 0);
		const needed = files.filter(
			(file) => file.edits.length > 0 || file.renameTo !== undefined || file.fate === 'trash',
		);
		const used = new Set(needed.flatMap(({ edits }) => edits.map(({ kind }) => kind)));
		return {
			title,
			files: needed.sort((left, right) => rank(left) - rank(right) || compareText(left.path, right.path)),
			leftAlone: [...this.#leftAlone.values()]
				.map(({ left }) => left)
				.sort((left, right) => compareText(left.path, right.path) || (left.line ?? 0) - (right.line ?? 0)),
			kinds: nameKinds((kind) => used.has(kind)),
		};
	}

	#file(path: string): FileDraft {
		const known = this.#files.get(path);
		if (known !== undefined) return known;
		const before = this.#read(path) ?? '';
		const file: FileDraft = {
			before,
			lineOf: createLineCounter(before),
			edits: [],
			renameTo: undefined,
			isTrash: false,
		};
		this.#files.set(path, file);
		return file;
	}
}

/** Which of some edits, in order and apart from each other, one more touches: a half-open range of their indexes. */
function touchedBy(edits: readonly PlannedEdit[], edit: Edit): readonly [from: number, to: number] {
	let [from, beyond] = [0, edits.length];
	while (from < beyond) {
		const middle = (from + beyond) >> 1;
		const other = edits[middle]?.edit;
		if (other !== undefined && !isOverlapping(other, edit) && other.from < edit.from) from = middle + 1;
		else beyond = middle;
	}
	let to = from;
	for (let other = edits[to]?.edit; other !== undefined && isOverlapping(other, edit); other = edits[to]?.edit) to += 1;
	return [from, to];
}
