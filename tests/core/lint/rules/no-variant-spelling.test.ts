import { framework, note } from '../../vault';
import { testRule } from '../rule-tester';

const settings = { facets: [{ property: 'status' }] };
const statuses = {
	'Status/Last Call.md': note('title: Last Call'),
	'Status/Draft.md': note('title: Draft'),
	'd.md': note('status: Draft'),
};

testRule('no-variant-spelling', {
	valid: {
		'a spelling as good as any, where too few notes say it': {
			files: { ...statuses, '1.md': note('status: Last Call'), '2.md': note('status: last-call') },
			settings,
		},
		'links, where there are too few values for a custom': {
			files: { ...framework, 'a.md': note('phase: "[[Formation Phase]]"'), 'b.md': note('phase: formation') },
		},
		'a number however it is written, and a picture beside a name': {
			files: {
				...statuses,
				'1.md': note('status: 01'),
				'2.md': note('status: 🌱 Draft'),
			},
			settings: { facets: [{ property: 'status', terms: [{ name: 'Draft' }, { name: '1' }] }] },
		},
		'the name as it is': { files: { ...framework, 'a.md': note('phase: [organization]\nscale: network') } },
		'another spelling in prose, in tags or in another property': {
			files: {
				...framework,
				'a.md': note('organization: Organisation Ltd\ntags: [organisation]', 'The organisation grew.\n'),
			},
		},
		'a spelling that the vault itself defines': {
			files: { 'group-phase/organisation.md': note('title: Organisation Phase'), 'a.md': note('phase: organisation') },
		},
		'a former name, which is another rule’s affair': { files: { ...framework, 'a.md': note('phase: Coordination') } },
		'what is no phase at all': { files: { ...framework, 'a.md': note('phase: formatoin') } },
		'a link without quotes, which is a list in a list and another rule’s affair': {
			files: { ...framework, 'a.md': note('scale:\n  - [[Network Scale]]') },
		},
		'a spelling beside the name itself, which another rule drops': {
			files: { ...framework, 'a.md': note('phase: [organization, organisation]') },
		},
		'a template': { files: { ...framework, 'a.md': note('phase: "{{phase}}"') } },
		'a note in a template folder': { files: { ...framework, 'templates/a.md': note('phase: Formation') } },
	},
	invalid: {
		'another spelling': {
			files: { ...framework, 'a.md': note('phase:\n  - organisation') },
			findings: [
				{
					path: 'a.md',
					at: 'phase[0]',
					covers: 'organisation',
					message: '“organisation” is spelled “organization” among this vault’s phases',
					fix: 'safe: Change to “organization”',
				},
			],
			fixed: { 'a.md': note('phase:\n  - organization') },
		},
		'the American spelling where the vault has the British one': {
			files: { 'group-phase/organisation.md': note('title: Organisation Phase'), 'a.md': note('phase: organization') },
			findings: [
				{
					path: 'a.md',
					at: 'phase=',
					covers: 'organization',
					message: '“organization” is spelled “organisation” among this vault’s phases',
					fix: 'safe: Change to “organisation”',
				},
			],
			fixed: { 'a.md': note('phase: organisation') },
		},
		'capitals, spaces, the label, tags and links': {
			files: {
				...framework,
				'a.md': note(
					'phase: [Formation, "completion ", iteration-phase, Conversation Phase]\nscale: ["#scale/network", "[[coordination]]"]',
				),
			},
			findings: [
				['phase[0]', 'Formation', 'Formation', 'formation'],
				['phase[1]', '"completion "', 'completion ', 'completion'],
				['phase[2]', 'iteration-phase', 'iteration-phase', 'iteration'],
				['phase[3]', 'Conversation Phase', 'Conversation Phase', 'conversation'],
				['scale[0]', '"#scale/network"', '#scale/network', 'network'],
			].map(([at = '', covers = '', said = '', name = '']) => ({
				path: 'a.md',
				at,
				covers,
				message: `“${said}” is spelled “${name}” among this vault’s ${at.slice(0, 5)}s`,
				fix: `${/[#[]/.test(said) ? 'unsafe' : 'safe'}: Change to “${name}”`,
			})),
			fixed: {
				'a.md': note(
					'phase: [formation, "completion", iteration, conversation]\nscale: ["network", "[[coordination]]"]',
				),
			},
		},
		'what few notes spell otherwise than most': {
			files: {
				...statuses,
				...Object.fromEntries(['1', '2', '3'].map((name) => [`${name}.md`, note('status: Last Call')])),
				'a.md': note('status: last-call'),
			},
			settings,
			findings: [
				{
					path: 'a.md',
					at: 'status=',
					covers: 'last-call',
					message: '“last-call” is spelled “Last Call” among this vault’s statuses',
					fix: 'safe: Change to “Last Call”',
				},
			],
			fixed: { 'a.md': note('status: Last Call') },
		},
		'a name that the settings spell otherwise': {
			settings: { facets: [{ property: 'status', terms: [{ name: 'Draft' }] }] },
			files: { 'a.md': note('status: Draft'), 'b.md': note('status: DRAFT') },
			findings: [
				{
					path: 'b.md',
					at: 'status=',
					covers: 'DRAFT',
					message: '“DRAFT” is spelled “Draft” among this vault’s statuses',
					fix: 'safe: Change to “Draft”',
				},
			],
		},
		'a link where most values are plain, and the other way round': {
			files: {
				...framework,
				...Object.fromEntries(['1', '2', '3'].map((name) => [`${name}.md`, note('phase: "[[Formation Phase]]"')])),
				'a.md': note('phase: formation'),
				...Object.fromEntries(['4', '5', '6'].map((name) => [`${name}.md`, note('scale: network')])),
				'b.md': note('scale: "[[network]]"'),
			},
			findings: [
				{
					path: 'a.md',
					at: 'phase=',
					covers: 'formation',
					message: '“formation” is no link, while most values of “phase” are links',
				},
				{
					path: 'b.md',
					at: 'scale=',
					covers: '"[[network]]"',
					message: '“[[network]]” is a link, while most values of “scale” are none',
					fix: 'unsafe: Change to “network”',
				},
			],
		},
		'a part of a text with commas, which it does not rewrite': {
			files: { ...framework, 'a.md': note('phase: Formation, completion') },
			findings: [
				{
					path: 'a.md',
					at: 'phase=',
					covers: 'Formation',
					message: '“Formation” is spelled “formation” among this vault’s phases',
				},
			],
		},
	},
});
