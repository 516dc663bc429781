import { describe, expect, it } from 'vitest';
import { writeFrontmatter, writeNewNote, type NewNote } from '../../../src/core/refactor/new-note';

const formatTime = (format: string): string => `<${format}>`;

function write(template: string | undefined, more: Partial<NewNote> = {}): string {
	return writeNewNote({
		title: 'Pond',
		type: 'pattern',
		property: 'phase',
		term: 'formation',
		isTypeList: false,
		template,
		isTyped: true,
		formatTime,
		...more,
	});
}

describe('a new note', () => {
	it('is plain without a template', () => {
		expect(write(undefined)).toBe('---\ntitle: Pond\ntype: pattern\nphase:\n  - formation\n---\n\n');
		expect(write(undefined, { isTypeList: true })).toBe(
			'---\ntitle: Pond\ntype:\n  - pattern\nphase:\n  - formation\n---\n\n',
		);
	});

	it('has its title in quotes where YAML would read something else', () => {
		expect(write(undefined, { title: 'Pond: a start' })).toContain('title: "Pond: a start"\n');
		expect(write('---\ntitle: {{title}}\ntype: pattern\n---\n', { title: 'Pond: a start' })).toContain(
			'title: "Pond: a start"\n',
		);
	});

	it.each([
		['properties', '---\nauthor: me\n---\n', '---\ntype: pattern\nauthor: me\nphase:\n  - formation\n---\n'],
		[
			'line ends of Windows',
			'---\r\na: b\r\n---\r\n',
			'---\r\ntype: pattern\r\na: b\r\nphase:\r\n  - formation\r\n---\r\n',
		],
		['no properties', '# Pond\n', '---\ntype: pattern\nphase:\n  - formation\n---\n# Pond\n'],
	])('says its type where the template does not: %s', (_, template, expected) => {
		expect(write(template, { isTyped: false })).toBe(expected);
	});

	it.each([
		['an empty property', '---\ntype: pattern\nphase:\n---\n', '---\ntype: pattern\nphase:\n  - formation\n---\n'],
		[
			'another phase',
			'---\ntype: pattern\nphase: [iteration] # which?\n---\n',
			'---\ntype: pattern\nphase: [formation] # which?\n---\n',
		],
		['a single value', '---\nphase: phase\n---\n', '---\nphase: [formation]\n---\n'],
		['no phase', '---\ntype: pattern\n---\nBody\n', '---\ntype: pattern\nphase:\n  - formation\n---\nBody\n'],
		['the phase already', "---\nphase: ['formation']\n---\n", "---\nphase: ['formation']\n---\n"],
		['a key of another case', '---\nPhase: [x]\n---\n', '---\nPhase: [formation]\n---\n'],
		[
			'an expression that keeps the rest from parsing',
			'---\nphase: [<% tp.pick(["a"], ["b"]) %>]\n---\n',
			'---\nphase: [formation]\n---\n',
		],
		[
			'line ends of Windows',
			'---\r\ntitle: <% tp.file.title %>\r\nphase: []\r\n---\r\n',
			'---\r\ntitle: Pond\r\nphase: [formation]\r\n---\r\n',
		],
		['an empty title', '---\ntitle:\nphase: [formation]\n---\n', '---\ntitle: Pond\nphase: [formation]\n---\n'],
		[
			'a title of its own',
			'---\ntitle: "New pattern"\nphase: [formation]\n---\n',
			'---\ntitle: "Pond"\nphase: [formation]\n---\n',
		],
		[
			'expressions of the core plugin',
			'---\nphase: [formation]\nmade: {{date}} {{time:HH}}\n---\n# {{Title}}\n',
			'---\nphase: [formation]\nmade: <YYYY-MM-DD> <HH>\n---\n# Pond\n',
		],
		[
			'expressions of others',
			'---\nphase: [formation]\n---\n<% tp.file.cursor() %> {{name}}\n',
			'---\nphase: [formation]\n---\n<% tp.file.cursor() %> {{name}}\n',
		],
	])('fills in a template with %s', (_, template, expected) => {
		expect(write(template)).toBe(expected);
	});

	it('keeps what is special in a replacement as it is', () => {
		expect(write('---\nphase: [formation]\n---\n{{title}}\n', { title: 'From $& to $1' })).toContain('From $& to $1\n');
	});
});

describe('frontmatter for a note without any', () => {
	it('says the term', () => {
		expect(writeFrontmatter('phase', 'formation')).toBe('---\nphase:\n  - formation\n---\n');
	});
});
