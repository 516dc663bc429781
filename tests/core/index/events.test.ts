import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VaultIndex, type NoteChange } from '../../../src/core/index/vault-index';
import { chooseRules, type Finding } from '../../../src/core/lint/engine';
import { LintState } from '../../../src/core/lint/lint-state';
import { checkAtOnce, checkVault } from '../../../src/core/lint/pump';
import { askBlock } from '../../../src/core/query/ask';
import { findLeftOut, findMissingFolders, isNarrowingAffected } from '../../../src/core/query/narrowing';
import { findUnknownProperties, isPropertyAffected } from '../../../src/core/query/unknown-properties';
import type { BlockLanguage } from '../../../src/core/query/query';
import type { ListQuery } from '../../../src/core/query/resolve';
import { KeptRows } from '../../../src/core/query/row';
import { isAffected, runQuery } from '../../../src/core/query/run';
import { emptyVaultConfig } from '../../../src/core/settings/vault-config';
import { compareText } from '../../../src/core/words';
import { definition, note, noteOf, settingsOf } from '../vault';
import { runsOf } from '../../runs';

const paths = [
	'framework/group-phase/iteration.md',
	'framework/group-phase/coordination.md',
	'framework/group-phase/formation.md',
	'group-scale/coordination.md',
	'tools/types/practice.md',
	'tools/types/old/practice.md',
	'tags/coordination.md',
	'tags/teams.md',
	'patterns/a.md',
	'patterns/b.md',
	'drafts/c.md',
	'd.md',
];

const texts = [
	definition('Iteration Phase', 'aliases: ["#iteration"]'),
	definition('Iteration Phase', 'aliases: ["#coordination"]\nformerly: cycling\nphase: formation'),
	definition('Coordination Phase', 'aliases: ["#coordination"]'),
	definition('Formation Phase', 'description: How it begins'),
	definition('Founding Phase', 'formerly: [formation]\ndescription: How it begins'),
	definition('Coordination Scale', 'aliases: ["#coordination"]'),
	note('title: Iteration Phase\ntags:\n\t- group-phase'),
	note('title: Teams\naliases: ["#teams"]'),
	note('extends: primitive'),
	note('extends: [pattern, ritual]'),
	note('type: pattern\nphase: [iteration, formation]\nscale: coordination\nstatus: ready'),
	note('type: Pattern\nphase: coordination\ntitle: Second'),
	note('type: practice\nphase: "[[formation]]"'),
	note('type: practice\nphase: [completion, founding]\nscale: network'),
	note('type: pattern\nphase: formatoin\nscale: coordination'),
	note('type: pattern\nphase: iteraton'),
	note('type: pattern\nphase: [iteratoin, formatoin]\nstatus: ready'),
	note('type: patern\nphase: "#phase/iteration"'),
	note('type: pattern\nphase: formation\ntitle: a: b'),
	note('type: primitive'),
	note('phase: { iteration: 1 }\ntype: ritual'),
	note(
		'type: [pattern]\nphase: [formation]\ntags: [coordination, iteration]',
		'#phase/formation and [[coordination]]\n',
	),
	note('type: link\nphase: [completion]\ntags: group-phase, framework', '%% in-phase-disable %%\n'),
	note('title: Coordination\ntags: [concept]'),
	'No frontmatter, #coordination.\n',
];

interface Event {
	readonly kind: 'set' | 'remove' | 'rename';
	readonly path: string;
	readonly to: string;
	readonly text: string;
}

const event = fc.record<Event>({
	kind: fc.constantFrom('set', 'set', 'set', 'remove', 'rename'),
	path: fc.constantFrom(...paths),
	to: fc.constantFrom(...paths),
	text: fc.constantFrom(...texts),
});

/** A history: a vault with a framework, or an empty one, and what happened in it. */
function history(maxLength: number): fc.Arbitrary<readonly Event[]> {
	const framework = [
		definition('Iteration Phase', 'aliases: ["#iteration"]'),
		'',
		definition('Formation Phase'),
		definition('Coordination Scale'),
	];
	const begin = framework.flatMap((text, at): Event[] =>
		text === '' ? [] : [{ kind: 'set', path: paths[at] ?? '', to: '', text }],
	);
	return fc
		.tuple(fc.boolean(), fc.array(event, { maxLength }))
		.map(([isEmpty, events]) => (isEmpty ? events : [...begin, ...events]));
}

/** An event about a note that is most likely no definition. */
const noteEvent = fc.record<Event>({
	kind: fc.constantFrom('set', 'set', 'remove', 'rename'),
	path: fc.constantFrom('patterns/a.md', 'd.md'),
	to: fc.constantFrom('patterns/a.md', 'd.md', 'drafts/c.md'),
	text: fc.constantFrom(...texts.slice(10)),
});

