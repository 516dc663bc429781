import { definition, fivePhases, framework, note } from '../../vault';
import { testRule } from '../rule-tester';

testRule('one-definition', {
	valid: {
		'one definition for each term, in both facets': { files: framework },
		'the note about the facet, its index and its folder note': {
			files: {
				...framework,
				'framework/group-phase/group-phase.md': note('title: Group Phase\ntags: [group-phase]'),
				'framework/group-phase/index.md': note('title: Every Phase\ntags: [group-phase]'),
			},
		},
		'a second definition in a draft': { files: { ...framework, 'drafts/iteration.md': definition('Iteration Phase') } },
		'a phase and a scale of one name': { files: { ...framework, 'phase/network.md': definition('Network Phase') } },
		'a vault that still says coordination': { files: { 'phase/coordination.md': definition('Coordination Phase') } },
		'descriptions that are missing, empty or almost the same': {
			files: {
				'a.md': definition('Formation Phase', 'description: "How a group begins."'),
				'b.md': definition('Iteration Phase', 'description: How a group begins'),
				'c.md': definition('Completion Phase', 'description:'),
				'd.md': definition('Conversation Phase', 'description: ""'),
			},
		},
	},
	invalid: {
		'two notes with the title of one term': {
			files: { ...framework, 'old/iteration.md': note('title: Iteration Phase') },
			findings: [
				{
					path: 'old/iteration.md',
					at: 'title',
					covers: 'title',
					message: 'This note defines “iteration”, which “framework/group-phase/iteration.md” defines too',
				},
			],
		},
		'two spellings of one term': {
			files: { ...fivePhases, 'framework/group-phase/organisation.md': definition('Organisation Phase') },
			findings: [
				{
					path: 'framework/group-phase/organisation.md',
					at: 'title',
					covers: 'title',
					message: 'This note defines “organization”, which “framework/group-phase/organization.md” defines too',
				},
			],
		},
		'the twin whose frontmatter does not parse rather than the sound one': {
			files: { 'a.md': note('title: Iteration Phase\ntags:\n\t- group-phase'), 'b.md': definition('Iteration Phase') },
			findings: [
				{
					path: 'a.md',
					at: 'title',
					covers: 'title',
					message: 'This note defines “iteration”, which “b.md” defines too',
				},
			],
		},
		'a twin that has no title but its file name': {
			files: { 'group-phase/iteration-phase.md': 'Text.\n', 'group-phase/iteration.md': definition('Iteration Phase') },
			findings: [
				{
					path: 'group-phase/iteration-phase.md',
					at: 'title',
					covers: 'Text.',
					message: 'This note defines “iteration”, which “group-phase/iteration.md” defines too',
				},
			],
		},
		'a rename that is half done': {
			files: { ...framework, 'phase/coordination.md': definition('Coordination Phase') },
			findings: [
				{
					path: 'phase/coordination.md',
					at: 'title',
					covers: 'title',
					message:
						'“Coordination Phase” is still defined here, though “Iteration Phase” (“framework/group-phase/iteration.md”) replaced it: the rename is half done',
				},
			],
		},
		'a rename that is half done, and no description that was copied for it': {
			files: {
				...fivePhases,
				'framework/group-phase/iteration.md': definition('Iteration Phase', 'description: Try again.'),
				'phase/coordination.md': definition('Coordination Phase', 'description: Try again.'),
			},
			findings: [
				{
					path: 'phase/coordination.md',
					at: 'title',
					covers: 'title',
					message:
						'“Coordination Phase” is still defined here, though “Iteration Phase” (“framework/group-phase/iteration.md”) replaced it: the rename is half done',
				},
			],
		},
		'a half-done rename that the new definition tells of': {
			files: { ...framework, 'phase/delivery.md': definition('Delivery Phase', 'formerly: completion') },
			findings: [
				{
					path: 'framework/group-phase/completion.md',
					at: 'title',
					covers: 'title',
					message:
						'“Completion Phase” is still defined here, though “Delivery Phase” (“phase/delivery.md”) replaced it: the rename is half done',
				},
			],
		},
		'two definitions with one description, word for word': {
			files: {
				'a.md': definition('Conversation Phase', 'description: "Where it all begins."'),
				'b.md': definition('Formation Phase', 'description: Where it all begins.'),
			},
			findings: [
				{
					path: 'b.md',
					at: 'description',
					covers: 'description',
					message: 'This definition has the same description, word for word, as “a.md”',
				},
			],
		},
		'the description of one term in a second definition of another': {
			files: {
				'a.md': definition('Conversation Phase', 'description: Where it all begins.'),
				'b.md': definition('Formation Phase'),
				'c.md': definition('Formation Phase', 'description: Where it all begins.'),
			},
			findings: [
				{
					path: 'c.md',
					at: 'title',
					covers: 'title',
					message: 'This note defines “formation”, which “b.md” defines too',
				},
				{
					path: 'c.md',
					at: 'description',
					covers: 'description',
					message: 'This definition has the same description, word for word, as “a.md”',
				},
			],
		},
		'twin scales too': {
			files: { ...framework, 'network.md': definition('Network Scale') },
			findings: [
				{
					path: 'network.md',
					at: 'title',
					covers: 'title',
					message: 'This note defines “network”, which “framework/group-scale/network.md” defines too',
				},
			],
		},
	},
});
