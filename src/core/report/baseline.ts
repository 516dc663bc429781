import * as v from 'valibot';
import { parseJson } from '../json';
import type { Finding } from '../lint/engine';
import { fingerprintOf } from './fingerprint';

const entrySchema = v.strictObject({
	path: v.string(),
	rule: v.string(),
	fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, 'is no fingerprint')),
	count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
});

const baselineSchema = v.strictObject({ version: v.literal(1, 'must be 1'), findings: v.array(entrySchema) });

/** Findings that were recorded so that only new ones are told of. */
export type Baseline = v.InferOutput<typeof baselineSchema>;

/** One recorded finding of a note, or several that cannot be told apart. */
export type BaselineEntry = Baseline['findings'][number];

/** A baseline, or why a text is none. */
export type ParsedBaseline =
	{ readonly isValid: true; readonly baseline: Baseline } | { readonly isValid: false; readonly reason: string };

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
	const entries = new Map<string, BaselineEntry>();
	for (const finding of findings) {
		const { path, rule } = finding;
		const key = keyOf(finding);
		entries.set(key, { path, rule, fingerprint: fingerprintOf(finding), count: (entries.get(key)?.count ?? 0) + 1 });
	}
	// By code units, so that the file is the same whatever language the machine speaks.
	const keys = [...entries.keys()].sort();
	return { version: 1, findings: keys.flatMap((key) => entries.get(key) ?? []) };
}

/** A baseline as the text of its file: JSON with an entry a line, in order, so that changes to it read well. */
export function writeBaseline({ version, findings }: Baseline): string {
	const lines = findings.map(({ path, rule, fingerprint, count }) =>
		JSON.stringify({ path, rule, fingerprint, ...(count === 1 ? {} : { count }) }),
	);
	const list = lines.length === 0 ? '[]' : `[\n    ${lines.join(',\n    ')}\n  ]`;
	return `{\n  "version": ${version},\n  "findings": ${list}\n}\n`;
}

/** Reads the text of a baseline file. */
export function parseBaseline(text: string): ParsedBaseline {
	const json = parseJson(text);
	if (!json.isJson) return { isValid: false, reason: json.tooDeepOn === undefined ? 'it is not JSON' : json.reason };
	const result = v.safeParse(baselineSchema, json.value);
	if (result.success) return { isValid: true, baseline: result.output };
	const [issue] = result.issues;
	const place = v.getDotPath(issue);
	return { isValid: false, reason: place === null ? issue.message : `${place}: ${issue.message}` };
}

/** Hides the findings that a baseline records; of several that cannot be told apart, as many as it counts. */
export function applyBaseline({ findings: entries }: Baseline, findings: readonly Finding[]): AppliedBaseline {
	const left = new Map<string, number>();
	for (const entry of entries) left.set(joinKey(entry), (left.get(joinKey(entry)) ?? 0) + entry.count);
	const kept = findings.filter((finding) => {
		const key = keyOf(finding);
		const count = left.get(key) ?? 0;
		if (count > 0) left.set(key, count - 1);
		return count === 0;
	});
	const stale = entries.filter((entry) => (left.get(joinKey(entry)) ?? 0) > 0);
	return { kept, hidden: findings.length - kept.length, stale };
}

function keyOf(finding: Finding): string {
	return joinKey({ path: finding.path, rule: finding.rule, fingerprint: fingerprintOf(finding) });
}

function joinKey({ path, rule, fingerprint }: Pick<BaselineEntry, 'path' | 'rule' | 'fingerprint'>): string {
	return `${path}\0${rule}\0${fingerprint}`;
}
