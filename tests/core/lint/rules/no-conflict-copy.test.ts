import { definition, framework, note } from '../../vault';
import { testRule } from '../rule-tester';

const pattern = note('type: pattern\nphase: iteration', 'Sit in a circle.\n');
const titled = (body: string): string => note('title: A\ntype: pattern\nphase: iteration', body);
const folder = 'framework/group-phase';
const iteration = framework[`${folder}/iteration.md`] ?? '';
const untitled = note('tags: [group-phase]', 'How it goes on.\n');

const ofDefinition = (path: string): string =>
	`This is a copy of the definition “${path}”, and defines nothing; take over what is new in it, and delete it`;
const listed = (path: string): string =>
	`This is a copy of “${path}”, and lists show both; take over what is new in it, and delete it`;
const at = 'note';

testRule('no-conflict-copy', {
	valid: {
		'notes with numbers that say something else': {
			files: {
				...framework,
				'a.md': pattern,
				'a 2.md': note('type: pattern\nphase: formation', 'Sit in a circle.\n'),
				'b.md': note('type: pattern\nphase: iteration', 'Stand in a circle.\n'),
				'b 2.md': pattern,
				'c.md': titled(''),
				'c 2.md': note('title: A 2\ntype: pattern\nphase: iteration'),
			},
		},
		'a numbered note without one that has no number': { files: { ...framework, 'Sprint 2.md': pattern } },
		'copies of notes that no list shows': {
			files: {
				...framework,
				'a.md': note('title: A'),
				'a (conflicted copy 2026-07-10).md': note('title: A'),
				'b.md': '',
				'b 2.md': '',
			},
		},
		'notes about conflict, by their names': {
			files: {
				...framework,
				'Circle (conflict).md': pattern,
				'Phase (conflict resolution).md': definition('Storming Phase'),
				'About a conflicted copy.md': pattern,
			},
		},
		'copies in excluded folders': { files: { ...framework, 'drafts/a (conflicted copy).md': pattern } },
	},
	invalid: {
		'copies that a sync service left of a definition, which is the one there is': {
			files: {
				...framework,
				[`${folder}/iteration (conflicted copy 2026-07-10 070952).md`]: iteration,
				[`${folder}/iteration (Kim’s conflicted copy 2026-07-10).md`]: definition('Iteration Phase', 'a: 1'),
				[`${folder}/iteration.sync-conflict-20260710-070952-ABC.md`]: iteration,
				[`${folder}/storming (SFConflict kim 2026-07-10).md`]: definition('Storming Phase'),
			},
			findings: [
				{
					path: `${folder}/iteration (conflicted copy 2026-07-10 070952).md`,
					at,
					message: ofDefinition(`${folder}/iteration.md`),
				},
				{
					path: `${folder}/iteration (Kim’s conflicted copy 2026-07-10).md`,
					at,
					message: ofDefinition(`${folder}/iteration.md`),
				},
				{
					path: `${folder}/iteration.sync-conflict-20260710-070952-ABC.md`,
					at,
					message: ofDefinition(`${folder}/iteration.md`),
				},
				{
					path: `${folder}/storming (SFConflict kim 2026-07-10).md`,
					at,
					message:
						'By its name this is a copy that a sync service left, so it defines nothing; the definition itself is not there',
				},
			],
		},
		'numbered copies of a definition, by title and properties and by text': {
			files: {
				...framework,
				[`${folder}/iteration 2.md`]: `${iteration}More.\n`,
				'group-phase/seedling-phase.md': untitled,
				'group-phase/seedling-phase (2).md': untitled,
			},
			findings: [
				{ path: `${folder}/iteration 2.md`, at, message: ofDefinition(`${folder}/iteration.md`) },
				{
					path: 'group-phase/seedling-phase (2).md',
					at,
					message: ofDefinition('group-phase/seedling-phase.md'),
				},
			],
		},
		'copies of what lists show': {
			files: {
				...framework,
				'a (conflicted copy).md': titled('Old.\n'),
				'a copy.md': titled('Newer.\n'),
				'a 2.md': titled('Old.\n'),
				'a.md': titled('New.\n'),
				'b (conflicted copy).md': pattern,
			},
			findings: [
				{ path: 'a (conflicted copy).md', at, message: listed('a.md') },
				{ path: 'a 2.md', at, message: listed('a.md') },
				{ path: 'a copy.md', at, message: listed('a.md') },
				{
					path: 'b (conflicted copy).md',
					at,
					message:
						'By its name this is a copy that a sync service left, and lists show it; the note itself is not there',
				},
			],
		},
	},
});
