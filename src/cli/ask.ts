import type { VaultIndex } from '../core/index/vault-index';
import type { Rule } from '../core/lint/rule';
import { findNamedFacet, findNamedRule, findNamedTerm, findNamedType, type UnknownName } from '../core/query/named';
import type { Result } from '../core/result';
import type { Facet, Term } from '../core/vocabulary/facet';
import { CommandError } from './open-vault';

/** The facet an option names, the main one when it names none. @throws {CommandError} When there is none, with the nearest. */
export function requireFacet(index: VaultIndex, property: string | undefined): Facet {
	return valueOf(findNamedFacet(index, property));
}

/** The term an option names. @throws {CommandError} When there is none, with the nearest. */
export function requireTerm(facet: Facet, name: string): Term {
	return valueOf(findNamedTerm(facet, name));
}

/** Sees to it that a type is one of the vault's. @throws {CommandError} When it is not, with the nearest. */
export function requireType(index: VaultIndex, type: string): void {
	valueOf(findNamedType(index, type));
}

/** The rule an option names. @throws {CommandError} When there is none, with the nearest. */
export function requireRule(id: string): Rule {
	return valueOf(findNamedRule(id));
}

function valueOf<Value>(named: Result<Value, UnknownName>): Value {
	if (named.isOk) return named.value;
	throw new CommandError(named.fault.message);
}
