import { framework, note } from '../../vault';
import { testRule } from '../rule-tester';

const fence = '```';
const block = (body: string, language = 'phase-patterns'): string => `${fence}${language}\n${body}\n${fence}\n`;
const pattern = (more = ''): string => note(`type: pattern\nphase: formation${more}`);
const published = (body: string): string => note('title: A\npublish: true', body);
const base = {
	...framework,
	'p/a.md': pattern('\npublish: true'),
	'p/b.md': pattern(),
	'p/c.md': pattern('\nPublish: false'),
	'drafts/d.md': pattern(),
};

testRule('published-list', {
	valid: {
		'a list in a note that is not published': { files: { ...base, 'n.md': block('phase: formation') } },
		'a list of published notes alone': {
			files: {
				...base,
				'n.md': published(
					`${block('phase: formation\npublished: true')}\n${block('phase: formation\nwhere: { publish: true }')}\n${block('phase: completion')}`,
				),
			},
		},
		'a map, findings, a mistake and other languages': {
			files: {
				...base,
				'n.md': published(
					`${block('', 'phase-map')}\n${block('phase: formation', 'phase-lint')}\n${block('fase: formation')}\n${block('phase: formation', 'yaml')}`,
				),
			},
		},
	},
	invalid: {
		'a list with notes that are not published, whatever its limit, in a block and in a snapshot': {
			files: {
				...base,
				'n.md': published(
					`${block('phase: formation\nlimit: 1')}\n%% in-phase phase-list\nphase: formation\nexclude: p/b.md\n%%\n\n%% /in-phase %%\n`,
				),
			},
			findings: [
				{
					path: 'n.md',
					at: '5:1',
					message: 'This note is published, and its list shows 2 notes that are not, “p/b.md” first',
				},
				{ path: 'n.md', at: '10:1', message: 'This note is published, and its list shows “p/c.md”, which is not' },
			],
		},
	},
});
