import type { NoteChange, VaultIndex } from '../index/vault-index';
import { claimedTagsOf } from '../index/keys';
import { foldersAbove } from '../index/vault-index';
import type { Note } from '../note/note';
import { keepingOutline } from '../note/outline';
import { basenameOf } from '../note/path';
import { propertyNamesOf } from '../note/properties';
import { keyOf } from '../vocabulary/key';
import { isNamedLikeDefinition } from './definition-links';
import { findNewlyExpected } from './expected-value';
import { compareText } from '../words';
import { correctedBy } from '../note/correction';
import { groupByPath } from './by-path';
import { checkFacet, checkNote, chooseRules, needsText, type Finding, type RuleSet } from './engine';
import { factsInOrder, type Fact } from './fact';
import type { Rule } from './rule';
import { saysUndefinedTerm } from './facet-values';
import { severities } from './severity';
import { silence, suppressionsOf } from './silence';
import { isRareCount } from './type-rarity';
import type { Suppression } from './suppression';

const nothing: readonly Finding[] = [];

/** What checks have brought since somebody asked last. */
export interface CheckNews {
	/** The notes of which something else is found. */
	readonly changed: ReadonlySet<string>;
	/** The notes that were checked, whether or not that brought anything. */
	readonly checked: ReadonlySet<string>;
}

interface CheckedNote {
	readonly findings: readonly Finding[];
	readonly suppressions: readonly Suppression[];
}

/**
 * The findings of a vault, kept up as notes change: a changed note is checked again by itself, the definitions when
 * one of them or a claim to a tag changes, and everything when the vocabulary, the page of a tag or the habits of the
 * vault do.
 *
 * Checks are done by `pump`, one note after the other, so that a host decides when, and brings the texts.
 */
export class LintState {
	readonly #index: VaultIndex;
	readonly #rules: RuleSet;
	/** No note needs another check because another note changed. */
	readonly #areNotesAlone: boolean;
	/** A note with a block needs another check whenever another note changed. */
	readonly #followsNotes: boolean;
	readonly #checked = new Map<string, CheckedNote>();
	readonly #stale = new Set<string>();
	/** Of what is found in these the metadata cache told, and nobody has read whether their texts say otherwise, or wish for silence. */
	readonly #unheard = new Set<string>();
	/** Notes of the metadata cache whose texts were read, with what they suppress. */
	readonly #heard = new WeakMap<Note, readonly Suppression[]>();
	#ofFacets: ReadonlyMap<string, readonly Finding[]> = new Map();
	/** What is told of each note of which there is anything to tell: what is due to `#checked` and `#ofFacets` at all times. */
	readonly #told = new Map<string, readonly Finding[]>();
	/** The paths in `#told` in order, from when somebody asked for that; `#tell` keeps it up. */
	#order: string[] | undefined;
	/** What `#told` comes to, until `#tell` changes it. */
	#facts: readonly Fact[] | undefined;
	#news = noNews();
	#areFacetsStale = true;
	#habits: string;
	#checks = 0;

	constructor(index: VaultIndex, rules = chooseRules(index.settings)) {
		this.#index = index;
		this.#rules = rules;
		this.#areNotesAlone = Object.values(rules)
			.filter(Array.isArray)
			.every((some: readonly Rule[]) => some.every(({ standsAlone }) => standsAlone === true));
		this.#followsNotes = rules.textRules.some(({ followsNotes }) => followsNotes === true);
		this.#habits = index.habits.summary();
		for (const { path } of index.notes()) this.#stale.add(path);
	}

	/** How many times a note was checked by itself since the beginning. */
	get checks(): number {
		return this.#checks;
	}

