import type { VaultIndex } from '../index/vault-index';
import type { Address } from '../note/address';
import type { Message } from '../message';
import type { Note } from '../note/note';
import { bodyStartOf } from '../note/from-text';
import { readFrontmatter } from '../note/frontmatter';
import { readBody } from '../body/read-body';
import { severityAt, type Settings } from '../settings/settings';
import type { Facet } from '../vocabulary/facet';
import { keyOfFact, keyOfSaid } from './identity';
import { sayOfLint } from './messages';
import { rules } from './rules/index';
import type {
	FacetRule,
	Fix,
	NoteRule,
	PlacedReport,
	Report,
	Rule,
	RuleContext,
	SuppressionRule,
	TextRule,
} from './rule';
import { isAsGraveAs, type Severity } from './severity';
import { suppressionMark } from './suppression';

const ruleIds = rules.map(({ id }) => id);
const nothing: readonly Finding[] = [];

/** One thing the linter says. */
export interface Finding {
	readonly path: string;
	readonly rule: string;
	readonly severity: Severity;
	readonly address: Address;
	readonly message: Message;
	/** The best first. */
	readonly fixes: readonly Fix[];
	/** Unset where it is about its note alone. */
	readonly fact?: FactMark;
}

/** What tells that findings of several notes say one fact of the vault. */
export interface FactMark {
	/** The same for all that say it. */
	readonly key: string;
	/** In how many notes it must show to be told once. */
	readonly onceFrom: number;
}

/** The rules that are on somewhere in a vault, by what they look at. */
export interface RuleSet {
	readonly noteRules: readonly NoteRule[];
	readonly textRules: readonly TextRule[];
	readonly facetRules: readonly FacetRule[];
	readonly suppressionRules: readonly SuppressionRule[];
	/** The severity of a rule at a path, or `off`. */
	severityAt(rule: Rule, path: string): Severity | 'off';
	/** Whether settings say that what a finding says is not to be told, wherever it shows. */
	isIgnored(finding: Finding): boolean;
}

/** Picks the rules that settings leave on; `only` narrows them to ids, and turns those on at least as a warning. */
export function chooseRules(settings: Settings, only?: readonly string[], available: readonly Rule[] = rules): RuleSet {
	const severityOf = (rule: Rule, path: string): Severity | 'off' => {
		if (only?.includes(rule.id) === false) return 'off';
		const severity = severityAt(settings, rule.id, path) ?? rule.severity;
		return severity === 'off' && only !== undefined ? 'warning' : severity;
	};
	const isOn = (rule: Rule): boolean =>
		severityOf(rule, '') !== 'off' ||
		settings.overrides.some((override) => (override.rules[rule.id] ?? 'off') !== 'off');
	const on = available.filter((rule) => only?.includes(rule.id) ?? isOn(rule));
	const ignored = new Set(settings.ignored.map(keyOfFact));
	return {
		noteRules: on.filter((rule) => rule.scope === 'note'),
		textRules: on.filter((rule) => rule.scope === 'text'),
		facetRules: on.filter((rule) => rule.scope === 'facet'),
		suppressionRules: on.filter((rule) => rule.scope === 'suppression'),
		severityAt: severityOf,
		isIgnored: ({ rule, message }) => ignored.size > 0 && ignored.has(keyOfSaid(rule, message)),
	};
}

/** Picks the rules that can be asked of a vault of which some notes are not read yet. */
export function chooseEarlyRules(settings: Settings): RuleSet {
	return chooseRules(
		settings,
		undefined,
		rules.filter(({ standsAlone }) => standsAlone === true),
	);
}

/** Whether the text of a note must be read to check it. */
export function needsText(note: Note, active: RuleSet): boolean {
	if (note.hasComment || mayHaveLost(note)) return true;
	return active.textRules.some(({ readsAll }) => note.hasCode || readsAll === true);
}

/**
 * Whether the text of a note may make a difference to its findings, among rules that do not read all. Who has the text
 * at hand can tell by this that it need not be read again for the check.
 */
export function mayMatter(note: Note, text: string): boolean {
	if (note.hasComment && text.includes(suppressionMark)) return true;
	return (
		(note.hasCode || note.hasComment) &&
		rules.some((rule) => rule.scope === 'text' && rule.readsAll !== true && hasMark(rule, text))
	);
}

function hasMark({ marks }: TextRule, text: string): boolean {
	return marks === undefined || marks.some((mark) => text.includes(mark));
}

function mayHaveLost({ frontmatter }: Note): boolean {
	return frontmatter.state === 'read' && frontmatter.mayHaveLost === true;
}

/** A note with what its text alone tells of its properties. */
function withLost(note: Note, text: string): Note {
	const frontmatter = readFrontmatter(text);
	return frontmatter.state === 'read' ? { ...note, frontmatter } : note;
}

/** Checks one note by itself; rules that read its text are left out where there is none. */
export function checkNote(index: VaultIndex, known: Note, active: RuleSet, text?: string): readonly Finding[] {
	const { path } = known;
	if (index.isExcluded(path)) return nothing;
	const note = text !== undefined && mayHaveLost(known) ? withLost(known, text) : known;
	const context: RuleContext = { index, vocabulary: index.vocabulary, ruleIds };
	const findings: Finding[] = [];
	for (const rule of active.noteRules) runInto(findings, active, rule, path, () => rule.check(note, context));
	const textRules = text === undefined ? [] : active.textRules.filter((rule) => hasMark(rule, text));
	if (text === undefined || textRules.length === 0) return findings;
	const source = { note, text, body: readBody(text, bodyStartOf(text)) };
	for (const rule of textRules) runInto(findings, active, rule, path, () => rule.check(source, context));
	return findings;
}

/** Checks one facet's definitions against each other. */
export function checkFacet(index: VaultIndex, facet: Facet, active: RuleSet): readonly Finding[] {
	const context: RuleContext = { index, vocabulary: index.vocabulary, ruleIds };
	const path = facet.terms.find(({ definitions }) => definitions.length > 0)?.definitions[0]?.note.path;
	if (path === undefined) return [];
	const findings: Finding[] = [];
	for (const rule of active.facetRules) runInto(findings, active, rule, path, () => rule.check(facet, context));
	return findings;
}

/**
 * Adds what a rule says to the findings, about the note at `path` where it does not say which. A rule that throws is a
 * bug in the rule: it becomes a finding about itself, and the run goes on.
 */
function runInto(
	findings: Finding[],
	active: RuleSet,
	rule: Rule,
	path: string,
	check: () => Iterable<Report | PlacedReport>,
): void {
	const before = findings.length;
	try {
		for (const report of check())
			for (const finding of toFinding(active, rule, { path, ...report })) findings.push(finding);
	} catch (error) {
		findings.length = before;
		const why = error instanceof Error ? error.message : String(error);
		findings.push({
			path,
			rule: rule.id,
			severity: 'error',
			address: { kind: 'note' },
			message: sayOfLint('ruleFailed', { rule: rule.id, why }),
			fixes: [],
		});
	}
}

/** A report as a finding; none where the rule is off. */
export function toFinding(
	active: RuleSet,
	rule: Rule,
	{ path, address, message, fixes = [], onceFrom, atMost }: PlacedReport,
): readonly Finding[] {
	const own = active.severityAt(rule, path);
	if (own === 'off') return [];
	const severity = atMost !== undefined && isAsGraveAs(own, atMost) ? atMost : own;
	const finding = { path, rule: rule.id, severity, address, message, fixes };
	return [onceFrom === undefined ? finding : { ...finding, fact: { key: keyOfSaid(rule.id, message), onceFrom } }];
}
