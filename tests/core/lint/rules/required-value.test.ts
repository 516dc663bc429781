import { framework, note } from '../../vault';
import { testRule } from '../rule-tester';

const types = {
	'tools/types/practice.md': note('extends: primitive'),
	'tools/types/ritual.md': note('extends: [practice]'),
};
const saysNone = (type: string): string => `This note is a ${type} and says no phase, so no list of a phase has it`;

testRule('required-value', {
	valid: {
		'a pattern with a phase, however it is said': {
			files: {
				...framework,
				'a.md': note('type: pattern\nPHASE: coordination'),
				'b.md': note('type: [pattern]\nphase: nonsense'),
			},
		},
		'notes of other types, or of none': {
			files: { ...framework, 'a.md': note('type: link'), 'b.md': note('title: B'), 'c.md': 'No frontmatter.\n' },
		},
		'a template that will say one': {
			files: { ...framework, 'a.md': note('type: pattern\nphase: "<% tp.system.prompt() %>"') },
		},
		'type notes and other excluded notes': {
			files: { ...framework, 'tools/types/pattern.md': note('type: pattern'), 'drafts/a.md': note('type: pattern') },
		},
		'a vault that defines no phase': {
			files: { 'a.md': note('type: pattern'), 'group-scale/network.md': note('title: Network Scale') },
		},
		'broken frontmatter, of which nothing is known': {
			files: { ...framework, 'a.md': note('type: pattern\ntype: pattern') },
		},
		'a pattern where settings expect a phase of other types': {
			files: { ...framework, 'a.md': note('type: pattern') },
			settings: { phasedTypes: ['ritual'] },
		},
	},
	invalid: {
		'a pattern that does not have the property': {
			files: { ...framework, 'a.md': note('title: A\ntype: pattern') },
			findings: [{ path: 'a.md', at: 'type', covers: 'type', message: saysNone('pattern') }],
		},
		'a primitive whose property is empty': {
			files: { ...framework, 'a.md': note('type: primitive\nphase:'), 'b.md': note('type: primitive\nPhase: []') },
			findings: [
				{ path: 'a.md', at: 'phase', covers: 'phase', message: saysNone('primitive') },
				{ path: 'b.md', at: 'Phase', covers: 'Phase', message: saysNone('primitive') },
			],
		},
		'a type that extends a phased type at any depth': {
			files: { ...framework, ...types, 'a.md': note('type: [[ritual]]') },
			findings: [{ path: 'a.md', at: 'type', covers: 'type', message: saysNone('[[ritual]]') }],
		},
		'the phased type among several, by its own name': {
			files: { ...framework, 'a.md': note('type: [note, Note, pattern]'), 'b.md': note('type: link, Pattern') },
			findings: [
				{ path: 'a.md', at: 'type', covers: 'type', message: saysNone('pattern') },
				{ path: 'b.md', at: 'type', covers: 'type', message: saysNone('Pattern') },
			],
		},
		'the types that settings name': {
			files: { ...framework, 'a.md': note('type: playbook') },
			settings: { phasedTypes: ['playbook'] },
			findings: [{ path: 'a.md', at: 'type', covers: 'type', message: saysNone('playbook') }],
		},
	},
});
