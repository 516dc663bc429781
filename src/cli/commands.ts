import type { VaultIndex } from '../core/index/vault-index';
import { chooseRules, type Finding } from '../core/lint/engine';
import { checkVault } from '../core/lint/lint-state';
import { rules } from '../core/lint/rules/index';
import { listTerm } from '../core/query/ask';
import { resolveTerm, undefinedFacet } from '../core/query/resolve';
import { facetToJson, findingsToJson, listToJson } from '../core/report/json';
import { compareFindings, placeFindings, type PlacedFinding } from '../core/report/place';
import { summarize } from '../core/report/summary';
import { renderFacet, renderFindings, renderList } from '../core/report/text';
import type { Facet } from '../core/vocabulary/facet';
import { findFacet } from '../core/vocabulary/match';
import { typeKeyOf } from '../core/vocabulary/type-tree';
import { findNearest, joinWords } from '../core/words';
import type { Machine } from './machine';
import { CommandError, openVault, type OpenVault } from './open-vault';

/** How a command ends. */
export const exitCodes = { clean: 0, findings: 1, failed: 2 } as const;

/** The output formats. */
export const formats = ['text', 'json'] as const;

/** Options that every command takes. */
export interface CommonOptions {
	readonly format: (typeof formats)[number];
	readonly facet: string;
}

export interface ListCommandOptions extends CommonOptions {
	readonly phase: string;
	readonly type?: string;
}

export interface CheckOptions extends CommonOptions {
	readonly rule?: readonly string[];
	readonly maxWarnings?: number;
}

/** `in-phase phases`: the vocabulary as understood. */
export function runPhases(machine: Machine, folder: string, options: CommonOptions): number {
	const { index } = openVault(machine, folder);
	const facet = requireFacet(index, options.facet);
	machine.print(options.format === 'json' ? facetToJson(index, facet) : renderFacet(index, facet));
	return exitCodes.clean;
}

/** `in-phase list`: the notes a block would list. */
export function runList(machine: Machine, folder: string, options: ListCommandOptions): number {
	const { index } = openVault(machine, folder);
	const facet = requireFacet(index, options.facet);
	const resolved = resolveTerm(facet, options.phase, 1, undefined);
	if (!resolved.isValid) throw new CommandError(resolved.mistakes.map(({ message }) => message).join('\n'));
	if (options.type !== undefined) requireType(index, options.type);
	const { term } = resolved.value;
	const list = listTerm(index, facet, term, options.type === undefined ? [] : [options.type]);
	const isJson = options.format === 'json';
	machine.print(isJson ? listToJson(facet, term, options.type, list) : renderList(term, options.type, list));
	return exitCodes.clean;
}

/** `in-phase check`: the findings. */
export function runCheck(machine: Machine, folder: string, options: CheckOptions): number {
	for (const id of options.rule ?? []) requireRule(id);
	const vault = openVault(machine, folder);
	const { index } = vault;
	if (index.vocabulary.facets.every(({ terms }) => terms.length === 0)) requireFacet(index, options.facet);
	const readText = (path: string): string | undefined => machine.readNote(folder, path)?.text;
	const findings = placeAll(machine, vault, checkVault(index, chooseRules(index.settings, options.rule), readText));
	const render = options.format === 'json' ? findingsToJson : renderFindings;
	machine.print(render(findings, index.size));
	const { error, warning } = summarize(findings);
	const isClean = error === 0 && warning <= (options.maxWarnings ?? Infinity) && vault.unreadable === 0;
	return isClean ? exitCodes.clean : exitCodes.findings;
}

/** Finds the places of findings; only the notes that have any are read again. */
function placeAll(machine: Machine, vault: OpenVault, findings: readonly Finding[]): readonly PlacedFinding[] {
	const byPath = new Map<string, Finding[]>();
	for (const finding of findings) byPath.set(finding.path, [...(byPath.get(finding.path) ?? []), finding]);
	const placed: PlacedFinding[] = [];
	for (const [path, group] of byPath) placed.push(...placeFindings(group, machine.readNote(vault.folder, path)?.text ?? ''));
	return placed.sort(compareFindings);
}

function requireFacet(index: VaultIndex, property: string): Facet {
	const { facets } = index.vocabulary;
	const facet = findFacet(index.vocabulary, property);
	if (facet !== undefined && facet.terms.length > 0) return facet;
	if (facet !== undefined) throw new CommandError(undefinedFacet(facet).message);
	const names = facets.map((other) => other.property);
	throw new CommandError(`“${property}” is not a facet. ${hintOf(property, names, 'facets')}`);
}

function requireType(index: VaultIndex, type: string): void {
	const known = new Set([...index.types.names.keys(), ...index.typeKeys(), ...index.settings.phasedTypes.map(typeKeyOf)]);
	known.delete('');
	if (known.has(typeKeyOf(type))) return;
	throw new CommandError(`“${type}” is not a type of this vault. ${hintOf(type, [...known].sort(), 'types')}`);
}

function requireRule(id: string): void {
	const ids = rules.map((rule) => rule.id);
	if (!ids.includes(id)) throw new CommandError(`“${id}” is not a rule. ${hintOf(id, ids, 'rules')}`);
}

function hintOf(word: string, known: readonly string[], what: string): string {
	const nearest = findNearest(word, known);
	return nearest === undefined ? `The ${what} are ${joinWords(known)}` : `Did you mean “${nearest}”?`;
}
