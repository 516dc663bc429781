import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../../src/core/lint/check-document';
import { chooseRules, type Finding } from '../../../src/core/lint/engine';
import type { VaultIndex } from '../../../src/core/index/vault-index';
import { definition, framework, note, vaultOf } from '../vault';

function check(index: VaultIndex, path: string, text: string): readonly Finding[] {
	return checkDocument(index, chooseRules(index.settings), path, text);
}

function rulesIn(index: VaultIndex, path: string, text: string): readonly string[] {
	return check(index, path, text).map(({ rule }) => rule);
}

describe('the check of a document in an editor', () => {
	const index = vaultOf({ ...framework, 'a.md': note('type: [pattern]\nphase: [iteration]') });

	it.each([
		['what the text says now', 'a.md', note('type: [pattern]\nphase: [coordination]'), ['no-former-name']],
		['nothing where the text is in order', 'a.md', note('type: [pattern]\nphase: [iteration]'), []],
		['frontmatter that does not parse at the moment', 'a.md', note('phase: [iteration'), ['valid-frontmatter']],
		['a note that the index does not know yet', 'new.md', note('phase: [coordination]'), ['no-former-name']],
		['nothing in a folder that is left out', 'drafts/a.md', note('phase: [coordination]'), []],
		[
			'nothing that a comment silences',
			'a.md',
			note('phase: [coordination]', '\n%% in-phase-disable no-former-name %%\n'),
			[],
		],
		[
			'nothing that a property silences',
			'a.md',
			note('phase: [coordination]\nin-phase: { disable: [no-former-name] }'),
			[],
		],
		[
			'a comment that silences nothing',
			'a.md',
			note('type: [pattern]\nphase: [iteration]', '%% in-phase-disable no-former-name %%\n'),
			['no-unused-suppression'],
		],
	])('finds %s', (_, path, text, rules) => {
		expect(rulesIn(index, path, text)).toEqual(rules);
	});

	it('has its addresses in the text it was given, whatever line ends the file has', () => {
		const text = 'A line\n\n%% in-phase-disable known-type %%\n';
		const inFile = vaultOf({ ...framework, 'a.md': text.replaceAll('\n', '\r\n') });
		expect(check(inFile, 'a.md', text).map(({ address }) => address)).toEqual([
			{ kind: 'range', range: { from: 8, to: 41 } },
		]);
	});
});

describe('what comes of comparing notes', () => {
	const twin = 'other/iteration.md';
	const yaml = 'title: Iteration Phase\ntags: [group-phase]\naliases: ["#iteration"]';
	const index = vaultOf({ ...framework, [twin]: note(yaml) });

	it.each([
		['holds while the frontmatter says the same', note(yaml, 'More text.'), true],
		['holds when only the spelling of the frontmatter changes', note(`# A comment\n${yaml}`), true],
		['holds with other line ends', note(yaml).replaceAll('\n', '\r\n'), true],
		['is left out when the frontmatter has moved on', note(yaml.replace('Iteration', 'Formation')), false],
		['is left out when the frontmatter does not parse any more', note(`${yaml}\nx: [`), false],
	])('%s', (_, text, isFound) => {
		expect(rulesIn(index, twin, text).includes('one-definition')).toBe(isFound);
	});

	it('is silenced by a comment, which is not called idle while that is not known', () => {
		const comment = '%% in-phase-disable one-definition %%\n';
		expect(rulesIn(index, twin, note(yaml, comment))).not.toContain('one-definition');
		expect(rulesIn(index, twin, note(yaml, comment))).not.toContain('no-unused-suppression');
		expect(rulesIn(index, twin, note(`${yaml}\nauthor: Wren`, comment))).not.toContain('no-unused-suppression');
	});

	it('is found in a definition and not in its neighbours', () => {
		expect(rulesIn(index, 'framework/group-phase/formation.md', definition('Formation Phase'))).not.toContain(
			'one-definition',
		);
	});
});
