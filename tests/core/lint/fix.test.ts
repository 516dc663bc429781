import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import * as bodyReader from '../../../src/core/body/read-body';
import * as editing from '../../../src/core/edits';
import { checkDocument } from '../../../src/core/lint/check-document';
import { chooseRules, type Finding } from '../../../src/core/lint/engine';
import { chooseFix, fixNote, fixOnce, type FixOptions } from '../../../src/core/lint/fix';
import type { Fix, NoteRule, Rule } from '../../../src/core/lint/rule';
import { rules as allRules } from '../../../src/core/lint/rules/index';
import { readFrontmatter } from '../../../src/core/note/frontmatter';
import { findFrontmatter } from '../../../src/core/note/frontmatter-block';
import * as yamlReader from '../../../src/core/note/yaml';
import { findProperty, itemsOf, propertiesOf } from '../../../src/core/note/properties';
import type { Properties } from '../../../src/core/note/note';
import { noteWithFrontmatter } from '../note/frontmatter-text';
import { commentsOf } from '../note/yaml-comments';
import { definition, framework, note, vaultOf } from '../vault';
import { asMessage, inEnglish } from '../../said';
import { runsOf } from '../../runs';

const head = { severity: 'warning' } as const;

/** A rule that wants a property to say something else, item by item. */
function replaceRule(id: string, key: string, replacements: Readonly<Record<string, string>>): NoteRule {
	return {
		...head,
		id,
		scope: 'note',
		*check(one) {
			const property = findProperty(propertiesOf(one), key);
			for (const { text: expected, index } of itemsOf(property?.value)) {
				const text = replacements[expected];
				const at = { kind: 'value', key, index } as const;
				if (text !== undefined)
					yield {
						address: at,
						message: asMessage(expected),
						fixes: [{ title: asMessage(`To ${text}`), safety: 'safe', changes: [{ kind: 'set', at, expected, text }] }],
					};
			}
		},
	};
}

const throws: NoteRule = {
	...head,
	id: 'throws',
	scope: 'note',
	check() {
		throw new Error('it has no bottom');
	},
};

function fix(
	text: string,
	available: readonly Rule[],
	options: FixOptions = {},
): { readonly after: string; readonly fixed: readonly string[]; readonly refused: readonly string[] } {
	const index = vaultOf({ 'a.md': text });
	const rules = chooseRules(index.settings, undefined, available);
	const { after, fixed, refused } = fixNote(index, rules, text, checkDocument(index, rules, 'a.md', text), options);
	return { after, fixed: fixed.map(({ rule }) => rule), refused: refused.map(({ reason }) => inEnglish(reason)) };
}

