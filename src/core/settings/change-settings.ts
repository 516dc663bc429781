import type { Rule, RuleHead } from '../lint/rule';
import type { Severity } from '../lint/severity';
import type { Settings } from './settings';

/** What settings can give a rule. */
export type RuleLevel = Severity | 'off';

/** One severity for one rule in one folder. */
export interface FolderRule {
	readonly folder: string;
	readonly rule: string;
	readonly level: RuleLevel;
}

/** The severity of a rule where no folder says otherwise. */
export function levelOf({ rules }: Settings, rule: Pick<RuleHead, 'id' | 'severity'>): RuleLevel {
	return (Object.hasOwn(rules, rule.id) ? rules[rule.id] : undefined) ?? rule.severity;
}

/** Sets the severity of a rule; its default is not kept, so that it follows the rule from then on. */
export function withLevel(settings: Settings, rule: Pick<RuleHead, 'id' | 'severity'>, level: RuleLevel): Settings {
	const { [rule.id]: _before, ...others } = settings.rules;
	return { ...settings, rules: level === rule.severity ? others : { ...others, [rule.id]: level } };
}

/** Takes out what settings say about a rule, for one that does not exist. */
export function withoutRule(settings: Settings, id: string): Settings {
	const { [id]: _before, ...rules } = settings.rules;
	return { ...settings, rules };
}

/** Ids in settings that no rule has. */
export function findUnknownRules({ rules, overrides }: Settings, known: readonly Rule[]): readonly string[] {
	const ids = [rules, ...overrides.map((override) => override.rules)].flatMap((levels) => Object.keys(levels));
	return [...new Set(ids)].filter((id) => !known.some((rule) => rule.id === id));
}

/** The severities by folder, one a row, in the order in which they count: of several that fit, the last. */
export function folderRulesOf({ overrides }: Settings): readonly FolderRule[] {
	return overrides.flatMap(({ folder, rules }) =>
		Object.entries(rules).map(([rule, level]) => ({ folder, rule, level })),
	);
}

/** Puts rows in the place of all severities by folder; neighbours of one folder share an entry. */
export function withFolderRules(settings: Settings, rows: readonly FolderRule[]): Settings {
	const overrides: Settings['overrides'] = [];
	for (const { folder, rule, level } of rows) {
		const last = overrides.at(-1);
		if (last?.folder === folder && !Object.hasOwn(last.rules, rule)) last.rules[rule] = level;
		else overrides.push({ folder, rules: { [rule]: level } });
	}
	return { ...settings, overrides };
}

/** Moves an item of a list to another place. */
export function moveItem<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
	const rest = items.filter((_, at) => at !== from);
	return [...rest.slice(0, to), ...items.slice(from, from + 1), ...rest.slice(to)];
}
