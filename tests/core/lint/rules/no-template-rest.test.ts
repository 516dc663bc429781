import { note } from '../../vault';
import { testRule } from '../rule-tester';

testRule('no-template-rest', {
	valid: {
		'values that only look like placeholders': {
			files: {
				'a.md': note('a: "{{}}"\nb: "<% x %>"\nc: "{{ open"\nd: "<% tp open"\ne: "{one}"\nf: 50 <% tp'),
				'b.md': note('title: B', '{{date}} and <% tp.date.now() %>\n'),
			},
		},
		'templates, by their folder and by their name': {
			files: {
				'templates/a.md': note('title: "{{title}}"'),
				'library/Templates/b.md': note('title: "{{title}}"'),
				'Pattern template.md': note('title: "{{title}}"'),
				'Vorlage für Muster.md': note('title: "{{title}}"'),
			},
		},
		'frontmatter that does not parse, which is told elsewhere': { files: { 'a.md': note('a: <% tp.x: y %>: z: "') } },
	},
	invalid: {
		'what Templater and the core plugin would have filled in': {
			files: {
				'a.md': note(
					'title: "On {{date:YYYY}} {{time}}"\ntags: [a, "<%* tp.file.title %>"]\nphase: <% await tp.x() %>',
				),
				'contemplates.md': note('title: <%- tp.file.title -%>'),
			},
			findings: [
				{
					path: 'a.md',
					at: 'title=',
					covers: '"On {{date:YYYY}} {{time}}"',
					message: '“{{date:YYYY}}” in “title” was never filled in',
				},
				{
					path: 'a.md',
					at: 'tags[1]',
					covers: '"<%* tp.file.title %>"',
					message: '“<%* tp.file.title %>” in “tags” was never filled in',
				},
				{
					path: 'a.md',
					at: 'phase=',
					covers: '<% await tp.x() %>',
					message: '“<% await tp.x() %>” in “phase” was never filled in',
				},
				{
					path: 'contemplates.md',
					at: 'title=',
					covers: '<%- tp.file.title -%>',
					message: '“<%- tp.file.title -%>” in “title” was never filled in',
				},
			],
		},
	},
});
