import type { VaultIndex } from '../core/index/vault-index';
import type { Rule } from '../core/lint/rule';
import { rules } from '../core/lint/rules/index';
import { undefinedFacet } from '../core/query/resolve';
import type { Facet } from '../core/vocabulary/facet';
import { findFacet } from '../core/vocabulary/match';
import { typeKeyOf } from '../core/vocabulary/type-tree';
import { findNearest, joinWords } from '../core/words';
import { CommandError } from './open-vault';
import { cliText } from './text';

/** The facet an option names. @throws {CommandError} When there is none, with the nearest. */
export function requireFacet(index: VaultIndex, property: string): Facet {
	const facet = findFacet(index.vocabulary, property);
	if (facet !== undefined && facet.terms.length > 0) return facet;
	if (facet !== undefined) throw new CommandError(undefinedFacet(facet).message);
	const names = index.vocabulary.facets.map((other) => other.property);
	throw new CommandError(cliText.notAFacet(property, hintOf(property, names, 'facets')));
}

/** Sees to it that a type is one of the vault's. @throws {CommandError} When it is not, with the nearest. */
export function requireType(index: VaultIndex, type: string): void {
	const known = new Set([...index.types.names.keys(), ...index.typeKeys(), ...index.settings.phasedTypes.map(typeKeyOf)]);
	known.delete('');
	if (known.has(typeKeyOf(type))) return;
	throw new CommandError(cliText.notAType(type, hintOf(type, [...known].sort(), 'types')));
}

/** The rule an option names. @throws {CommandError} When there is none, with the nearest. */
export function requireRule(id: string): Rule {
	const rule = rules.find((other) => other.id === id);
	if (rule !== undefined) return rule;
	throw new CommandError(cliText.notARule(id, hintOf(id, rules.map((other) => other.id), 'rules')));
}

function hintOf(word: string, known: readonly string[], what: string): string {
	const nearest = findNearest(word, known);
	return nearest === undefined ? `The ${what} are ${joinWords(known)}` : `Did you mean “${nearest}”?`;
}