const blocks: readonly (readonly [BlockLanguage, string])[] = [
	['phase-patterns', 'phase: iteration'],
	['phase-patterns', 'phase: formation\nscale: coordination'],
	['phase-primitives', 'phase: [formation, founding]'],
	['phase-list', 'phase: iteration\nwhere:\n  status: ready'],
	['phase-list', 'phase: iteration\ngroup: type\nsort: [phase, modified desc]'],
	['phase-list', 'phase: coordination\ntype: ritual\nsubtypes: false'],
	['phase-list', 'phase: iteration\ntype: [rital, pattern]'],
	['phase-list', 'phase: formation\nfrom: [drafts, patterns]\nlimit: 1'],
	['phase-list', 'scale: coordination\nexclude: patterns'],
	['phase-list', 'phase: iteration\nfrom: "p*"\ncolumns: [titel, status]\nsort: statu desc'],
	['phase-primitives', 'phase: formation\nfrom: [pattern, tags]\nsubtypes: false'],
];

const settings = settingsOf({});

/** Applies an event to an index and to the texts it stands for. */
function apply(index: VaultIndex, files: Map<string, string>, { kind, path, to, text }: Event): void {
	if (kind === 'remove') {
		index.remove(path);
		files.delete(path);
	} else if (kind === 'set') {
		index.set(noteOf(path, text));
		files.set(path, text);
	} else {
		const moved = files.get(path) ?? text;
		index.rename(path, noteOf(to, moved));
		files.delete(path);
		files.set(to, moved);
	}
}

function buildFrom(files: ReadonlyMap<string, string>): VaultIndex {
	const index = new VaultIndex(settings, emptyVaultConfig);
	for (const [path, text] of [...files].sort(([left], [right]) => compareText(left, right)))
		index.set(noteOf(path, text));
	return index;
}

/** All that a vocabulary and a type tree say, without regard to the order of things that have none. */
function meaningOf({ vocabulary, types }: VaultIndex): unknown {
	return {
		facets: vocabulary.facets.map(({ terms, matches, halfDone, notYet }) => ({
			terms: terms.map((term) => ({ ...term, definitions: term.definitions.map(({ note: { path } }) => path) })),
			matches: [...matches].map(([key, found]) => [key, found.map(({ term, kind }) => [term.name, kind])]),
			halfDone: halfDone.map(({ current, former }) => [current.name, former.name]),
			notYet: [...notYet].map(([name, term]) => [name, term.name]),
		})),
		definitions: [...vocabulary.definitions].map(([path, defined]) => [path, defined.map(({ term }) => term.name)]),
		types: [[...types.names].sort(), [...types.children].map(([key, children]) => [key, [...children].sort()]).sort()],
	};
}

function answerOf(index: VaultIndex, query: ListQuery, kept?: KeptRows): unknown {
	const { rows, groups, ...rest } = runQuery(index, query, kept);
	return {
		...rest,
		rows: rows.map(({ note: { path, frontmatter }, ...row }) => ({ ...row, path, frontmatter })),
		groups: groups.map((group) => [group.label, group.rows.map(({ note: { path } }) => path)]),
		leftOut: findLeftOut(index, query),
		missingFolders: findMissingFolders(index, query),
		unknownProperties: findUnknownProperties(index, query),
	};
}

function listsOf(index: VaultIndex, kept?: readonly KeptRows[]): unknown {
	return blocks.map(([language, source], at) => {
		const query = askBlock(index, source, language, 'patterns/b.md');
		return query.isOk ? answerOf(index, query.value, kept?.[at]) : query.fault;
	});
}

function lookupsOf(index: VaultIndex): unknown {
	const pathsOf = (notes: Iterable<{ readonly path: string }>): readonly string[] =>
		[...notes].map(({ path }) => path).sort();
	return {
		notes: pathsOf(index.notes()),
		broken: pathsOf(index.brokenNotes()),
		claims: ['iteration', 'coordination', 'teams'].map((key) => pathsOf(index.aliasClaims(key))),
		named: ['iteration', 'coordination', 'teams', 'a'].map((key) => pathsOf(index.notesNamed(key))),
		tagPages: paths.filter((path) => index.isTagPageFolder(path)),
		values: ['phase', 'scale'].map((property) => [...index.valueKeys(property)].sort()),
		types: [...index.typeKeys()].sort(),
	};
}

function sorted(findings: readonly Finding[]): readonly string[] {
	return findings.map((finding) => JSON.stringify(finding)).sort();
}

const runs = runsOf(100);

