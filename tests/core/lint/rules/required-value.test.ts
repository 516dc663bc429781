import { framework, note, type Files } from '../../vault';
import { testRule } from '../rule-tester';

const types = {
	'tools/types/practice.md': note('extends: primitive'),
	'tools/types/ritual.md': note('extends: [practice]'),
};

/** Types of which the topmost declares fields, as Metadata Menu writes them. */
const declaring = (fields: string, more = ''): Files => ({
	'tools/types/resource.md': note(`fields:\n${fields}`),
	'tools/types/pattern.md': note(`extends: resource\nfields: []${more}`),
});
const phaseField = '  - name: Phase\n    type: Multi\n    path: ""\n    id: a1';
const urlField = '  - name: url\n    type: Input';

/** Notes of a type of which the first so many say a phase. */
const some = (type: string, saying: number, all: number): Files =>
	Object.fromEntries(
		Array.from({ length: all }, (_, at) => [
			`${type}/${at}.md`,
			note(`type: ${type}${at < saying ? '\nphase: iteration' : ''}`),
		]),
	);

const isEmpty = 'The phase of this note is empty, so no list of a phase has it';
const isDeclared = 'The type “pattern” has a field for a phase; this note says none, so no list of a phase has it';
const isUsual = (counts: string): string => `${counts} say a phase; this one says none, so no list of a phase has it`;
const isMissing = (type: string): string => `This note is a ${type} and says no phase, so no list of a phase has it`;
const atType = { at: 'type', covers: 'type' };

testRule('required-value', {
	valid: {
		'a note that says a phase, however it is said': {
			files: {
				...framework,
				...declaring(phaseField),
				'a.md': note('type: pattern\nPHASE: coordination'),
				'b.md': note('type: [pattern]\nphase: nonsense'),
			},
		},
		'notes of other types, or of none': {
			files: {
				...framework,
				...declaring(phaseField),
				'a.md': note('type: link'),
				'b.md': note('title: B'),
				'c.md': 'No frontmatter.\n',
			},
		},
		'a template that will say one': {
			files: {
				...framework,
				...declaring(phaseField),
				'a.md': note('type: pattern\nphase: "<% tp.system.prompt() %>"'),
			},
		},
		'type notes and other excluded notes': {
			files: {
				...framework,
				...declaring(phaseField),
				'tools/types/kind.md': note('type: pattern\nphase:'),
				'drafts/a.md': note('type: pattern'),
			},
		},
		'a vault that defines no phase': {
			files: { ...declaring(phaseField), 'a.md': note('type: pattern\nphase:') },
		},
		'broken frontmatter, of which nothing is known': {
			files: { ...framework, ...declaring(phaseField), 'a.md': note('type: pattern\ntype: pattern') },
		},
		'a type whose fields are others, though most of its notes say a phase': {
			files: { ...framework, ...declaring(urlField), ...some('pattern', 9, 10) },
		},
		'a field that the type does not take over': {
			files: { ...framework, ...declaring(phaseField, '\nexcludes: [phase]'), 'a.md': note('type: pattern') },
		},
		'a field inside another one': {
			files: {
				...framework,
				...declaring('  - name: phase\n    type: Input\n    path: b2'),
				'a.md': note('type: pattern'),
			},
		},
		'fields that are none': {
			files: { ...framework, ...declaring('  - phase\n  - [phase]\n  - name: 3'), 'a.md': note('type: pattern') },
		},
		'half of the notes of a type, and most of too few': {
			files: { ...framework, ...some('pattern', 4, 8), ...some('play', 2, 3) },
		},
		'a type that only settings would expect it of': {
			files: { ...framework, 'a.md': note('type: pattern') },
			settings: { phasedTypes: ['ritual'] },
		},
	},
	invalid: {
		'a note whose type declares the field, itself or by what it extends': {
			files: { ...framework, ...declaring(phaseField), 'a.md': note('title: A\ntype: Pattern') },
			findings: [{ path: 'a.md', ...atType, message: isDeclared }],
		},
		'all facets that a type declares at once': {
			files: {
				...framework,
				...declaring(`${phaseField}\n  - name: scale\n    type: Multi`),
				'a.md': note('type: link, pattern'),
			},
			findings: [
				{
					path: 'a.md',
					...atType,
					message:
						'The type “pattern” has fields for a phase and a scale; this note says none of them, so no list of a phase or a scale has it',
				},
			],
		},
		'a property that is empty, whatever the type': {
			files: {
				...framework,
				'a.md': note('type: primitive\nphase:'),
				'b.md': note('Phase: []'),
			},
			findings: [
				{ path: 'a.md', at: 'phase', covers: 'phase', message: isEmpty },
				{ path: 'b.md', at: 'Phase', covers: 'Phase', message: isEmpty },
			],
		},
		'a note that does not do what most of its type do': {
			files: { ...framework, ...some('pattern', 3, 4) },
			findings: [{ path: 'pattern/3.md', ...atType, message: isUsual('3 of 4 patterns') }],
		},
		'a note that does not do what most of a wider type do': {
			files: { ...framework, ...types, ...some('primitive', 4, 5), 'a.md': note('type: [[ritual]]') },
			findings: [
				{ path: 'a.md', ...atType, message: isUsual('4 of 6 primitives') },
				{ path: 'primitive/4.md', ...atType, message: isUsual('4 of 6 primitives') },
			],
		},
		'the types that settings name, and what extends them': {
			files: { ...framework, ...types, 'a.md': note('type: [note, Ritual]'), 'b.md': note('type: primitive') },
			settings: { phasedTypes: ['primitive'] },
			findings: [
				{ path: 'a.md', ...atType, message: isMissing('ritual') },
				{ path: 'b.md', ...atType, message: isMissing('primitive') },
			],
		},
	},
});
