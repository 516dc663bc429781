import { readFileSync } from 'node:fs';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/core/lint/rules/index';
import { fivePhases, note, type Files } from '../core/vault';
import { run } from './memory-machine';

const ajv = new Ajv2020({ allErrors: true });
addFormats(ajv);
const validate = ajv.compile(
	JSON.parse(readFileSync(new URL('./fixtures/sarif-2.1.0.schema.json', import.meta.url), 'utf8')) as object,
);

interface Result {
	readonly ruleId: string;
	readonly ruleIndex: number;
	readonly level: string;
	readonly message: { readonly text: string };
	readonly locations: readonly [
		{ readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: object } },
	];
	readonly partialFingerprints: Readonly<Record<string, string>>;
}

interface Log {
	readonly runs: readonly [
		{
			readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
			readonly results: readonly Result[];
		},
	];
}

/** A log of a vault, held against the schema. */
async function logOf(notes: Files, ...args: readonly string[]): Promise<Log['runs'][0]> {
	const { output } = await run({ notes: { ...fivePhases, ...notes } }, 'check', ...args, '--format', 'sarif');
	const log: unknown = JSON.parse(output);
	expect([validate(log), validate.errors]).toEqual([true, null]);
	return (log as Log).runs[0];
}

describe('a SARIF log', () => {
	it('keeps to the schema where nothing is wrong', async () => {
		expect((await logOf({})).results).toEqual([]);
	});

	it('names every rule, and results refer to them', async () => {
		const { tool, results } = await logOf({
			'a.md': note('phase: [coordination, formatoin]'),
			'b.md': note('phase:'),
			'c.md': note('a: b: c'),
		});
		expect(tool.driver.rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
		expect(results.map(({ ruleId, ruleIndex }) => ruleId === tool.driver.rules[ruleIndex]?.id)).not.toContain(false);
		expect(results.map(({ ruleId, level }) => `${level} ${ruleId}`)).toEqual([
			'warning no-former-name',
			'error no-unknown-value',
			'note required-value',
			'warning valid-frontmatter',
		]);
	});

	it('tells where each result begins and ends, in UTF-16 units, from the root of the repository', async () => {
		const { results } = await logOf(
			{ 'Ünder #1/50% [a] ?.md': note('phase: ["🌱", coordination]') },
			'--rule',
			'no-former-name',
			'my notes',
		);
		expect(results[0]?.locations[0].physicalLocation).toEqual({
			artifactLocation: { uri: 'my%20notes/%C3%9Cnder%20%231/50%25%20%5Ba%5D%20%3F.md', uriBaseId: '%SRCROOT%' },
			region: { startLine: 2, startColumn: 15, endLine: 2, endColumn: 27 },
		});
	});

	it('has fingerprints that survive lines put in above, and tell twins apart', async () => {
		const fingerprints = async (notes: Files): Promise<readonly unknown[]> =>
			(await logOf(notes)).results.map(({ partialFingerprints }) => partialFingerprints);
		const before = await fingerprints({ 'a.md': note('phase: [coordination, coordination]') });
		const after = await fingerprints({ 'a.md': note('title: A\n# a comment\nphase: [coordination, coordination]') });
		expect(after).toEqual(before);
		expect(new Set(before.map((fingerprint) => JSON.stringify(fingerprint))).size).toBe(before.length);
	});

	it('shows what a note says as text, not as a link or a placeholder', async () => {
		const { results } = await logOf(
			{ 'a.md': note('phase: "[see](https://example.com) {0}"') },
			'--rule',
			'no-unknown-value',
		);
		expect(results[0]?.message.text).toContain('“\\[see\\](https://example.com) {{0}}”');
	});

	it('keeps to the schema for a path that is no Unicode', async () => {
		expect(
			(await logOf({ 'a\ud800.md': note('phase: coordination') })).results[0]?.locations[0].physicalLocation
				.artifactLocation.uri,
		).toBe('a%EF%BF%BD.md');
	});
});
