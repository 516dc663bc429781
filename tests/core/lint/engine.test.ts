import { describe, expect, it } from 'vitest';
import { checkFacet, checkNote, chooseRules, type Finding } from '../../../src/core/lint/engine';
import { LintState } from '../../../src/core/lint/lint-state';
import { checkAtOnce } from '../../../src/core/lint/pump';
import type { FacetRule, NoteRule, Rule } from '../../../src/core/lint/rule';
import { rules } from '../../../src/core/lint/rules/index';
import type { VaultIndex } from '../../../src/core/index/vault-index';
import { summaryOf } from '../../../src/core/lint/rule';
import { definition, facetOf, framework, note, noteOf, settingsOf, vaultOf } from '../vault';
import { pageOf } from '../../pages';
import { asMessage, inEnglish, spoken } from '../../said';

const head = { severity: 'warning' } as const;

const flagsAll: NoteRule = {
	...head,
	id: 'flags-all',
	scope: 'note',
	check: ({ path }) => [{ address: { kind: 'note' }, message: asMessage(`saw ${path}`) }],
};

const throwsHalfway: NoteRule = {
	...head,
	id: 'throws-halfway',
	scope: 'note',
	*check() {
		yield { address: { kind: 'note' }, message: asMessage('before') };
		throw new TypeError('it has no bottom');
	},
};

const throwsOnFacets: FacetRule = {
	...head,
	id: 'throws-on-facets',
	scope: 'facet',
	check() {
		throw new Error('no idea');
	},
};

function check(
	index: VaultIndex,
	path: string,
	available: readonly Rule[],
	settings: unknown = {},
): readonly Finding[] {
	const found = index.find(path);
	if (found === undefined) throw new Error(`no note at ${path}`);
	return checkNote(index, found, chooseRules(settingsOf(settings), undefined, available));
}

describe('a check of one note', () => {
	it('asks every rule, and gives the rule’s severity where settings say nothing', () => {
		const index = vaultOf({ 'a.md': 'A' });
		expect(check(index, 'a.md', [flagsAll])).toEqual([
			{
				path: 'a.md',
				rule: 'flags-all',
				severity: 'warning',
				address: { kind: 'note' },
				message: asMessage('saw a.md'),
				fixes: [],
			},
		]);
	});

	it.each(['tools/types/a.md', 'drafts/deep/a.md', 'TEMPLATES/a.md', '.hidden/a.md', 'x/.y/a.md', 'own/a.md'])(
		'passes over %s',
		(path) => {
			const settings = { excludedFolders: ['/own/'] };
			expect(check(vaultOf({ [path]: 'A' }, settings), path, [flagsAll], settings)).toEqual([]);
		},
	);

	it.each(['tooling/a.md', 'notes/drafts/a.md', 'drafts.md', 'a.tools/b.md'])('does not pass over %s', (path) => {
		expect(check(vaultOf({ [path]: 'A' }), path, [flagsAll])).toHaveLength(1);
	});

	it('turns a rule that throws into a finding about itself and goes on', () => {
		const findings = check(vaultOf({ 'a.md': 'A' }), 'a.md', [throwsHalfway, flagsAll]);
		expect(findings.map(({ rule, severity, message }) => [rule, severity, inEnglish(message)])).toEqual([
			[
				'throws-halfway',
				'error',
				'The rule “throws-halfway” failed here, which is a fault of its own: it has no bottom',
			],
			['flags-all', 'warning', 'saw a.md'],
		]);
	});
});

describe('a check of a facet', () => {
	it('turns a rule that throws into a finding at the first definition', () => {
		const index = vaultOf(framework);
		const findings = checkFacet(index, facetOf(index), chooseRules(index.settings, undefined, [throwsOnFacets]));
		expect(spoken(findings)).toEqual([
			{
				path: 'framework/group-phase/conversation.md',
				rule: 'throws-on-facets',
				severity: 'error',
				address: { kind: 'note' },
				message: 'The rule “throws-on-facets” failed here, which is a fault of its own: no idea',
				fixes: [],
			},
		]);
	});

	it('finds nothing where the facet is not defined', () => {
		const index = vaultOf({ 'a.md': 'A' });
		expect(checkFacet(index, facetOf(index), chooseRules(index.settings, undefined, [throwsOnFacets]))).toEqual([]);
	});
});

