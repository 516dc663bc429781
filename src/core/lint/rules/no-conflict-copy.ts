import type { VaultIndex } from '../../index/vault-index';
import { messagesOf } from '../../message';
import type { Note } from '../../note/note';
import { hasFormOfDefinition } from '../../vocabulary/definitions';
import { findFacet } from '../../vocabulary/match';
import { facetValuesOf } from '../facet-values';
import type { NoteRule } from '../rule';

const say = messagesOf('no-conflict-copy');

const rule: NoteRule = {
	id: 'no-conflict-copy',
	scope: 'note',
	severity: 'warning',
	*check(note, { index }) {
		const copy = index.copyOf(note);
		if (copy === undefined) return;
		const path = copy.original;
		const isAlone = index.find(path) === undefined;
		const address = { kind: 'note' } as const;
		if (isOfDefinition(note, path, index))
			yield { address, message: isAlone ? say('wasDefinition') : say('isOfDefinition', { path }) };
		else if (isListed(note, index)) yield { address, message: isAlone ? say('wasListed') : say('isListed', { path }) };
	},
};

function isOfDefinition(note: Note, original: string, index: VaultIndex): boolean {
	if (index.vocabulary.definitions.has(original)) return true;
	return index.specs.some((spec) => {
		const facet = findFacet(index.vocabulary, spec.id);
		return facet !== undefined && facet.terms.length > 0 && hasFormOfDefinition(note, spec);
	});
}

function isListed(note: Note, index: VaultIndex): boolean {
	return facetValuesOf(note, index.vocabulary).some(({ matches }) => matches.length > 0);
}

export default rule;
