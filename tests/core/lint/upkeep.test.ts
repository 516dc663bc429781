import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseRules, type Finding } from '../../../src/core/lint/engine';
import { LintState } from '../../../src/core/lint/lint-state';
import { noteFromCache } from '../../../src/core/note/from-cache';
import { checkAtOnce } from '../../../src/core/lint/pump';
import { inEnglish } from '../../said';
import { definition, framework, note, noteOf, vaultOf } from '../vault';
import { runsOf } from '../../runs';

/** Rules whose findings about a note hang on other notes: on habits, on the pages of tags, on definitions. */
const rules = [
	'list-shape',
	'matching-tag',
	'no-former-tag',
	'missing-definition',
	'sibling-tags',
	'known-type',
	'readable-lists',
	'required-value',
];

/** One list short of a habit; all terms are in use, so that to use one does not change the vocabulary. */
const begin = {
	...framework,
	...Object.fromEntries(['1.md', '2.md', '3.md', '4.md'].map((path) => [path, note('phase: [formation]')])),
	'5.md': note('phase: iteration, completion\nscale: network, town'),
	// One note short of being a type of its own, and no slip any more.
	...Object.fromEntries(['6.md', '7.md', '8.md'].map((path) => [path, note('type: patern')])),
};

/** Most plays say a scale, and as many pieces as not. */
const usual = {
	'p/4.md': note('type: [play, piece]'),
	'q/3.md': note('type: piece'),
	'q/4.md': note('type: piece'),
	...Object.fromEntries(['p/1.md', 'p/2.md', 'p/3.md'].map((path) => [path, note('type: play\nscale: network')])),
	...Object.fromEntries(['q/1.md', 'q/2.md'].map((path) => [path, note('type: piece\nscale: network')])),
};

const paths = [
	'framework/group-phase/iteration.md',
	'framework/group-phase/formation.md',
	'framework/group-scale/coordination.md',
	'tools/types/pattern.md',
	'tools/types/play.md',
	'p/1.md',
	'q/1.md',
	'tags/coordination.md',
	'tags/formation.md',
	'tags/teams.md',
	'a.md',
	'b.md',
	'drafts/c.md',
];

const texts = [
	definition('Iteration Phase', 'aliases: ["#iteration"]'),
	definition('Iteration Phase', 'aliases: ["#coordination"]'),
	note('title: Formation Phase\ntags: [group-phase, framework]'),
	definition('Coordination Scale', 'aliases: ["#coordination"]'),
	note('aliases: ["#teams"]'),
	note('aliases: ["#formation"]'),
	note('title: Coordination', 'An idea.'),
	note('phase: [completion]\ntags: [formation, coordination]', '#phase/coordination\n'),
	note('phase: completion\ntags: [phase/coordination]', '#formation and #network\n'),
	note('phase: [formation, iteration]\nscale: network\ntype: Pattern'),
	note('phase: iteration, formation\ntype: pattern, x'),
	note('scale: [town]\ntype: patern'),
	note('type: play'),
	note('type: pieces, stories'),
	note('type: story'),
	note('type: [piece, play]\nscale: network'),
	note('type: piece\nscale:'),
	note('extends: piece\nfields: [{ name: scale }]'),
];

const event = fc.record({
	kind: fc.constantFrom('set', 'set', 'set', 'remove', 'rename'),
	path: fc.constantFrom(...paths),
	to: fc.constantFrom(...paths),
	text: fc.constantFrom(...texts),
});

function sorted(findings: readonly Finding[]): readonly string[] {
	return findings.map((finding) => JSON.stringify(finding)).sort();
}

/** What is told of each note, in order. */
function toldBy(state: LintState): ReadonlyMap<string, string> {
	const paths = new Set(state.facts().flatMap(({ places }) => places.map(({ path }) => path)));
	return new Map([...paths].map((path) => [path, JSON.stringify(state.findingsOf(path))]));
}