describe('after any sequence of events', { timeout: 60_000 }, () => {
	it('the index equals one that is built afresh', () => {
		fc.assert(
			fc.property(history(25), (events) => {
				const index = new VaultIndex(settings, emptyVaultConfig);
				const files = new Map<string, string>();
				const kept = blocks.map(() => new KeptRows());
				for (const [at, one] of events.entries()) {
					apply(index, files, one);
					if (at % 6 === 0) listsOf(index, kept);
				}
				const fresh = buildFrom(files);
				expect(meaningOf(index)).toEqual(meaningOf(fresh));
				expect(lookupsOf(index)).toEqual(lookupsOf(fresh));
				expect(listsOf(index, kept)).toEqual(listsOf(fresh));
			}),
			runs,
		);
	});

	it('the findings that were kept up equal those of a fresh check', () => {
		fc.assert(
			fc.property(history(25), fc.nat(3), (events, pace) => {
				const index = new VaultIndex(settings, emptyVaultConfig);
				const files = new Map<string, string>();
				const state = new LintState(index);
				index.onChange((change) => state.accept(change));
				const refresh = (): void => {
					checkAtOnce(state, (path) => files.get(path));
				};
				for (const [at, one] of events.entries()) {
					apply(index, files, one);
					if (at % (pace + 1) === 0) refresh();
				}
				refresh();
				const fresh = checkVault(buildFrom(files), chooseRules(settings), (path) => files.get(path));
				expect(sorted(state.findings())).toEqual(sorted(fresh));
			}),
			runs,
		);
	});
});

describe('an event', { timeout: 60_000 }, () => {
	it('says so whenever the vocabulary means something else', () => {
		fc.assert(
			fc.property(history(10), fc.oneof(event, noteEvent), (events, last) => {
				const index = new VaultIndex(settings, emptyVaultConfig);
				const files = new Map<string, string>();
				for (const one of events) apply(index, files, one);
				const before = JSON.stringify(meaningOf(index));
				const changes: NoteChange[] = [];
				index.onChange((change) => changes.push(change));
				apply(index, files, last);
				if (JSON.stringify(meaningOf(index)) === before) return;
				expect(changes.some(({ isVocabularyChanged }) => isVocabularyChanged)).toBe(true);
			}),
			runsOf(200),
		);
	});

	it('is never taken for one that leaves a list alone when its answer changes', () => {
		fc.assert(
			fc.property(history(10), fc.oneof(event, noteEvent), (events, last) => {
				const index = new VaultIndex(settings, emptyVaultConfig);
				const files = new Map<string, string>();
				for (const one of events) apply(index, files, one);
				const queries = blocks.flatMap(([language, source]) => {
					const query = askBlock(index, source, language, 'patterns/b.md');
					return query.isOk
						? [{ query: query.value, before: JSON.stringify(answerOf(index, query.value)), isTold: false }]
						: [];
				});
				let isVocabularyChanged = false;
				index.onChange((change) => {
					isVocabularyChanged ||= change.isVocabularyChanged;
					for (const known of queries)
						known.isTold ||= [isAffected, isNarrowingAffected, isPropertyAffected].some((concerns) =>
							concerns(index, known.query, [change.before, change.after]),
						);
				});
				apply(index, files, last);
				if (isVocabularyChanged) return;
				for (const { query, before, isTold } of queries) {
					if (JSON.stringify(answerOf(index, query)) !== before)
						expect({ query, isTold }).toEqual({ query, isTold: true });
				}
			}),
			runsOf(300),
		);
	});

	it('leaves a list alone that asks for something else', () => {
		const pattern = note('type: pattern\nphase: formation');
		const index = buildFrom(
			new Map([
				['a.md', definition('Iteration Phase')],
				['b.md', definition('Formation Phase')],
				['x.md', pattern],
				['y.md', pattern],
			]),
		);
		const query = askBlock(index, 'phase: iteration', 'phase-patterns', undefined);
		if (!query.isOk) throw new Error('a mistake');
		const affects = (text: string, path = 'c.md'): boolean =>
			isAffected(index, query.value, [undefined, noteOf(path, text)]);
		expect(affects(note('type: pattern\nphase: iteration'))).toBe(true);
		expect(affects(note('type: pattern\nphase: iteraton'))).toBe(true);
		expect(affects(note('type: pattern\nphase: formation'))).toBe(false);
		expect(affects(note('type: link\nphase: iteration'))).toBe(false);
		expect(affects(note('type: pattern'))).toBe(false);
		expect(affects(note('type: pattern\nphase: iteration'), 'templates/c.md')).toBe(false);
		expect(affects('Text.')).toBe(false);
	});
});
