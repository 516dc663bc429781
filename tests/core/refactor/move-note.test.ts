import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/edits';
import { planEdits } from '../../../src/core/note/plan-edits';
import { planMove } from '../../../src/core/refactor/move-note';
import { note, noteOf, vaultOf } from '../vault';
import { inEnglish } from '../../said';

const index = vaultOf({
	'group-phase/formation-phase.md': note('title: Formation Phase'),
	'group-phase/iteration-phase.md': note('title: Iteration Phase'),
	'group-phase/completion-phase.md': note('title: Completion Phase'),
});
const [facet] = index.vocabulary.facets;

/** The frontmatter after a note was moved. */
function moved(yaml: string, from: string, to: string): string | undefined {
	if (facet === undefined) throw new Error('no facet');
	const text = note(yaml);
	const termOf = (name: string) => facet.terms.find((term) => term.name === name);
	const move = planMove(noteOf('a.md', text), facet, termOf(from) ?? (from === '' ? undefined : from), termOf(to));
	if (!move.isOk) return undefined;
	const plan = planEdits(text, move.value);
	if (!plan.isOk) return inEnglish(plan.fault);
	const edited = applyEdits(text, plan.value);
	return edited.isOk ? edited.value.slice(4, -5) : inEnglish(edited.fault);
}

describe('moving a note from one phase to another', () => {
	const cases: readonly (readonly [
		name: string,
		yaml: string,
		from: string,
		to: string,
		expected: string | undefined,
	])[] = [
		['changes a scalar', 'phase: formation', 'formation', 'iteration', 'phase: iteration'],
		[
			'changes its item of a list, and no other',
			'phase: [formation, completion] # both',
			'formation',
			'iteration',
			'phase: [iteration, completion] # both',
		],
		[
			'drops the old one where the new one is there',
			'phase:\n  - formation\n  - iteration',
			'formation',
			'iteration',
			'phase:\n  - iteration',
		],
		['brings a former name up to date on the way', 'phase: coordination', 'iteration', 'formation', 'phase: formation'],
		['adds a phase to a note that says none', 'title: A', '', 'formation', 'title: A\nphase:\n  - formation'],
		['adds a phase to an empty property', 'phase:\ntitle: A', '', 'formation', 'phase:\n  - formation\ntitle: A'],
		['takes one of two phases away', 'phase: [formation, iteration]', 'formation', '', 'phase: [iteration]'],
		['takes the only phase away', 'phase: formation', 'formation', '', 'phase: []'],
		['finds the property in any case', 'Phase: formation', 'formation', 'iteration', 'Phase: iteration'],
		[
			'leaves another facet alone',
			'scale: coordination\nphase: coordination',
			'iteration',
			'completion',
			'scale: coordination\nphase: completion',
		],
		['does nothing when it is there already', 'phase: formation', '', 'formation', 'phase: formation'],
		['puts a phase in place of a misspelt one', 'phase: [formatoin]', 'formatoin', 'iteration', 'phase: [iteration]'],
		[
			'puts a phase in place of a misspelt scalar',
			'phase: formatoin # soon',
			'formatoin',
			'formation',
			'phase: formation # soon',
		],
		[
			'leaves other misspelt ones to a person',
			'phase:\n  - formatoin\n  - compleshun',
			'formatoin',
			'iteration',
			'phase:\n  - iteration\n  - compleshun',
		],
		['puts a phase in place of a link to nowhere', 'phase: "[[Pond]]"', '[[Pond]]', 'iteration', 'phase: "iteration"'],
		[
			'drops a misspelt phase where the right one is there',
			'phase: [formatoin, formation]',
			'formatoin',
			'formation',
			'phase: [formation]',
		],
		[
			'leaves several phases in one text to a person',
			'phase: formation, iteration',
			'formation',
			'completion',
			undefined,
		],
	];
	it.each(cases)('%s', (_name, yaml, from, to, expected) => {
		expect(moved(yaml, from, to)).toBe(expected);
	});
});
