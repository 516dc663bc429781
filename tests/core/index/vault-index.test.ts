import { describe, expect, it } from 'vitest';
import type { NoteChange, VaultIndex } from '../../../src/core/index/vault-index';
import { definition, fivePhases, framework, note, noteOf, termNames, vaultOf } from '../vault';

/** What an event says of itself. */
function changeOf(index: VaultIndex, event: (index: VaultIndex) => void): readonly NoteChange[] {
	const changes: NoteChange[] = [];
	const stop = index.onChange((change) => changes.push(change));
	event(index);
	stop();
	return changes;
}

const set =
	(path: string, text: string) =>
	(index: VaultIndex): void =>
		index.set(noteOf(path, text));

describe('a change', () => {
	it('tells of the note before and after', () => {
		const index = vaultOf({ 'a.md': 'A' });
		const before = index.find('a.md');
		const after = noteOf('a.md', 'B');
		expect(changeOf(index, () => index.set(after))).toEqual([{ before, after, isVocabularyChanged: false }]);
		expect(changeOf(index, () => index.remove('a.md'))).toEqual([
			{ before: after, after: undefined, isVocabularyChanged: false },
		]);
	});

	it('tells nothing where there was nothing to remove', () => {
		expect(changeOf(vaultOf({}), (index) => index.remove('a.md'))).toEqual([]);
	});

	it('of a path is one change with both notes', () => {
		const index = vaultOf({ 'a.md': 'A' });
		const [change, ...others] = changeOf(index, () => index.rename('a.md', noteOf('b.md', 'A')));
		expect([change?.before?.path, change?.after?.path, others.length]).toEqual(['a.md', 'b.md', 0]);
		expect([index.find('a.md'), index.size]).toEqual([undefined, 1]);
	});

	it('of a path to one that is taken removes what was there first', () => {
		const index = vaultOf({ 'a.md': 'A', 'b.md': 'B' });
		const changes = changeOf(index, () => index.rename('a.md', noteOf('b.md', 'A')));
		expect(changes.map(({ before, after }) => [before?.path, after?.path])).toEqual([
			['b.md', undefined],
			['a.md', 'b.md'],
		]);
		expect(index.size).toBe(1);
	});

	it('of the case of a path leaves one note', () => {
		const index = vaultOf({ 'a.md': note('phase: formation') });
		index.rename('a.md', noteOf('A.md', note('phase: formation')));
		expect([...index.notes()].map(({ path }) => path)).toEqual(['A.md']);
		expect(index.notesSaying('phase', ['formation'], undefined).size).toBe(1);
	});

	it('is told to a listener until it is let go', () => {
		const index = vaultOf({});
		let count = 0;
		const stop = index.onChange(() => (count += 1));
		index.set(noteOf('a.md', 'A'));
		stop();
		index.set(noteOf('b.md', 'B'));
		expect(count).toBe(1);
	});
});

describe('the vocabulary has changed', () => {
	const files = {
		...framework,
		'a.md': note('type: pattern\nphase: formation'),
		'tools/types/practice.md': note('extends: primitive'),
	};

	it.each<[string, (index: VaultIndex) => void]>([
		['a definition comes', set('phase/storming.md', note('title: Storming Phase'))],
		['a definition goes', (index) => index.remove('framework/group-phase/iteration.md')],
		[
			'a definition moves',
			(index) => index.rename('framework/group-phase/iteration.md', noteOf('x.md', definition('Iteration Phase'))),
		],
		['a definition gets another title', set('framework/group-phase/iteration.md', definition('Sprint Phase'))],
		[
			'a definition gets a title of other letters',
			set('framework/group-phase/iteration.md', definition('ITERATION Phase')),
		],
		['a definition loses its tag', set('framework/group-phase/iteration.md', note('title: Iteration Phase'))],
		[
			'a definition tells of a former name',
			set('framework/group-phase/iteration.md', definition('Iteration Phase', 'formerly: cycling')),
		],
		[
			'a definition breaks',
			set('framework/group-phase/iteration.md', note('title: Iteration Phase\ntags:\n\t- group-phase')),
		],
		['a type comes', set('tools/types/ritual.md', note('extends: practice'))],
		['a type goes', (index) => index.remove('tools/types/practice.md')],
		['a type extends another', set('tools/types/practice.md', note('extends: pattern'))],
		[
			'a type moves out of its folder',
			(index) => index.rename('tools/types/practice.md', noteOf('practice.md', note('extends: primitive'))),
		],
	])('when %s', (_, event) => {
		expect(changeOf(vaultOf(files), event).map(({ isVocabularyChanged }) => isVocabularyChanged)).toEqual([true]);
	});

	it('when a note is the first or the last to say a term that no note defines', () => {
		const index = vaultOf({ 'a.md': definition('Formation Phase') });
		expect(index.vocabulary.facets[0]?.terms).toHaveLength(1);
		const changes = changeOf(index, () => {
			index.set(noteOf('b.md', note('phase: completion')));
			index.set(noteOf('c.md', note('phase: completion')));
			index.remove('b.md');
			index.remove('c.md');
		});
		expect(changes.map(({ isVocabularyChanged }) => isVocabularyChanged)).toEqual([true, false, false, true]);
	});

	it('but not when one is the first or the last to say a built-in term that a note defines', () => {
		const index = vaultOf({ ...fivePhases, 'a.md': note('phase: [formation, conversation, x]') });
		expect(index.vocabulary.facets[0]?.terms).toHaveLength(5);
		const changes = changeOf(index, () => {
			index.set(noteOf('b.md', note('phase: completion')));
			index.set(noteOf('c.md', note('phase: [organisation, Iteration Phase]')));
			index.remove('c.md');
			index.remove('b.md');
		});
		expect(changes.map(({ isVocabularyChanged }) => isVocabularyChanged)).toEqual([false, false, false, false]);
	});

	it.each<[string, (index: VaultIndex) => void]>([
		['a note changes its phase to another that some note says', set('a.md', note('type: pattern\nphase: [formation]'))],
		['a note comes without a phase', set('b.md', 'Text.')],
		['a note goes', (index) => index.remove('tools/types.md')],
		[
			'the body of a definition changes',
			set('framework/group-phase/iteration.md', `${definition('Iteration Phase')}More text.\n`),
		],
		[
			'the description of a definition changes',
			set('framework/group-phase/iteration.md', definition('Iteration Phase', 'description: new')),
		],
		['the icon of a type changes', set('tools/types/practice.md', note('extends: primitive\nicon: box'))],
		['a note in an excluded folder says a phase', set('drafts/b.md', definition('Storming Phase'))],
	])('but not when %s', (_, event) => {
		expect(changeOf(vaultOf(files), event).some(({ isVocabularyChanged }) => isVocabularyChanged)).toBe(false);
	});

	it('and is read anew only then, but knows the definition as it is now', () => {
		const index = vaultOf(fivePhases);
		const { vocabulary, types } = index;
		index.set(noteOf('b.md', 'Text.'));
		expect([index.vocabulary, index.types]).toEqual([vocabulary, types]);
		expect(index.vocabulary).toBe(vocabulary);
		expect(index.types).toBe(types);
		const iteration = noteOf('framework/group-phase/iteration.md', definition('Iteration Phase', 'description: new'));
		index.set(iteration);
		expect(index.vocabulary.definitions.get(iteration.path)?.[0]?.definition.note).toBe(iteration);
	});
});

