import * as v from 'valibot';
import { deepest } from '../depth';
import { parseJson } from '../json';
import type { Finding } from '../lint/engine';
import type { Locale } from '../../locale/en/index';
import { messagesOf, say, type MessageDatum } from '../message';
import { failed, ok, type Result } from '../result';
import { formerFingerprintOf, identityOf, keyOfIdentity } from './fingerprint';

const sayOf = messagesOf('baseline');

const countSchema = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1);

/** How findings were recorded by earlier versions: by a fingerprint of the English sentence. */
const formerEntrySchema = v.strictObject({
	path: v.string(),
	rule: v.string(),
	fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
	count: countSchema,
});

const entrySchema = v.strictObject({
	path: v.string(),
	rule: v.string(),
	property: v.optional(v.string(), ''),
	id: v.string(),
	data: v.optional(v.record(v.string(), v.custom<MessageDatum>(isDatum)), () => ({})),
	count: countSchema,
});

const baselineSchema = v.variant('version', [
	v.strictObject({ version: v.literal(1), findings: v.array(formerEntrySchema) }),
	v.strictObject({ version: v.literal(2), findings: v.array(entrySchema) }),
]);

/** Findings that were recorded so that only new ones are told of. */
export type Baseline = v.InferOutput<typeof baselineSchema>;

/** One recorded finding of a note, or several that cannot be told apart. */
export type BaselineEntry = Baseline['findings'][number];

/** What is left of findings behind a baseline. */
export interface AppliedBaseline {
	readonly kept: readonly Finding[];
	/** How many findings it hides. */
	readonly hidden: number;
	/** Entries that hide fewer findings than they record, since those are mended. */
	readonly stale: readonly BaselineEntry[];
}

/** Records findings. */
export function baselineOf(findings: readonly Finding[]): Baseline {
	const entries = new Map<string, v.InferOutput<typeof entrySchema>>();
	for (const finding of findings) {
		const { path } = finding;
		const key = keyOf(finding);
		entries.set(key, { path, ...identityOf(finding), count: (entries.get(key)?.count ?? 0) + 1 });
	}
	// By code units, so that the file is the same whatever language the machine speaks.
	const keys = [...entries.keys()].sort();
	return { version: 2, findings: keys.flatMap((key) => entries.get(key) ?? []) };
}

/** A baseline as the text of its file: JSON with an entry a line, in order, so that changes to it read well. */
export function writeBaseline({ version, findings }: Baseline): string {
	const lines = findings.map(({ count, ...entry }) => JSON.stringify(count === 1 ? entry : { ...entry, count }));
	const list = lines.length === 0 ? '[]' : `[\n    ${lines.join(',\n    ')}\n  ]`;
	return `{\n  "version": ${version},\n  "findings": ${list}\n}\n`;
}

/** Reads the text of a baseline file. */
export function parseBaseline(text: string): Result<Baseline> {
	const json = parseJson(text);
	if (!json.isOk) {
		const { tooDeepOn: line } = json.fault;
		return failed(line === undefined ? sayOf('isNoJson') : sayOf('isTooDeep', { line, most: deepest }));
	}
	const result = v.safeParse(baselineSchema, json.value);
	if (result.success) return ok(result.output);
	return failed(sayOf('isFaulty', { place: v.getDotPath(result.issues[0]) ?? '' }));
}

/**
 * Hides the findings that a baseline records; of several that cannot be told apart, as many as it counts.
 *
 * @param english In which a baseline of version 1 was made.
 */
export function applyBaseline(baseline: Baseline, findings: readonly Finding[], english: Locale): AppliedBaseline {
	const left = new Map<string, number>();
	for (const entry of baseline.findings) left.set(joinKey(entry), (left.get(joinKey(entry)) ?? 0) + entry.count);
	const keyOfFinding = baseline.version === 1 ? (finding: Finding) => formerKeyOf(finding, english) : keyOf;
	const kept = findings.filter((finding) => {
		const key = keyOfFinding(finding);
		const count = left.get(key) ?? 0;
		if (count > 0) left.set(key, count - 1);
		return count === 0;
	});
	const stale = baseline.findings.filter((entry: BaselineEntry) => (left.get(joinKey(entry)) ?? 0) > 0);
	return { kept, hidden: findings.length - kept.length, stale };
}

function keyOf(finding: Finding): string {
	return joinKey({ path: finding.path, ...identityOf(finding), count: 1 });
}

function formerKeyOf({ path, rule, address, message }: Finding, english: Locale): string {
	return joinKey({ path, rule, fingerprint: formerFingerprintOf(rule, address, say(english, message)), count: 1 });
}

function joinKey(entry: BaselineEntry): string {
	return 'fingerprint' in entry
		? [entry.path, entry.rule, entry.fingerprint].join('\0')
		: `${entry.path}\0${keyOfIdentity(entry)}`;
}

/** Whether JSON is what a datum of a finding may be. */
function isDatum(value: unknown): boolean {
	return typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'object' && value !== null);
}