describe('the severity of a rule', () => {
	const severityOf = (settings: unknown, only?: readonly string[]): string | undefined => {
		const index = vaultOf({ 'a.md': 'A' });
		const found = index.find('a.md');
		return (
			found &&
			checkNote(index, found, chooseRules(settingsOf(settings), only, [flagsAll, { ...flagsAll, id: 'other' }])).find(
				({ rule }) => rule === 'flags-all',
			)?.severity
		);
	};

	it.each([
		['is its own where settings say nothing', {}, undefined, 'warning'],
		['is what settings say', { rules: { 'flags-all': 'info' } }, undefined, 'info'],
		['is none where settings turn it off', { rules: { 'flags-all': 'off' } }, undefined, undefined],
		['is none where others are asked for', {}, ['other'], undefined],
		['is its own where it is asked for', {}, ['flags-all'], 'warning'],
		['is what settings say where it is asked for', { rules: { 'flags-all': 'error' } }, ['flags-all'], 'error'],
		['is a warning where it is off and asked for', { rules: { 'flags-all': 'off' } }, ['flags-all'], 'warning'],
	] as const)('%s', (_, settings, only, expected) => {
		expect(severityOf(settings, only)).toBe(expected);
	});
});

describe('the rules', () => {
	it('have ids that are unique and in order', () => {
		const ids = rules.map(({ id }) => id);
		expect(ids).toEqual([...new Set(ids)].sort());
	});

	it.each(rules.map(({ id }) => id))('say of %s what it is, why, and an example', (id) => {
		expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
		expect(inEnglish(summaryOf(id))).toMatch(/^[A-Z`].*\.$/);
		const { why, examples } = pageOf(id);
		expect(why.length).toBeGreaterThan(0);
		expect(examples.length).toBeGreaterThan(0);
	});

	it.each(rules.map((rule) => [rule.id, rule] as const))('find nothing in a framework in order: %s', (id) => {
		const index = vaultOf({
			...framework,
			'a.md': note('title: A\ntype: [pattern]\nphase: [formation]\nscale: [coordination]'),
		});
		const state = new LintState(index, chooseRules(index.settings, [id]));
		checkAtOnce(state, () => undefined);
		expect(state.findings()).toEqual([]);
	});
});

describe('the findings of a vault that changes', () => {
	it('follow the change of one note, and of the vocabulary', () => {
		const index = vaultOf({ ...framework, 'a.md': note('phase: coordination') });
		const state = new LintState(index);
		index.onChange((change) => state.accept(change));
		const messages = (): readonly string[] => {
			checkAtOnce(state, () => undefined);
			return state.findings().map(({ message }) => inEnglish(message));
		};
		expect(messages()).toEqual(['“coordination” is now called “iteration”']);
		index.remove('framework/group-phase/iteration.md');
		expect(messages()[0]).toMatch(/“coordination” is not a phase/);
		index.set(noteOf('b.md', definition('Coordination Phase')));
		expect(messages()).toEqual([]);
	});

	it('notice a page of a concept that takes a tag away from a phase', () => {
		const index = vaultOf({
			...framework,
			'framework/group-phase/iteration.md': note('title: Iteration Phase\ntags: [group-phase, coordination]'),
			'tags/governance.md': note('aliases: ["#governance"]'),
		});
		const state = new LintState(index);
		index.onChange((change) => state.accept(change));
		checkAtOnce(state, () => undefined);
		expect(state.findings().map(({ rule }) => rule)).toContain('matching-definition');
		index.set(noteOf('tags/coordination.md', note('title: Coordination')));
		checkAtOnce(state, () => undefined);
		expect(state.findings().map(({ rule }) => rule)).not.toContain('matching-definition');
	});
});