describe('fixing a note', () => {
	it('makes every fix that is safe', () => {
		const { after, fixed } = fix(note('x: [a, b] # why\ny: c'), [
			replaceRule('one', 'x', { a: 'A' }),
			replaceRule('two', 'y', { c: 'C' }),
		]);
		expect(after).toBe(note('x: [A, b] # why\ny: C'));
		expect(fixed).toEqual(['one', 'two']);
	});

	it('puts a fix that touches the same text off to the next pass, where it may have become another', () => {
		const both = [replaceRule('one', 'x', { a: 'b' }), replaceRule('two', 'x', { a: 'c', b: 'd' })];
		expect(fix(note('x: a'), both)).toEqual({ after: note('x: d'), fixed: ['one', 'two'], refused: [] });
	});

	it('makes what a fix brought up in a further pass', () => {
		const chain = [replaceRule('one', 'x', { a: 'b', b: 'c', c: 'd' })];
		expect(fix(note('x: a'), chain)).toEqual({ after: note('x: d'), fixed: ['one', 'one', 'one'], refused: [] });
	});

	it('comes to an end where two rules undo each other', () => {
		const { after } = fix(note('x: a'), [replaceRule('one', 'x', { a: 'b' }), replaceRule('two', 'x', { b: 'a' })]);
		expect([note('x: a'), note('x: b')]).toContain(after);
	});

	it('goes on past a rule that throws, which becomes a finding about itself', () => {
		const text = note('x: a');
		const index = vaultOf({ 'a.md': text });
		const rules = chooseRules(index.settings, undefined, [throws, replaceRule('one', 'x', { a: 'b' })]);
		const findings = checkDocument(index, rules, 'a.md', text);
		expect(findings.map(({ rule, message }) => `${rule}: ${inEnglish(message)}`)).toEqual([
			'throws: The rule “throws” failed here, which is a fault of its own: it has no bottom',
			'one: a',
		]);
		expect(fixNote(index, rules, text, findings).after).toBe(note('x: b'));
	});

	it('does not touch what turns up between two passes and is silenced in the note', () => {
		const chain = [replaceRule('one', 'x', { a: 'b' }), replaceRule('two', 'x', { b: 'c' })];
		expect(fix(note('x: a', '\n%% in-phase-disable two %%\n'), chain).after).toBe(
			note('x: b', '\n%% in-phase-disable two %%\n'),
		);
		expect(fix(note('x: a\nin-phase: { disable: [two] }'), chain).after).toBe(
			note('x: b\nin-phase: { disable: [two] }'),
		);
	});

	it('fixes nothing but what is accepted, in later passes too', () => {
		const chain = [replaceRule('one', 'x', { a: 'b' }), replaceRule('two', 'x', { b: 'c' })];
		expect(fix(note('x: a'), chain, { accepts: ({ rule }) => rule === 'one' }).after).toBe(note('x: b'));
		expect(fix(note('x: a'), chain, { accepts: ({ rule }) => rule === 'two' }).after).toBe(note('x: a'));
	});

	it('tries what was found by comparing notes again when it had to be put off', () => {
		const text = note('title: Iteration Phase\ntags: [group-phase]\naliases: ["#spring"]');
		const siblings = Object.fromEntries(
			['Conversation', 'Formation'].map((name) => [
				`p/${name}.md`,
				definition(`${name} Phase`, `aliases: ["#${name.toLowerCase()}"]`),
			]),
		);
		const index = vaultOf({ ...siblings, 'p/i.md': text });
		const rules = chooseRules(
			index.settings,
			['definition-alias', 'one'],
			[...allRules, replaceRule('one', 'aliases', { '#spring': '#old' })],
		);
		const findings = checkDocument(index, rules, 'p/i.md', text);
		const order = [...findings].sort((left) => (left.rule === 'one' ? -1 : 1));
		expect(order.map(({ rule }) => rule)).toEqual(['one', 'definition-alias']);
		expect(fixNote(index, rules, text, order).after).toBe(
			note('title: Iteration Phase\ntags: [group-phase]\naliases: ["#old", "#iteration"]'),
		);
	});
});

describe('one pass of fixing', () => {
	const finding = (...fixes: readonly Fix[]): Finding => ({
		path: 'a.md',
		rule: 'r',
		severity: 'info',
		address: { kind: 'note' },
		message: asMessage(''),
		fixes,
	});
	const replacing = (from: number, to: number, expected: string, text: string): Fix => ({
		title: asMessage(''),
		safety: 'unsafe',
		changes: [{ kind: 'replace', range: { from, to }, expected, text }],
	});

	it('makes the one of two fixes of the same text after which the frontmatter still parses', () => {
		const text = '---\na: b\n---\nText.\n';
		const findings = [finding(replacing(7, 8, 'b', '[')), finding(replacing(7, 8, 'b', 'x'))];
		const { after, fixed, refused } = fixOnce('a.md', text, findings, 'unsafe');
		expect([after, fixed, refused.length]).toEqual([text.replace('b', 'x'), [findings[1]], 1]);
	});

	it('takes the first fix that is allowed', () => {
		const unsafe = replacing(0, 1, 'a', 'b');
		const safe: Fix = { ...replacing(0, 1, 'a', 'c'), safety: 'safe' };
		expect(chooseFix(finding(unsafe, safe), 'safe')).toBe(safe);
		expect(chooseFix(finding(unsafe, safe), 'unsafe')).toBe(unsafe);
		expect(chooseFix(finding(unsafe), 'safe')).toBeUndefined();
	});

	it('refuses a fix whose text is not there any more, and makes the others', () => {
		const result = fixOnce(
			'a.md',
			'abc',
			[finding(replacing(0, 1, 'x', 'y')), finding(replacing(1, 2, 'b', 'B'))],
			'unsafe',
		);
		expect(result.after).toBe('aBc');
		expect(result.refused.map(({ reason }) => inEnglish(reason))).toEqual(['“x” is not where it was']);
	});

	it('refuses a fix that would change nothing', () => {
		expect(
			fixOnce('a.md', 'abc', [finding(replacing(0, 1, 'a', 'a'))], 'unsafe').refused.map(({ reason }) =>
				inEnglish(reason),
			),
		).toEqual(['it would change nothing']);
	});

	it('refuses a fix that would break the frontmatter, and makes the others', () => {
		const text = note('title: A', 'b');
		const end = text.length;
		const result = fixOnce(
			'a.md',
			text,
			[finding(replacing(11, 12, 'A', 'A: b')), finding(replacing(end - 1, end, 'b', 'B'))],
			'unsafe',
		);
		expect(result.after).toBe(note('title: A', 'B'));
		expect(result.refused.map(({ reason }) => inEnglish(reason))).toEqual(['the frontmatter would no longer parse']);
	});
});

