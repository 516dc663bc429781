import type { Message } from '../message';
import type { InlineFields } from '../dataview/inline-fields';
import { pageOf, type Page } from '../dataview/page';
import type { VaultIndex } from '../index/vault-index';
import type { Note } from '../note/note';
import { propertiesOf } from '../note/properties';
import { titleOf } from '../query/row';
import { runQuery } from '../query/run';
import { compareText } from '../words';
import type { Replacement } from './block';
import { whyAdded, whyLost } from './reasons';

/** A note in one answer and not in the other, and why, in words; undefined where nobody knows. */
export interface DifferentNote {
	readonly path: string;
	readonly title: string;
	readonly why: Message | undefined;
}

/** A note in both answers. */
export interface KeptNote {
	readonly path: string;
	readonly title: string;
}

/** What Dataview answers and what the block will, held against each other; `limit` aside. */
export interface Answers {
	readonly kept: readonly KeptNote[];
	readonly added: readonly DifferentNote[];
	readonly lost: readonly DifferentNote[];
	/** Notes on which the snippet fails, so that Dataview shows an error in place of the whole list. */
	readonly failsOn: readonly string[];
	/** Notes that are added may push others past the limit of the list. */
	readonly mayPushOut: boolean;
}

/** The inline fields of notes that have any, by path. */
export type VaultInlineFields = ReadonlyMap<string, InlineFields>;

/** The pages of a vault as Dataview has them, made once for all snippets. */
export function dataviewPages(index: VaultIndex, inline: VaultInlineFields): ReadonlyMap<string, Page> {
	return new Map([...index.notes()].map((note) => [note.path, pageOf(note, inline.get(note.path))]));
}

/** Asks Dataview's snippet and the block that takes its place, and compares what they answer. */
export function compareAnswers(
	index: VaultIndex,
	replacement: Replacement,
	hostPath: string,
	pages: ReadonlyMap<string, Page>,
	inline: VaultInlineFields,
): Answers {
	const { snippet, query } = replacement;
	const old = snippet.answer({ pages: [...pages.values()], current: pages.get(hostPath) });
	const now = new Set(runQuery(index, { ...query, limit: undefined }).rows.map(({ note }) => note));
	const kept: KeptNote[] = [];
	const added: DifferentNote[] = [];
	const lost: DifferentNote[] = [];
	for (const note of index.notes()) {
		const page = pages.get(note.path);
		const wasListed = page !== undefined && old.has(page);
		const name = { path: note.path, title: titleOf(note) };
		if (wasListed && now.has(note)) kept.push(name);
		else if (wasListed) lost.push({ ...name, why: whyLost(index, replacement, note, inline.get(note.path)) });
		else if (now.has(note)) {
			const isMeant = plainPages(replacement, note).some((plain) => old.has(plain));
			const isFine = (property: string): boolean =>
				plainPages(replacement, note, property).some((plain) => old.has(plain));
			added.push({ ...name, why: isMeant ? whyAdded(index, replacement, note, isFine) : undefined });
		}
	}
	const mayPushOut = query.limit !== undefined && added.length > 0 && now.size > query.limit;
	const byTitle = (left: KeptNote, right: KeptNote): number =>
		compareText(left.title, right.title) || compareText(left.path, right.path);
	return {
		kept: kept.sort(byTitle),
		added: added.sort(byTitle),
		lost: lost.sort(byTitle),
		failsOn: old.failsOn.map(({ path }) => path).sort(compareText),
		mayPushOut,
	};
}

/** Of so many properties each is tried as a list and as a text, of those after them as a list. */
const mostForms = 4;

/**
 * The note as a page that says what the snippet asks for in just the words it asks in, as lists and as single texts:
 * what Dataview lists then, it missed for the note's way to say it.
 *
 * @param kept A property that stays as the note says it.
 */
function plainPages({ snippet: { says } }: Replacement, note: Note, kept?: string): readonly Page[] {
	const own = propertiesOf(note);
	const plain = says.filter(({ property }) => property !== kept);
	const others = Object.entries(own).filter(
		([key]) => !plain.some(({ property }) => property.toLowerCase() === key.toLowerCase()),
	);
	const forms = plain.reduce<readonly (readonly boolean[])[]>(
		(before, _, at) =>
			at < mostForms
				? before.flatMap((form) => [
						[...form, true],
						[...form, false],
					])
				: before,
		[[]],
	);
	return forms.map((areLists) => {
		const said = plain.map(
			({ property, values }, at) => [property, areLists[at] === false ? values[0] : values] as const,
		);
		return pageOf(note, undefined, Object.fromEntries([...others, ...said]));
	});
}
