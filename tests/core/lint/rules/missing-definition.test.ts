import { definition, framework, fourScales, note } from '../../vault';
import { testRule } from '../rule-tester';

const two = { 'group-phase/a.md': definition('Conversation Phase'), 'group-phase/b.md': definition('Formation Phase') };

testRule('missing-definition', {
	valid: {
		'terms that are all defined': {
			files: { ...framework, 'a.md': note('phase: [formation, coordination]\nscale: network') },
		},
		'terms that are neither defined nor used': { files: { ...two, 'a.md': note('phase: formation') } },
		'a vault that defines none': { files: { 'a.md': note('phase: completion'), 'b.md': note('scale: network') } },
		'a word that is no term': { files: { ...two, 'a.md': note('phase: [harvest, formatoin]') } },
		'a term that is used in excluded folders only': {
			files: { ...two, 'drafts/a.md': note('phase: completion'), 'templates/b.md': note('phase: iteration') },
		},
		'a term under its former name': {
			files: { 'group-phase/c.md': definition('Coordination Phase'), 'a.md': note('phase: coordination') },
		},
		'a definition whose frontmatter does not parse': {
			files: {
				...two,
				'group-phase/c.md': note('title: Completion Phase\ntags:\n\t- x'),
				'a.md': note('phase: completion'),
			},
		},
		'terms of settings that no note says': {
			files: two,
			settings: { facets: [{ property: 'phase', terms: [{ name: 'harvest' }] }] },
		},
	},
	invalid: {
		'a term of the preset, once, at the first note that says it': {
			files: {
				...two,
				'b.md': note('phase: completion'),
				'a.md': note('phase: [formation, Completion]'),
				'c.md': note('phase: [completion]'),
			},
			findings: [
				{
					path: 'a.md',
					at: 'phase[1]',
					covers: 'Completion',
					message: 'No note defines the phase “completion”, which 3 notes say',
				},
			],
		},
		'each of several terms, of scales too': {
			files: {
				...two,
				...fourScales,
				'group-scale/x.md': note('title: Bridge'),
				'a.md': note('phase: [organisation, iteration]\nscale: town'),
			},
			settings: { facets: [{ property: 'scale', terms: [{ name: 'town', formerly: ['village'] }] }] },
			findings: [
				{
					path: 'a.md',
					at: 'phase[0]',
					covers: 'organisation',
					message: 'No note defines the phase “organization”, which 1 note says',
				},
				{
					path: 'a.md',
					at: 'phase[1]',
					covers: 'iteration',
					message: 'No note defines the phase “iteration”, which 1 note says',
				},
				{ path: 'a.md', at: 'scale=', covers: 'town', message: 'No note defines the scale “town”, which 1 note says' },
			],
		},
		'a term of settings under its former name': {
			files: { ...two, 'a.md': note('phase: reaping') },
			settings: { facets: [{ property: 'phase', terms: [{ name: 'harvest', formerly: ['reaping'] }] }] },
			findings: [
				{
					path: 'a.md',
					at: 'phase=',
					covers: 'reaping',
					message: 'No note defines the phase “harvest”, which 1 note says',
				},
			],
		},
	},
});