	/** Takes note of a change; nothing is checked yet. */
	accept({ before, after, isVocabularyChanged }: NoteChange): void {
		if (before !== undefined && before.path !== after?.path) this.#leave(before.path, after?.path);
		if (after !== undefined) this.#stale.add(after.path);
		if (this.#areNotesAlone) return;
		const habits = this.#index.habits.summary();
		const isEverythingStale =
			isVocabularyChanged ||
			this.#areLinksNews(before, after) ||
			habits !== this.#habits ||
			this.#ownedTags(before) !== this.#ownedTags(after);
		this.#habits = habits;
		if (isEverythingStale) for (const { path } of this.#index.notes()) this.#stale.add(path);
		// A block may name a folder or a property that is there now, or is not any more, or show another list.
		else if (this.#followsNotes || this.#areFoldersNews(before, after) || this.#arePropertiesNews(before, after))
			for (const note of this.#index.notes()) if (note.hasCode || note.hasComment) this.#stale.add(note.path);
		for (const key of new Set(
			[before, after].flatMap((note) => (note === undefined ? [] : this.#index.typeKeysOf(note))),
		)) {
			const stale = this.#isRarityNews(key, before, after) ? [key] : [];
			// What is many of a type is called like one of it where there is one.
			if (this.#index.countOfType(key) < 2) stale.push(`${key}s`, key.replace(/y$/, 'ies'));
			for (const { path } of this.#index.notesOfTypes(stale)) this.#stale.add(path);
		}
		for (const { path } of findNewlyExpected(this.#index, before, after)) this.#stale.add(path);
		this.#areFacetsStale ||=
			isVocabularyChanged || [before, after].some((note) => note !== undefined && this.#concernsFacets(note));
	}

	/** Whether a check is due. */
	get isDue(): boolean {
		return this.#areFacetsStale || this.#stale.size > 0 || this.#unheard.size > 0;
	}

	/**
	 * Checks what is due, one note after the other, and what changes meanwhile. It yields undefined between two notes, so
	 * that a host may pause or leave off, and the path of a note whose text must be read, to go on with its text, which is
	 * undefined when it cannot be read. Last come the texts of notes that only the metadata cache has told of, where
	 * something is found in them, the gravest first.
	 */
	*pump(): Generator<string | undefined, void, string | undefined> {
		while (this.isDue) {
			this.#checkFacets();
			for (const path of this.#stale) {
				const note = this.#index.find(path);
				const isChecked = note !== undefined && !this.#index.isExcluded(path);
				const text = isChecked && needsText(note, this.#rules) ? yield path : undefined;
				// What came meanwhile is due still.
				if (this.#index.find(path) !== note) continue;
				this.#stale.delete(path);
				if (isChecked) this.#check(note, text);
				else this.#forget(path);
				yield undefined;
			}
			for (const path of this.#gravestFirst()) {
				if (this.#areFacetsStale || this.#stale.size > 0) break;
				const note = this.#index.find(path);
				const text = yield path;
				this.#unheard.delete(path);
				if (note === undefined || this.#index.find(path) !== note) continue;
				if (text === undefined) this.#heard.set(note, suppressionsOf(note, undefined));
				else this.#check(note, text);
				yield undefined;
			}
		}
	}

	/** The findings about one note as far as it is checked. */
	findingsOf(path: string): readonly Finding[] {
		return this.#told.get(path) ?? nothing;
	}

	/** All findings as far as it is checked, in the order of their paths. */
	findings(): readonly Finding[] {
		this.#order ??= [...this.#told.keys()].sort(compareText);
		return this.#order.flatMap((path) => this.findingsOf(path));
	}

	/** The same as facts. */
	facts(): readonly Fact[] {
		this.#facts ??= factsInOrder(this.findings());
		return this.#facts;
	}

	/** What was checked since this was asked last. */
	takeNews(): CheckNews {
		const news = this.#news;
		this.#news = noNews();
		return news;
	}

	#checkFacets(): void {
		if (!this.#areFacetsStale) return;
		this.#areFacetsStale = false;
		const before = this.#ofFacets;
		const findings = this.#index.vocabulary.facets.flatMap((facet) => checkFacet(this.#index, facet, this.#rules));
		this.#ofFacets = groupByPath(findings);
		for (const path of new Set([...before.keys(), ...this.#ofFacets.keys()])) this.#tell(path);
	}

	#gravestFirst(): readonly string[] {
		const gravity = (path: string): number =>
			severities.findIndex((one) => this.findingsOf(path).some(({ severity }) => severity === one));
		return [...this.#unheard]
			.map((path) => ({ path, gravity: gravity(path) }))
			.sort((left, right) => left.gravity - right.gravity)
			.map(({ path }) => path);
	}

	#check(known: Note, text: string | undefined): void {
		this.#checks += 1;
		const { path } = known;
		let note = known;
		let findings = checkNote(this.#index, note, this.#rules, text);
		let suppressions = this.#suppressionsOf(note, text);
		const isSaid = findings.length > 0 || suppressions.length > 0 || this.#ofFacets.has(path);
		const corrected = isSaid && text !== undefined && known.isFromCache === true ? correctedBy(known, text) : undefined;
		if (corrected !== undefined && text !== undefined) {
			this.#index.set(keepingOutline(corrected, text, known));
			// What follows from that for others is due; the note itself is checked here.
			this.#stale.delete(path);
			note = corrected;
			findings = checkNote(this.#index, note, this.#rules, text);
			suppressions = this.#suppressionsOf(note, text);
		}
		if (findings.length === 0 && suppressions.length === 0) this.#checked.delete(path);
		else this.#checked.set(path, { findings, suppressions });
		this.#news.checked.add(path);
		this.#tell(path);
	}

	/** The suppressions of a note; those of a text that was read before count where it is not read again. */
	#suppressionsOf(note: Note, text: string | undefined): readonly Suppression[] {
		if (text === undefined) return this.#heard.get(note) ?? suppressionsOf(note, undefined);
		const suppressions = suppressionsOf(note, text);
		if (note.isFromCache === true) this.#heard.set(note, suppressions);
		return suppressions;
	}

	/** What is found in a note may be something else now. */
	#tell(path: string): void {
		const before = this.#told.get(path) ?? nothing;
		const note = this.#index.find(path);
		const ofFacets = this.#ofFacets.get(path) ?? nothing;
		const checked = this.#checked.get(path);
		const after =
			checked === undefined && ofFacets.length === 0
				? nothing
				: silence(path, [...ofFacets, ...(checked?.findings ?? nothing)], checked?.suppressions ?? [], this.#rules);
		if (after.length > 0 && note?.isFromCache === true && !this.#heard.has(note)) this.#unheard.add(path);
		else this.#unheard.delete(path);
		if (before.length === 0 && after.length === 0) return;
		if (before.length === after.length && JSON.stringify(before) === JSON.stringify(after)) return;
		this.#news.changed.add(path);
		this.#facts = undefined;
		if (after.length === 0) this.#told.delete(path);
		else this.#told.set(path, after);
		if (this.#order === undefined || before.length > 0 === after.length > 0) return;
		const at = placeIn(this.#order, path);
		if (after.length === 0) this.#order.splice(at, 1);
		else this.#order.splice(at, 0, path);
	}

	/** A note is gone; if only to another place, what was found in it holds there until it is checked again. */
	#leave(path: string, newPath: string | undefined): void {
		const known = this.#checked.get(path);
		this.#forget(path);
		if (known === undefined || newPath === undefined) return;
		this.#checked.set(newPath, {
			...known,
			findings: known.findings.map((finding) => ({ ...finding, path: newPath })),
		});
		this.#tell(newPath);
	}

	#forget(path: string): void {
		this.#stale.delete(path);
		if (this.#checked.delete(path)) this.#tell(path);
	}

	/** Whether a note came or went that a link to a definition may lead to. */
	#areLinksNews(before: Note | undefined, after: Note | undefined): boolean {
		if (before?.path === after?.path) return false;
		return [before, after].some(
			(note) => note !== undefined && isNamedLikeDefinition(this.#index.vocabulary, note.path),
		);
	}

	/** Whether the first note of a folder came, or the last one went. */
	#areFoldersNews(before: Note | undefined, after: Note | undefined): boolean {
		if (before?.path === after?.path) return false;
		const isGone =
			before !== undefined && foldersAbove(before.path).some((folder) => this.#index.countIn(folder) === 0);
		return (
			isGone || (after !== undefined && foldersAbove(after.path).some((folder) => this.#index.countIn(folder) === 1))
		);
	}

	/** Whether the first note with a property came, or the last one went. */
	#arePropertiesNews(before: Note | undefined, after: Note | undefined): boolean {
		const [was, is] = [before, after].map((note) => (note === undefined ? new Set<string>() : propertyNamesOf(note)));
		if (was === undefined || is === undefined) return false;
		const isNew = [...is].some((name) => !was.has(name) && this.#index.countWithProperty(name) === 1);
		return isNew || [...was].some((name) => !is.has(name) && this.#index.countWithProperty(name) === 0);
	}

	/** Whether a type that was too rare to be one is not any more, or the other way round. */
	#isRarityNews(key: string, before: Note | undefined, after: Note | undefined): boolean {
		const [was, is] = [before, after].map((note) => note !== undefined && this.#index.typeKeysOf(note).includes(key));
		const now = this.#index.countOfType(key);
		return was !== is && isRareCount(now) !== isRareCount(now + (is === true ? -1 : 1));
	}

	/** The tags whose page a note is, or may be by its name, as one text to compare. */
	#ownedTags(note: Note | undefined): string {
		if (note === undefined || this.#index.isExcluded(note.path)) return '';
		const claimed = claimedTagsOf(note);
		const isTagPage = this.#index.isTagPageFolder(note.path);
		return claimed.length === 0 && !isTagPage ? '' : [note.path, ...claimed].join('\n');
	}

	/** A definition, a claim to a tag, a note named like a term, which may be its tag page, or one that says a term nobody defines. */
	#concernsFacets(note: Note): boolean {
		const { definitions, facets } = this.#index.vocabulary;
		if (definitions.has(note.path) || claimedTagsOf(note).length > 0) return true;
		const name = keyOf(basenameOf(note.path));
		return facets.some((facet) => facet.matches.has(name) || saysUndefinedTerm(note, facet));
	}
}

function noNews(): { readonly changed: Set<string>; readonly checked: Set<string> } {
	return { changed: new Set(), checked: new Set() };
}

/** Where a text stands among sorted ones, or would. */
function placeIn(sorted: readonly string[], text: string): number {
	let from = 0;
	let to = sorted.length;
	while (from < to) {
		const middle = (from + to) >> 1;
		if (compareText(sorted[middle] ?? '', text) < 0) from = middle + 1;
		else to = middle;
	}
	return from;
}