describe('lookups', () => {
	const index = vaultOf({
		...framework,
		'a.md': note('type: [pattern, Pattern]\nphase: [formation, Formation]\naliases: ["#Ay", "#bee", c]'),
		'b.md': note('type: primitive\nphase: formation\nscale: network'),
		'c.md': note('phase: formation'),
		'tags/teams.md': note('aliases: ["#teams"]'),
		'tags/roles.md': note('title: Roles'),
		'broken.md': note('type: pattern\nphase: formation\nx: y: z'),
		'drafts/d.md': note('type: pattern\nphase: formation\naliases: ["#ay"]'),
	});
	const paths = (notes: Iterable<{ readonly path: string }>): readonly string[] =>
		[...notes].map(({ path }) => path).sort();

	it('by value and type give each note once, without excluded and broken ones', () => {
		expect(paths(index.notesSaying('phase', ['formation'], undefined))).toEqual(['a.md', 'b.md', 'c.md']);
		expect(paths(index.notesSaying('PHASE', ['formation'], ['pattern', 'primitive']))).toEqual(['a.md', 'b.md']);
		expect(paths(index.notesSaying('phase', ['nothing'], undefined))).toEqual([]);
		expect(paths(index.notesSaying('nothing', ['formation'], undefined))).toEqual([]);
	});

	it('by type give notes that say it in any case', () => {
		expect(paths(index.notesOfTypes(['pattern']))).toEqual(['a.md']);
	});

	it('by alias give those that claim the tag', () => {
		expect(paths(index.aliasClaims('ay'))).toEqual(['a.md']);
		expect(paths(index.aliasClaims('c'))).toEqual([]);
	});

	it('by name give notes by their file', () => {
		expect(paths(index.notesNamed('roles'))).toEqual(['tags/roles.md']);
		expect(paths(index.notesNamed('d'))).toEqual([]);
	});

	it('know folders of tag pages', () => {
		expect([index.isTagPageFolder('tags/roles.md'), index.isTagPageFolder('a.md')]).toEqual([true, false]);
	});

	it('know the notes that do not parse', () => {
		expect(paths(index.brokenNotes())).toEqual(['broken.md']);
	});

	it('give excluded notes by their path alone', () => {
		expect(index.find('drafts/d.md')?.path).toBe('drafts/d.md');
	});

	it('know the values and types that are said', () => {
		expect([...index.valueKeys('phase')].sort()).toEqual(['formation']);
		expect([...index.typeKeys()].sort()).toEqual(['', 'pattern', 'primitive']);
	});
});

describe('notes whose keys are those of objects', () => {
	it('are indexed as any other', () => {
		const index = vaultOf({
			...fivePhases,
			'a.md': note('type: constructor\nphase: [__proto__, toString]\naliases: ["#__proto__"]'),
			'__proto__.md': note('phase: formation'),
		});
		expect(termNames(index)).toHaveLength(5);
		expect(index.notesSaying('phase', ['toString'.toLowerCase()], ['constructor']).size).toBe(1);
		expect(index.notesNamed('proto').size).toBe(1);
	});
});
