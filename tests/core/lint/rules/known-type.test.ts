import { note } from '../../vault';
import { testRule } from '../rule-tester';

const types = {
	'tools/types/pattern.md': note('icon: x'),
	'tools/types/practice.md': note('extends: primitive'),
	'tools/types/primitive.md': note('icon: x'),
	'tools/types/working-group.md': note('icon: x'),
};

const unknown = (text: string, nearest?: string): string =>
	`No type note defines “${text}”${nearest === undefined ? '' : `; did you mean “${nearest}”?`}`;

testRule('known-type', {
	valid: {
		'types that have a note': {
			files: { ...types, 'a.md': note('type: pattern'), 'b.md': note('type: [primitive, practice]') },
		},
		'any type in a vault without type notes': { files: { 'a.md': note('type: patern') } },
		'notes without a type': { files: { ...types, 'a.md': note('type:'), 'b.md': 'Nothing here.' } },
		'small letters where the type note has capitals': {
			files: { 'tools/types/Pattern.md': note('icon: x'), 'a.md': note('type: pattern') },
		},
		'links and tags that point at a type': {
			files: { ...types, 'a.md': note('type: ["[[Pattern]]", "#Practice", "[[tools/types/primitive|Primitive]]"]') },
		},
		'words joined in another way': { files: { ...types, 'a.md': note('type: working group') } },
		'a template that has not been filled in': {
			files: { ...types, 'a.md': note('type: <% tp.type() %>'), 'b.md': note('type: "{{type}}"') },
		},
		'notes in excluded folders, the type notes among them': {
			files: { ...types, 'tools/types/ritual.md': note('type: fileclass'), 'drafts/a.md': note('type: patern') },
		},
		'a map': { files: { ...types, 'a.md': note('type: { a: b }') } },
		'types in a folder that settings name': {
			files: { 'meta/kinds/ritual.md': note('icon: x'), 'a.md': note('type: ritual') },
			settings: { typeFolder: 'meta' },
		},
	},
	invalid: {
		'a type with a letter missing': {
			files: { ...types, 'a.md': note('type: patern # hm') },
			findings: [
				{
					path: 'a.md',
					at: 'type=',
					covers: 'patern',
					message: unknown('patern', 'pattern'),
					fix: 'unsafe: Change to “pattern”',
				},
			],
			fixed: { 'a.md': note('type: pattern # hm') },
		},
		'a type with a capital': {
			files: { ...types, 'a.md': note('type: [practice, "Pattern"]') },
			findings: [
				{
					path: 'a.md',
					at: 'type[1]',
					covers: '"Pattern"',
					message: 'The type “Pattern” is spelled “pattern” in this vault',
					fix: 'safe: Change to “pattern”',
				},
			],
			fixed: { 'a.md': note('type: [practice, "pattern"]') },
		},
		'one unknown type, however it is spelled': {
			files: {
				...types,
				'a.md': note('type: newsletter'),
				'b.md': note('type: "[[x/Newsletter]]"'),
				'c.md': note('type: Newsletters'),
				'd.md': note('type: Bulletins'),
			},
			findings: [
				{ path: 'a.md', at: 'type=', covers: 'newsletter', message: unknown('newsletter') },
				{ path: 'b.md', at: 'type=', covers: '"[[x/Newsletter]]"', message: unknown('newsletter') },
				{ path: 'c.md', at: 'type=', covers: 'Newsletters', message: unknown('newsletter') },
				{ path: 'd.md', at: 'type=', covers: 'Bulletins', message: unknown('bulletins') },
			],
		},
		'a type that is near to none': {
			files: { ...types, 'a.md': note('type: newsletter') },
			findings: [{ path: 'a.md', at: 'type=', covers: 'newsletter', message: unknown('newsletter') }],
		},
		'the parts of a text with commas, which it does not rewrite': {
			files: { ...types, 'a.md': note('Type: Primitive, patern') },
			findings: [
				{
					path: 'a.md',
					at: 'Type=',
					covers: 'Primitive',
					message: 'The type “Primitive” is spelled “primitive” in this vault',
				},
				{ path: 'a.md', at: 'Type=', covers: 'patern', message: unknown('patern', 'pattern') },
			],
		},
		'a link without quotes to a type that is not there': {
			files: { ...types, 'a.md': note('type: [[ritual]]') },
			findings: [{ path: 'a.md', at: 'type[0]', covers: '[ritual]', message: unknown('ritual') }],
		},
	},
});
