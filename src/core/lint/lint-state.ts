import type { NoteChange, VaultIndex } from '../index/vault-index';
import { claimedTagsOf } from '../index/vault-index';
import type { Note } from '../note/note';
import { basenameOf } from '../note/path';
import { keyOf } from '../vocabulary/key';
import { checkFacet, checkNote, chooseRules, type Finding, type RuleSet } from './engine';

const nothing: readonly Finding[] = [];

/**
 * The findings of a vault, kept up as notes change: a changed note is checked again by itself, the definitions when
 * one of them or a claim to a tag changes, and everything when the vocabulary does.
 *
 * Checks are done by `refresh`, a few at a time, so that a host decides when.
 */
export class LintState {
	readonly #index: VaultIndex;
	readonly #rules: RuleSet;
	readonly #byNote = new Map<string, readonly Finding[]>();
	readonly #stale = new Set<string>();
	#ofFacets: readonly Finding[] = nothing;
	#areFacetsStale = true;

	constructor(index: VaultIndex, rules = chooseRules(index.settings)) {
		this.#index = index;
		this.#rules = rules;
		for (const { path } of index.notes()) this.#stale.add(path);
	}

	/** Takes note of a change; nothing is checked yet. */
	accept({ before, after, isVocabularyChanged }: NoteChange): void {
		if (before !== undefined) {
			this.#byNote.delete(before.path);
			this.#stale.delete(before.path);
		}
		if (after !== undefined) this.#stale.add(after.path);
		if (isVocabularyChanged) for (const { path } of this.#index.notes()) this.#stale.add(path);
		this.#areFacetsStale ||= isVocabularyChanged || [before, after].some((note) => note !== undefined && this.#concernsFacets(note));
	}

	/** Whether a check is due. */
	get isStale(): boolean {
		return this.#areFacetsStale || this.#stale.size > 0;
	}

	/** Checks what is due, one note after the other, until done or told to pause. */
	refresh(shouldPause: () => boolean = () => false): void {
		if (this.#areFacetsStale) {
			this.#ofFacets = this.#index.vocabulary.facets.flatMap((facet) => checkFacet(this.#index, facet, this.#rules));
			this.#areFacetsStale = false;
		}
		for (const path of this.#stale) {
			if (shouldPause()) return;
			this.#stale.delete(path);
			const note = this.#index.find(path);
			const findings = note === undefined ? nothing : checkNote(this.#index, note, this.#rules);
			if (findings.length > 0) this.#byNote.set(path, findings);
			else this.#byNote.delete(path);
		}
	}

	/** All findings as of the last refresh, in no order that means anything. */
	findings(): readonly Finding[] {
		return [...this.#ofFacets, ...[...this.#byNote.values()].flat()];
	}

	/** A definition, a claim to a tag, or a note named like a term, which may be the tag page of a concept. */
	#concernsFacets(note: Note): boolean {
		const { definitions, facets } = this.#index.vocabulary;
		if (definitions.has(note.path) || claimedTagsOf(note).length > 0) return true;
		const name = keyOf(basenameOf(note.path));
		return facets.some(({ matches }) => matches.has(name));
	}
}