describe('fixing a note with many findings', () => {
	const reads = (count: number, write: (link: string, at: number) => string): readonly number[] => {
		const links = Array.from({ length: count }, (_, at) => write('[[concepts/iteration-phase]]', at)).join('');
		const text = links.startsWith('\n') ? note(`see:${links}`) : note('title: A', links);
		const index = vaultOf({ ...framework, 'a.md': text });
		const rules = chooseRules(index.settings);
		const findings = checkDocument(index, rules, 'a.md', text);
		const [body, yaml] = [vi.spyOn(bodyReader, 'readBody'), vi.spyOn(yamlReader, 'parseYaml')];
		const { fixed, after } = fixNote(index, rules, text, findings);
		const counts = [body.mock.calls.length, yaml.mock.calls.length];
		for (const spy of [body, yaml]) spy.mockRestore();
		expect([fixed.length, after.includes('concepts/')]).toEqual([count, false]);
		return counts;
	};

	it.each<[string, (link: string, at: number) => string]>([
		['links in the body', (link, at) => `${at} ${link}\n`],
		['links in a property', (link) => `\n  - "${link}"`],
	])('reads it as often for thousand %s as for three', (_, write) => {
		expect(reads(1000, write)).toEqual(reads(3, write));
	});

	it('finds the ones that cannot be made without trying each by itself', () => {
		const text = 'a'.repeat(1000);
		const findings = Array.from({ length: 1000 }, (_, from): Finding => {
			const change = { kind: 'replace', range: { from, to: from + 1 }, expected: from === 700 ? 'x' : 'a' } as const;
			const fixes: readonly Fix[] = [{ title: asMessage(''), safety: 'safe', changes: [{ ...change, text: 'b' }] }];
			const head = { path: 'a.md', rule: 'r', severity: 'info', address: { kind: 'note' } } as const;
			return { ...head, message: asMessage(''), fixes };
		});
		const edits = vi.spyOn(editing, 'applyEdits');
		const { after, refused } = fixOnce('a.md', text, findings, 'safe');
		const count = edits.mock.calls.length;
		edits.mockRestore();
		expect([after, refused.length]).toEqual([`${'b'.repeat(700)}a${'b'.repeat(299)}`, 1]);
		expect(count).toBeLessThan(20);
	});
});

function propertiesIn(text: string): Properties {
	const frontmatter = readFrontmatter(text);
	if (frontmatter.state !== 'read') throw new Error(`does not parse:\n${text}`);
	return frontmatter.properties;
}

describe('whatever the frontmatter looks like, the safe fixes of all rules', () => {
	it('leave it parsing, every property without a finding as it is, and nothing to do for a second run', () => {
		const index = vaultOf({ ...framework, 'a.md': '' });
		const rules = chooseRules(index.settings);
		let count = 0;
		fc.assert(
			fc.property(noteWithFrontmatter, (text) => {
				const { after, fixed } = fixNote(index, rules, text, checkDocument(index, rules, 'a.md', text));
				count += fixed.length;
				const touched = new Set(
					fixed.flatMap((finding) =>
						(chooseFix(finding, 'safe')?.changes ?? []).flatMap((change) =>
							'at' in change
								? [change.at.key]
								: 'key' in change
									? [change.key, ...('to' in change ? [change.to] : [])]
									: [JSON.stringify(finding.message.data['key'] ?? '').slice(1, -1)],
						),
					),
				);
				const others = (properties: Properties): string =>
					JSON.stringify(Object.entries(properties).filter(([key]) => !touched.has(key)));
				expect(others(propertiesIn(after))).toBe(others(propertiesIn(text)));
				// What YAML took for a comment may prove a value.
				const isLost = fixed.some(({ message }) => message.id.endsWith('isLost'));
				if (!isLost) expect([...commentsOf(after)].sort()).toEqual([...commentsOf(text)].sort());
				const bodyOf = (whole: string): string => whole.slice(findFrontmatter(whole)?.end ?? 0);
				expect(bodyOf(after)).toBe(bodyOf(text));
				if (text.includes('\r\n')) expect(after.replace(/\r\n/g, '')).not.toContain('\n');
				const again = fixNote(index, rules, after, checkDocument(index, rules, 'a.md', after));
				expect([again.after, again.fixed]).toEqual([after, []]);
			}),
			runsOf(300),
		);
		expect(count).toBeGreaterThan(50);
	});
});