describe('findings that hang on other notes', () => {
	it('are after any changes those of a vault that is checked afresh', () => {
		fc.assert(
			fc.property(fc.array(event, { maxLength: 10 }), (events) => {
				const index = vaultOf({ ...begin, ...usual });
				const active = chooseRules(index.settings, rules);
				const state = new LintState(index, active);
				index.onChange((change) => state.accept(change));
				checkAtOnce(state, () => undefined);
				let told = toldBy(state);
				for (const { kind, path, to, text } of events) {
					const known = index.find(path);
					if (kind === 'remove') index.remove(path);
					else if (kind === 'set') index.set(noteOf(path, text));
					else if (known !== undefined) index.rename(path, { ...known, path: to });
					checkAtOnce(state, () => undefined);
					const now = toldBy(state);
					const differ = [...new Set([...told.keys(), ...now.keys()])].filter((one) => told.get(one) !== now.get(one));
					// Where it is known which notes are told of otherwise, nobody has to compare.
					expect([...state.takeNews().changed]).toEqual(expect.arrayContaining(differ));
					told = now;
				}
				const fresh = new LintState(index, active);
				checkAtOnce(fresh, () => undefined);
				expect(sorted(state.findings())).toEqual(sorted(fresh.findings()));
				expect(state.facts()).toEqual(fresh.facts());
			}),
			runsOf(60),
		);
	});

	it('are looked at again when a fifth note makes lists a habit', () => {
		const index = vaultOf({ ...begin, 'a.md': note('phase: formation') });
		const state = new LintState(index, chooseRules(index.settings, ['list-shape']));
		index.onChange((change) => state.accept(change));
		checkAtOnce(state, () => undefined);
		expect(state.findings()).toEqual([]);
		index.set(noteOf('b.md', note('phase: [formation]')));
		checkAtOnce(state, () => undefined);
		expect(state.findings().map(({ path }) => path)).toEqual(['a.md']);
	});

	it('are looked at again when a fourth note makes a slip a type of its own, and when it is gone', () => {
		const index = vaultOf({ ...begin, 'tools/types/pattern.md': note('icon: x') });
		const state = new LintState(index, chooseRules(index.settings, ['known-type']));
		index.onChange((change) => state.accept(change));
		const said = (): string[] => {
			checkAtOnce(state, () => undefined);
			return state.findings().map(({ path, message }) => `${path} ${message.id}`);
		};
		expect(said().sort()).toEqual(['6.md isMistaken', '7.md isMistaken', '8.md isMistaken']);
		index.set(noteOf('a.md', note('type: patern')));
		expect(said().sort()).toEqual(['6.md isUnknown', '7.md isUnknown', '8.md isUnknown', 'a.md isUnknown']);
		index.remove('7.md');
		expect(said().sort()).toEqual(['6.md isMistaken', '8.md isMistaken', 'a.md isMistaken']);
	});

	it('are looked at again when one note more, or fewer, does what most of its type do', () => {
		const index = vaultOf({ ...framework, ...usual });
		const state = new LintState(index, chooseRules(index.settings, ['required-value']));
		index.onChange((change) => state.accept(change));
		const said = (): string[] => {
			checkAtOnce(state, () => undefined);
			return state.findings().map(({ path, message }) => `${path}: ${inEnglish(message).replace(/ say .*/, '')}`);
		};
		expect(said()).toEqual(['p/4.md: 3 of 4 plays']);
		index.set(noteOf('q/3.md', note('type: piece\nscale: network')));
		expect(said().sort()).toEqual(['p/4.md: 3 of 4 plays', 'q/4.md: 3 of 5 pieces']);
		index.set(noteOf('p/5.md', note('type: play\nscale: network')));
		expect(said().sort()).toEqual(['p/4.md: 4 of 5 plays', 'q/4.md: 3 of 5 pieces']);
		index.remove('q/1.md');
		expect(said()).toEqual(['p/4.md: 4 of 5 plays']);
	});

	it('are not looked at again when the page of a tag says something else in its text', () => {
		const index = vaultOf({ ...begin, 'tags/teams.md': note('aliases: ["#teams"]') });
		const state = new LintState(index);
		index.onChange((change) => state.accept(change));
		checkAtOnce(state, () => undefined);
		const { checks } = state;
		index.set(noteOf('tags/teams.md', note('aliases: ["#teams"]', 'More about teams.\n')));
		checkAtOnce(state, () => undefined);
		expect(state.checks - checks).toBe(1);
	});
});

describe('tags that are nothing to the metadata cache', () => {
	it.each([
		['a comment to YAML', 'tags: #a', ['readable-lists']],
		['empty', 'tags:', []],
	])('are looked up in the text of their note alone: %s', (_, yaml, found) => {
		const index = vaultOf({ 'b.md': note('tags: [x]') });
		const text = note(yaml);
		const cached = noteFromCache('a.md', { frontmatter: { tags: null } }, { created: 0, modified: 0 });
		if (cached === undefined) throw new Error('the cache does not tell');
		index.set(cached);
		const state = new LintState(index, chooseRules(index.settings, ['readable-lists']));
		const read: string[] = [];
		checkAtOnce(state, (path) => {
			read.push(path);
			return text;
		});
		expect(read).toEqual(['a.md']);
		expect(state.findings().map(({ rule }) => rule)).toEqual(found);
	});
});
