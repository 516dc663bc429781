import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/core/lint/engine';
import { factsOf, type Fact } from '../../../src/core/lint/fact';
import { formerFingerprintOf } from '../../../src/core/lint/identity';
import { english } from '../../../src/locale/en/index';
import { applyBaseline, baselineOf, parseBaseline, writeBaseline } from '../../../src/core/report/baseline';
import { asMessage, inEnglish } from '../../said';

const finding = (path: string, message: string, rule = 'some-rule'): Fact => {
	const place: Finding = {
		path,
		rule,
		severity: 'warning',
		address: { kind: 'note' },
		message: asMessage(message),
		fixes: [],
	};
	return { ...place, places: [place] };
};

/** What several notes say, from some number of them on as one fact. */
const factIn = (onceFrom: number, ...paths: readonly string[]): readonly Fact[] =>
	factsOf(paths.map((path) => ({ ...finding(path, 'one'), fact: { key: 'one', onceFrom } })));

const recorded = [
	finding('b.md', 'two'),
	finding('a.md', 'one'),
	finding('a.md', 'one'),
	finding('a.md', 'one', 'a-rule'),
	finding('Z.md', 'three'),
];

describe('a baseline', () => {
	it('is written in order, an entry a line, whatever the order of the findings', () => {
		const text = writeBaseline(baselineOf(recorded));
		expect(writeBaseline(baselineOf([...recorded].reverse()))).toBe(text);
		expect(text.split('\n')).toEqual([
			'{',
			'  "version": 2,',
			'  "findings": [',
			'    {"path":"Z.md","rule":"some-rule","property":"","id":"plan.file.isRefused","data":{"why":"three"}},',
			'    {"path":"a.md","rule":"a-rule","property":"","id":"plan.file.isRefused","data":{"why":"one"}},',
			'    {"path":"a.md","rule":"some-rule","property":"","id":"plan.file.isRefused","data":{"why":"one"},"count":2},',
			'    {"path":"b.md","rule":"some-rule","property":"","id":"plan.file.isRefused","data":{"why":"two"}}',
			'  ]',
			'}',
			'',
		]);
	});

	it.each([[[]], [recorded]])('reads as it was written: %#', (findings) => {
		const baseline = baselineOf(findings);
		expect(parseBaseline(writeBaseline(baseline))).toEqual({ isOk: true, value: baseline });
	});

	it('hides what it records, as often as it records it, and nothing else', () => {
		const baseline = baselineOf(recorded);
		expect(applyBaseline(baseline, recorded, english)).toEqual({ kept: [], hidden: 5, stale: [] });
		const more = [...recorded, finding('a.md', 'one'), finding('c.md', 'one'), finding('a.md', 'new')];
		expect(applyBaseline(baseline, more, english)).toEqual({ kept: more.slice(5), hidden: 5, stale: [] });
	});

	it('names the entries that record more than there is', () => {
		const { hidden, stale } = applyBaseline(baselineOf(recorded), recorded.slice(2), english);
		expect([hidden, stale.map((entry) => `${'path' in entry ? entry.path : ''} ${entry.rule}`)]).toEqual([
			3,
			['a.md some-rule', 'b.md some-rule'],
		]);
	});

	it.each<[string, string, string]>([
		['no JSON', '---\nphase: x\n---\n', 'it is not JSON'],
		['something else', '{"name": "x"}', 'its part “version” is missing'],
		['a list', '[]', 'its part “version” is missing'],
		['of another version', '{"version": 3, "findings": []}', 'its part “version”'],
		[
			'without a count that counts',
			'{"version": 1, "findings": [{"path": "a", "rule": "b", "fingerprint": "0000000000000000", "count": 0}]}',
			'its part “findings.0.count”',
		],
	])('is refused when it is %s', (_, text, reason) => {
		const parsed = parseBaseline(text);
		expect(parsed.isOk ? undefined : inEnglish(parsed.fault)).toContain(reason);
	});

	it('of version 1 hides what it recorded by its English sentence, and is written anew as version 2', () => {
		const findings = [finding('a.md', 'one'), finding('a.md', 'It is odd on line 4'), finding('b.md', 'one')];
		const fingerprint = formerFingerprintOf('some-rule', { kind: 'note' }, 'It is odd on line 17');
		const text = `{"version": 1, "findings": [{"path": "a.md", "rule": "some-rule", "fingerprint": "${fingerprint}"}]}`;
		const parsed = parseBaseline(text);
		if (!parsed.isOk) throw new Error(inEnglish(parsed.fault));
		expect(applyBaseline(parsed.value, findings, english)).toEqual({
			kept: [findings[0], findings[2]],
			hidden: 1,
			stale: [],
		});
		expect(baselineOf(findings).version).toBe(2);
	});

	it('records a fact by what it says and in how many notes, and tells of it again when they are more', () => {
		const baseline = baselineOf(factIn(4, 'a.md', 'b.md', 'c.md', 'd.md'));
		expect(writeBaseline(baseline).split('\n')).toEqual([
			'{',
			'  "version": 2,',
			'  "findings": [],',
			'  "facts": [',
			'    {"rule":"some-rule","id":"plan.file.isRefused","data":{"why":"one"},"notes":4}',
			'  ]',
			'}',
			'',
		]);
		expect(parseBaseline(writeBaseline(baseline))).toEqual({ isOk: true, value: baseline });
		const told = (...paths: readonly string[]): readonly [kept: number, hidden: number, stale: number] => {
			const { kept, hidden, stale } = applyBaseline(baseline, factIn(4, ...paths), english);
			return [kept.length, hidden, stale.length];
		};
		expect(told('a.md', 'b.md', 'c.md', 'd.md')).toEqual([0, 1, 0]);
		expect(told('a.md', 'moved.md', 'c.md', 'd.md')).toEqual([0, 1, 0]);
		expect(told('a.md', 'b.md', 'c.md', 'd.md', 'e.md')).toEqual([1, 0, 0]);
		// As few as are told one by one.
		expect(told('a.md', 'b.md')).toEqual([0, 2, 0]);
		expect(told()).toEqual([0, 0, 1]);
	});

	it('tells of what was recorded one by one when it is a fact of more notes', () => {
		const baseline = baselineOf(factIn(4, 'a.md', 'b.md', 'c.md'));
		const { kept, hidden } = applyBaseline(baseline, factIn(4, 'a.md', 'b.md', 'c.md', 'd.md'), english);
		expect([kept.map(({ places }) => places.length), hidden]).toEqual([[4], 0]);
	});

	it('records what one note is enough for as a fact, wherever it goes', () => {
		const baseline = baselineOf(factIn(1, 'a.md'));
		expect(applyBaseline(baseline, factIn(1, 'b.md'), english)).toEqual({ kept: [], hidden: 1, stale: [] });
	});
});
