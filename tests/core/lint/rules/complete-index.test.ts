import { framework, note } from '../../vault';
import { testRule, type InvalidCase, type ValidCase } from '../rule-tester';

const about = 'framework/group-phase/group-phase.md';
const link = (name: string): string => `[[framework/group-phase/${name}]]`;
const links = (...names: readonly string[]): string => names.map((name) => `- ${link(name)}\n`).join('');
const inAbout = (body: string): ValidCase => ({
	files: { ...framework, [about]: note('title: Group Phase\ntags: [group-phase]', body) },
});
const inNote = (body: string): ValidCase => ({ files: { ...framework, 'a.md': body } });

const lacking = (files: ValidCase, path: string, at: string, said: string): InvalidCase => ({
	...files,
	findings: [{ path, at, message: `4 of 5 phases are named here, without “${said}”` }],
});

testRule('complete-index', {
	valid: {
		'a note about the facet that links all terms': inAbout(
			links('conversation', 'formation', 'organization', 'iteration', 'completion'),
		),
		'one that names the rest in its text': inAbout(
			`${links('conversation', 'formation', 'organization', 'iteration')}Then completion.`,
		),
		'one that gives a few as examples': inAbout(links('conversation', 'formation')),
		'one that only has the words': inAbout(
			'Conversation is a start. A formation of people. An organization, an iteration.',
		),
		'one with a block, a query or a snapshot that may have the rest': inAbout(
			`${links('conversation', 'formation', 'organization', 'iteration')}\n~~~phase-map\n~~~\n`,
		),
		'another note with links to most of them': inNote(links('conversation', 'formation', 'organization', 'iteration')),
		'the whole way, parts of it, and the way back': inNote(
			'Conversation → Formation → Organization → Iteration → Completion\nconversation -> formation -> organization\nCompletion → Organization → Conversation\nConversation → Completion\n',
		),
		'a list in a sentence, which may mean only some': inNote(
			'The conversation, formation, organization and completion phases.\n',
		),
		'the way through another facet or code': inNote(
			'`Conversation → Formation → Completion`\nCollaboration → Coordination → Constituency → Network\nConversation → Money → Completion → Formation\n',
		),
		'the former name on the way': inNote('Conversation → Formation → Organization → Coordination → Completion\n'),
	},
	invalid: {
		'a note about the facet that lacks one of the links': lacking(
			inAbout(links('conversation', 'formation', 'organization', 'completion')),
			about,
			'note',
			'Iteration Phase',
		),
		'a note about the facet that lists some': lacking(
			inAbout('The phases: Conversation, Formation, Organization, Iteration.\n'),
			about,
			'note',
			'Completion Phase',
		),
		'the way from the first to the last without one between': lacking(
			inNote('# The way\n\nAlways **conversation** → formation → organization → completion phase, and on.\n'),
			'a.md',
			'3:10',
			'Iteration Phase',
		),
	},
});
