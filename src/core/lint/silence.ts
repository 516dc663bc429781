import { bodyStartOf } from '../note/from-text';
import type { Note } from '../note/note';
import { toFinding, type Finding, type RuleSet } from './engine';
import { sayOfLint } from './messages';
import { rules as allRules } from './rules/index';
import { findCommentSuppressions, findPropertySuppressions, suppress, type Suppression } from './suppression';

/** The suppressions of a note: those in its properties, and those in its body where its text is there. */
export function suppressionsOf(note: Note, text: string | undefined): readonly Suppression[] {
	const inBody = text === undefined || !note.hasComment ? [] : findCommentSuppressions(text, bodyStartOf(text));
	return [...findPropertySuppressions(note), ...inBody];
}

/** What is left of all findings of a note behind what the note suppresses and the settings ignore, and findings about the suppressions that silenced none of them. */
export function silence(
	path: string,
	findings: readonly Finding[],
	suppressions: readonly Suppression[],
	active: RuleSet,
): readonly Finding[] {
	const { kept: heard, unused } = suppress(findings, suppressions);
	const kept = heard.filter((finding) => !active.isIgnored(finding));
	if (unused.length === 0) return kept;
	const isNamedRuleOff = ({ rules }: Suppression): boolean =>
		rules !== undefined && ![...rules].some((id) => isOn(active, id));
	const reports = unused
		.filter((suppression) => !isNamedRuleOff(suppression))
		.flatMap(({ address }) =>
			active.suppressionRules.flatMap((rule) =>
				toFinding(active, rule, { path, address, message: sayOfLint('silencesNothing') }),
			),
		);
	return [...kept, ...reports];
}

/** Whether a rule is on, or is none at all, which is worth saying too. */
function isOn({ noteRules, textRules, facetRules }: RuleSet, id: string): boolean {
	return (
		[...noteRules, ...textRules, ...facetRules].some((rule) => rule.id === id) ||
		!allRules.some((rule) => rule.id === id)
	);
}
