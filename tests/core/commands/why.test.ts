import { describe, expect, it } from 'vitest';
import { answerWhy, mendingRules, type AnsweredWhy, type WhyRequest } from '../../../src/core/commands/why';
import { answerList, wishFor } from '../../../src/core/commands/list';
import type { VaultIndex } from '../../../src/core/index/vault-index';
import { chooseRules } from '../../../src/core/lint/engine';
import { LintState } from '../../../src/core/lint/lint-state';
import { checkAtOnce } from '../../../src/core/lint/pump';
import { rules } from '../../../src/core/lint/rules/index';
import { inEnglish } from '../../said';
import { framework, note, vaultOf, type Files } from '../vault';

const notes: Files = {
	...framework,
	'tools/types/pattern.md': note('limit: 20'),
	'tools/types/primitive.md': note('limit: 20'),
	'tools/types/practice.md': note('extends: primitive'),
	'said.md': note('title: Said\ntype: pattern\nphase: [iteration, formation]'),
	'former.md': note('type: practice\nphase: coordination'),
	'other-way.md': note('type: pattern\nphase: organisation'),
	'drafts/hidden.md': note('type: pattern\nphase: iteration'),
	'garden/templates/hidden.md': note('type: pattern\nphase: iteration'),
	'slip.md': note('type: pattern\nphase: iteratoin'),
	'unknown.md': note('type: pattern\nphase: harvest'),
	'none.md': note('type: pattern'),
	'tagged.md': note('type: pattern\ntags: [phase/iteration]'),
	'within.md': note('type: pattern\nstate:\n  phase: iteration'),
	'mistyped.md': note('type: patern\nphase: iteration'),
	'untyped.md': note('phase: iteration'),
	'broken.md': note('type: pattern\nphase: [iteration'),
	'tab.md': note('type: pattern\nphase:\n\t- iteration'),
	'x/same.md': note('type: pattern\nphase: iteration'),
	'y/same.md': note('type: pattern\nphase: iteration'),
};

function ask(index: VaultIndex, request: WhyRequest): AnsweredWhy {
	const state = new LintState(index, chooseRules(index.settings));
	checkAtOnce(state, () => undefined);
	const answered = answerWhy(index, request, (path) => state.findingsOf(path));
	if (!answered.isOk) throw new Error(inEnglish(answered.fault.message));
	return answered.value;
}

const index = vaultOf(notes);
const sums = (request: WhyRequest): readonly string[] => ask(index, request).lists.map(({ sum }) => inEnglish(sum));

describe('one sentence tells why a note is listed', () => {
	it.each<[WhyRequest, string]>([
		[{ note: 'said.md', phase: 'iteration' }, 'Listed in Iteration Phase: it says “iteration”.'],
		[
			{ note: 'former.md', type: 'primitive' },
			'Listed in Iteration Phase: it says “coordination”, a former name of “iteration”; its type is “practice”, a kind of “primitive”.',
		],
		[
			{ note: 'other-way', type: 'pattern' },
			'Listed in Organization Phase: it says “organisation”, another way to say “organization”; its type is “pattern”.',
		],
	])('%j', (request, sum) => {
		expect(sums(request)).toEqual([sum]);
	});
});

describe('one sentence tells why a note is not listed', () => {
	it.each<[WhyRequest, string]>([
		[{ note: 'drafts/hidden.md' }, 'it lies in “drafts”, which lists leave out'],
		[{ note: 'garden/templates/hidden.md' }, 'it lies in “garden/templates”, which lists leave out'],
		[{ note: 'slip' }, 'it says “iteratoin”, which is no phase; most likely “iteration” is meant'],
		[{ note: 'tagged' }, 'it says “iteration” by a tag, which is not counted'],
		[{ note: 'within' }, 'it says “iteration” within another property, which is not counted'],
		[
			{ note: 'mistyped', type: 'pattern' },
			'its type is “patern”, which no type note defines; most likely “pattern” is meant',
		],
		[{ note: 'untyped', type: 'pattern' }, 'it says no type'],
		[{ note: 'x/same', type: 'primitive' }, 'its type is “pattern”, not “primitive”'],
		[{ note: 'former', type: 'pattern' }, 'its type is “practice”, not “pattern”'],
	])('%j', (request, why) => {
		expect(sums(request)).toEqual([`Not listed in Iteration Phase: ${why}.`]);
	});

	it.each([
		['unknown', 'it says “harvest”, which is no phase'],
		['none', 'it says no phase'],
	])('in no list at all: %s', (name, why) => {
		expect(sums({ note: name })).toEqual([`Not listed in any phase: ${why}.`]);
	});

	it('names what it says in the place of what was asked for', () => {
		expect(sums({ note: 'said', phase: 'completion' })).toEqual([
			'Not listed in Completion Phase: it says “iteration” and “formation”, not “completion”.',
		]);
	});

	it.each(['broken', 'tab'])('says that properties cannot be read, whatever seems to be missing: %s', (name) => {
		const { lists } = ask(index, { note: name });
		expect(lists.map(({ term }) => term?.name)).toEqual(['iteration']);
		expect(inEnglish(lists[0]?.sum ?? '')).toMatch(
			/^Not listed in Iteration Phase: not all of its properties can be read \([^)]+\)\.$/,
		);
	});
});

describe('the fix that puts a note into a list', () => {
	it.each([
		['slip', undefined, 'Change to “iteration”'],
		['mistyped', 'pattern', 'Change to “pattern”'],
		['tab', undefined, 'Indent with spaces'],
	])('of %s', (name, type, title) => {
		const { fix } = ask(index, { note: name, type }).lists[0] ?? {};
		expect(fix && inEnglish(fix.title)).toBe(title);
	});

	it('is none where a folder leaves it out, or nothing is wrong', () => {
		for (const name of ['drafts/hidden', 'said', 'none'])
			expect(ask(index, { note: name }).lists.map(({ fix }) => fix)).not.toContainEqual(expect.anything());
	});

	it('comes from rules that there are', () => {
		const ids: readonly string[] = rules.map(({ id }) => id);
		for (const rule of Object.values(mendingRules).flat()) expect(ids).toContain(rule);
	});
});

it('says of every note, term and type just what the list says', () => {
	const phases = ['conversation', 'formation', 'organization', 'iteration', 'completion'];
	let listed = 0;
	for (const phase of phases)
		for (const type of [undefined, 'pattern', 'primitive', 'practice']) {
			const list = answerList(index, wishFor(undefined, phase, type));
			const paths = list.isOk ? list.value.list.rows.map((row) => row.note.path) : [];
			listed += paths.length;
			for (const { path } of index.notes())
				expect([path, phase, type, ask(index, { note: path, phase, type }).lists[0]?.isListed]).toEqual([
					path,
					phase,
					type,
					paths.includes(path),
				]);
		}
	expect(listed).toBeGreaterThan(10);
});

it('takes a name for a note where only one has it, and names the nearest path else', () => {
	expect(ask(index, { note: 'Said' }).note.path).toBe('said.md');
	expect(ask(index, { note: './x\\same.md' }).note.path).toBe('x/same.md');
	expect(() => ask(index, { note: 'same' })).toThrow('There is no note at “same”');
	expect(() => ask(index, { note: 'sliq.md' })).toThrow('Did you mean “slip.md”?');
	expect(() => ask(index, { note: 'said', phase: 'iteratoin' })).toThrow('Did you mean “iteration”?');
	expect(() => ask(index, { note: 'said', type: 'patern-x' })).toThrow('is not a type');
});
