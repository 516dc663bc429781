import type { VaultIndex } from '../index/vault-index';
import type { Address } from '../note/address';
import type { Note } from '../note/note';
import type { Settings } from '../settings/settings';
import type { Facet } from '../vocabulary/facet';
import { rules } from './rules/index';
import type { Fix, FacetRule, NoteRule, Report, Rule, RuleContext, Severity } from './rule';

/** One thing the linter says. */
export interface Finding {
	readonly path: string;
	readonly rule: string;
	readonly severity: Severity;
	readonly address: Address;
	readonly message: string;
	readonly fixes: readonly Fix[];
}

/** A rule that is on, with the severity in force. */
export interface ActiveRule<Kind extends Rule = Rule> {
	readonly rule: Kind;
	readonly severity: Severity;
}

/** The rules that are on, by what they look at. */
export interface RuleSet {
	readonly noteRules: readonly ActiveRule<NoteRule>[];
	readonly facetRules: readonly ActiveRule<FacetRule>[];
}

/** Picks the rules that settings leave on; `only` narrows them to ids, and turns those on at least as a warning. */
export function chooseRules(settings: Settings, only?: readonly string[], available: readonly Rule[] = rules): RuleSet {
	const noteRules: ActiveRule<NoteRule>[] = [];
	const facetRules: ActiveRule<FacetRule>[] = [];
	for (const rule of available) {
		const isNamed = only?.includes(rule.id);
		if (isNamed === false) continue;
		const set = settings.rules[rule.id] ?? rule.severity;
		const severity = set === 'off' && isNamed === true ? 'warning' : set;
		if (severity === 'off') continue;
		if (rule.scope === 'note') noteRules.push({ rule, severity });
		else facetRules.push({ rule, severity });
	}
	return { noteRules, facetRules };
}

/** Checks one note by itself. */
export function checkNote(index: VaultIndex, note: Note, active: RuleSet): readonly Finding[] {
	if (index.isExcluded(note.path)) return [];
	const context: RuleContext = { index, vocabulary: index.vocabulary };
	return active.noteRules.flatMap(({ rule, severity }) =>
		run(rule, note.path, () => [...rule.check(note, context)].map((report) => toFinding(note.path, rule, severity, report))),
	);
}

/** Checks one facet's definitions against each other. */
export function checkFacet(index: VaultIndex, facet: Facet, active: RuleSet): readonly Finding[] {
	const context: RuleContext = { index, vocabulary: index.vocabulary };
	const path = facet.terms.find(({ definitions }) => definitions.length > 0)?.definitions[0]?.note.path;
	if (path === undefined) return [];
	return active.facetRules.flatMap(({ rule, severity }) =>
		run(rule, path, () => [...rule.check(facet, context)].map((report) => toFinding(report.path, rule, severity, report))),
	);
}

/** Checks a whole vault. */
export function checkVault(index: VaultIndex, active: RuleSet): readonly Finding[] {
	const findings = index.vocabulary.facets.flatMap((facet) => checkFacet(index, facet, active));
	for (const note of index.notes()) findings.push(...checkNote(index, note, active));
	return findings;
}

function toFinding(path: string, rule: Rule, severity: Severity, report: Report): Finding {
	const { address, message, fixes = [] } = report;
	return { path, rule: rule.id, severity, address, message, fixes };
}

/** A rule that throws is a bug in the rule: it becomes a finding about itself, and the run goes on. */
function run(rule: Rule, path: string, check: () => readonly Finding[]): readonly Finding[] {
	try {
		return check();
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		const message = `The rule “${rule.id}” failed here, which is a fault of its own: ${why}`;
		return [{ path, rule: rule.id, severity: 'error', address: { kind: 'note' }, message, fixes: [] }];
	}
}
