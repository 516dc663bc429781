import { describe, expect, it } from 'vitest';
import { findDouble, planMerge } from '../../../src/core/refactor/merge';
import type { Plan } from '../../../src/core/plan/plan';
import { carriedOut, everything, sourcesOf } from './refactor-vault';
import { definition, note, type Files } from '../vault';
import { inEnglish } from '../../said';

const half: Files = {
	'old/phase/coordination.md': definition('Coordination Phase'),
	'new/group-phase/iteration-phase.md': definition('Iteration Phase'),
	'a.md': note(
		'phase: [coordination, formation]\nscale: coordination',
		'\n[[coordination|Coordination Phase]] [x](old/phase/coordination.md#A)\n',
	),
	'b.md': note('phase: [coordination, iteration]', '\n```phase-patterns\nphase: coordination\n```\n'),
};

const twins: Files = {
	'a/phase/formation.md': definition('Formation Phase'),
	'b/phase/formation.md': definition('Formation Phase'),
	'x.md': note('phase: formation', '\n[x](b/phase/formation.md) [[b/phase/formation]]\n'),
	'y.md': '[y](a/phase/formation.md)\n',
	'z.md': '[z](b/phase/formation.md)\n',
};

function merge(files: Files, path: string, stays?: string): Plan {
	const sources = sourcesOf(files);
	const double = findDouble(sources, path);
	if (double === undefined) throw new Error('nothing is double');
	const planned = planMerge(sources, double, stays);
	if (!planned.isOk) throw new Error(inEnglish(planned.fault));
	return planned.value;
}

describe('finishing a half-done rename', () => {
	it('moves values, lists and links to the note that stays, and keeps both notes unless told otherwise', () => {
		const plan = merge(half, 'old/phase/coordination.md');
		expect(inEnglish(plan.title)).toBe('Merge the phase “coordination” into “iteration”');
		const result = carriedOut(half, plan);
		expect(result['a.md']).toBe(
			note(
				'phase: [iteration, formation]\nscale: coordination',
				'\n[[iteration-phase|Iteration Phase]] [x](new/group-phase/iteration-phase.md#A)\n',
			),
		);
		expect(result['b.md']).toBe(note('phase: [iteration]', '\n```phase-patterns\nphase: iteration\n```\n'));
		expect(result['new/group-phase/iteration-phase.md']).toBe(
			definition('Iteration Phase', 'formerly:\n  - coordination'),
		);
		expect(result['old/phase/coordination.md']).toBe(half['old/phase/coordination.md']);
	});

	it('moves the other note to the trash when ticked', () => {
		expect(
			carriedOut(half, merge(half, 'old/phase/coordination.md'), everything)['old/phase/coordination.md'],
		).toBeUndefined();
	});

	it('can go the other way', () => {
		const result = carriedOut(
			half,
			merge(half, 'a.md' in half ? 'new/group-phase/iteration-phase.md' : '', 'old/phase/coordination.md'),
		);
		expect(result['b.md']).toBe(note('phase: [coordination]', '\n```phase-patterns\nphase: coordination\n```\n'));
	});

	it('takes a broken definition to the trash as it is', () => {
		const files = {
			...half,
			'old/phase/coordination.md': '---\ntitle: Coordination Phase\ntags:\n\t- group-phase\n---\n',
		};
		const plan = merge(files, 'old/phase/coordination.md');
		expect(plan.files.find(({ fate }) => fate === 'trash')).toMatchObject({
			path: 'old/phase/coordination.md',
			isTicked: false,
			edits: [],
		});
	});
});

describe('merging two definitions of one term', () => {
	it('proposes the one with more links, and leaves values alone', () => {
		const plan = merge(twins, 'a/phase/formation.md');
		expect(inEnglish(plan.title)).toBe('Merge “a/phase/formation.md” into “b/phase/formation.md”');
		const result = carriedOut(twins, plan);
		expect(result).toMatchObject({ ...twins, 'y.md': '[y](b/phase/formation.md)\n' });
	});

	it('keeps the one that is asked for', () => {
		const result = carriedOut(twins, merge(twins, 'a/phase/formation.md', 'a/phase/formation.md'));
		expect(result['x.md']).toBe(note('phase: formation', '\n[x](a/phase/formation.md) [[a/phase/formation]]\n'));
	});

	it('finds nothing where nothing is double', () => {
		const files = { 'phase/formation.md': definition('Formation Phase') };
		expect(findDouble(sourcesOf(files), 'phase/formation.md')).toBeUndefined();
	});
});
