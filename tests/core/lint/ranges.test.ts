import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseRules } from '../../../src/core/lint/engine';
import { checkVault } from '../../../src/core/lint/pump';
import { rules } from '../../../src/core/lint/rules/index';
import { locate } from '../../../src/core/note/address';
import { framework, note, vaultOf, type Files } from '../vault';

const fence = '```';

/** Definitions that are copied, half renamed, badly tagged and without their properties. */
const begin: Files = {
	...framework,
	'group-phase/coordination-phase.md': '',
	'group-phase/iteration-phase.md': '\n\nText.\n',
	'group-phase/Formation Phase (conflicted copy 2026-01-01).md': '',
	'group-phase/Settling Phase.md': note('title: "Growing Phase"\naliases:\n  - "#settling"\n  -\n'),
	'tools/types/pattern.md': note('fields:\n  - name: phase\n'),
};

/** Lines that make frontmatter, blocks and prose that something is wrong with, and some that cut others short. */
const lines = [
	'',
	' ',
	'---',
	' ---',
	'...',
	'\uFEFF---',
	'type:',
	'type: pattern, patern, ""',
	'type: "Pattern , , lantern"',
	'phase:',
	'phase: ""',
	'phase: [, coordination,, "", formation, formation]',
	"phase: 'formation, coordination ,'",
	'phase:\n  -\n  - organisation\n  - formatoin',
	'phase: [[coordination]]',
	'phase: #iteration',
	'title: a: b',
	'\ttitle: x',
	'tag: ""',
	'tags: [coordination, "", phase/coordination]',
	'tags: a, b',
	'alias: "#iteration"',
	'up: "[[old/phase/iteration|]]"',
	'who: "{{name}}"',
	'[[coordination-phase]] [](old/group-phase/it.md) #phase/coordination',
	'[[]] [x](<>) ![[phase/formation#]]',
	`${fence}phase-list`,
	`${fence}phase-patterns`,
	`> ${fence}phase-map`,
	'phase: coordination',
	'from: ""',
	'from: [nowhere, "", "x*"]',
	'columns: ["", titel]',
	'where: { "": x, autor: y }',
	'sort:',
	fence,
	`> ${fence}`,
	`${fence}dataview`,
	'LIST WHERE type = "pattern" AND phase = "formation"',
	'%% in-phase phase-list',
	'%%',
	'%% in-phase-disable no-such-rule %%',
	'# Coordination Phase',
	'Conversation → Formation → Coordination',
];

describe('the range of a finding', () => {
	it('is never empty where its note is not, whatever the note is made of', () => {
		const all = rules.map(({ id }) => id);
		const anyText = fc
			.tuple(fc.array(fc.constantFrom(...lines), { maxLength: 14 }), fc.constantFrom('\n', '\r\n'))
			.map(([some, end]) => some.join(end));
		fc.assert(
			fc.property(fc.array(anyText, { minLength: 1, maxLength: 3 }), (texts) => {
				const files = { ...begin, ...Object.fromEntries(texts.map((text, at) => [`${at}.md`, text])) };
				const index = vaultOf(files);
				const findings = checkVault(index, chooseRules(index.settings, all), (path) => files[path]);
				const empty = findings.flatMap(({ path, rule, address }) => {
					const text = files[path] ?? '';
					const { from, to } = locate(text, address);
					return text.trim() !== '' && text.slice(from, to).trim() === '' ? [{ rule, address, text }] : [];
				});
				expect(empty).toEqual([]);
			}),
			{ numRuns: 80 },
		);
	});
});
