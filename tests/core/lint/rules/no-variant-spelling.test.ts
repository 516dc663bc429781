import { framework, note } from '../../vault';
import { testRule } from '../rule-tester';

const variants: readonly (readonly [said: string, safety: 'safe' | 'unsafe'])[] = [
	['Last Call', 'unsafe'],
	['last call', 'unsafe'],
	['last_call', 'unsafe'],
	['Last Call Phase', 'unsafe'],
	['#last-call', 'unsafe'],
	['[[last-call]]', 'unsafe'],
	['LAST-CALL', 'safe'],
	['last-call ', 'safe'],
	['Last-call Phase', 'safe'],
];

testRule('no-variant-spelling', {
	valid: {
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
				['scale[1]', '"[[coordination]]"', '[[coordination]]', 'coordination'],
			].map(([at = '', covers = '', said = '', name = '']) => ({
				path: 'a.md',
				at,
				covers,
				message: `“${said}” is spelled “${name}” among this vault’s ${at.slice(0, 5)}s`,
				fix: `${/[#[]/.test(said) ? 'unsafe' : 'safe'}: Change to “${name}”`,
			})),
			fixed: {
				'a.md': note('phase: [formation, "completion", iteration, conversation]\nscale: ["network", "coordination"]'),
			},
		},
		'blanks, hyphens and underscores within a name, which may be how its author spells it': {
			files: {
				'group-phase/last-call.md': note('title: Last Call Phase'),
				...Object.fromEntries(variants.map(([said], at) => [`${at}.md`, note(`phase: "${said}"`)])),
			},
			findings: variants.map(([said, safety], at) => ({
				path: `${at}.md`,
				at: 'phase=',
				covers: `"${said}"`,
				message: `“${said}” is spelled “last-call” among this vault’s phases`,
				fix: `${safety}: Change to “last-call”`,
			})),
		},
		'a name that the settings spell with a capital': {
			settings: { facets: [{ property: 'status', terms: [{ name: 'Draft' }] }] },
			files: { 'a.md': note('status: Draft '), 'b.md': note('status: DRAFT') },
			findings: ['Draft', 'DRAFT'].map((said, at) => ({
				path: ['a.md', 'b.md'][at] ?? '',
				at: 'status=',
				covers: said,
				message: `“${said}” is spelled “draft” among this vault’s statuss`,
				fix: 'unsafe: Change to “draft”',
			})),
		},
		'a part of a text with commas, which it does not rewrite': {
			files: { ...framework, 'a.md': note('phase: Formation, completion') },
			findings: [
				{
					path: 'a.md',
					at: 'phase=',
					covers: 'Formation, completion',
					message: '“Formation” is spelled “formation” among this vault’s phases',
				},
			],
		},
	},
});
