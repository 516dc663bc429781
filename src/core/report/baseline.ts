import * as v from 'valibot';
import { deepest } from '../depth';
import { parseJson } from '../json';
import type { Finding } from '../lint/engine';
import { countNotes, type Fact } from '../lint/fact';
import { formerFingerprintOf, identityOf, keyOfFact, keyOfIdentity, keyOfSaid } from '../lint/identity';
import { always } from '../lint/rule';
import type { Locale } from '../../locale/en/index';
import { isMessageDatum, messagesOf, say, type MessageDatum } from '../message';
import { failed, ok, type Result } from '../result';

const sayOf = messagesOf('baseline');

const countSchema = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1);

/** How findings were recorded by earlier versions: by a fingerprint of the English sentence. */
const formerEntrySchema = v.strictObject({
	path: v.string(),
	rule: v.string(),
	fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
	count: countSchema,
});

const data = v.optional(v.record(v.string(), v.custom<MessageDatum>(isMessageDatum)), () => ({}));

const entrySchema = v.strictObject({
	path: v.string(),
	rule: v.string(),
	property: v.optional(v.string(), ''),
	id: v.string(),
	data,
	count: countSchema,
});

const factSchema = v.strictObject({
	rule: v.string(),
	id: v.string(),
	data,
	/** In how many notes it showed. */
	notes: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

const baselineSchema = v.variant('version', [
	v.strictObject({ version: v.literal(1), findings: v.array(formerEntrySchema) }),
	v.strictObject({
		version: v.literal(2),
		findings: v.array(entrySchema),
		facts: v.optional(v.array(factSchema), () => []),
	}),
]);

/** Findings that were recorded so that only new ones are told of. */
export type Baseline = v.InferOutput<typeof baselineSchema>;

/** One recorded finding of a note, or several that cannot be told apart. */
export type BaselineEntry = Baseline['findings'][number];

/** One recorded fact of the vault. */
export type FactEntry = v.InferOutput<typeof factSchema>;

/** What is left of findings behind a baseline. */
export interface AppliedBaseline {
	readonly kept: readonly Fact[];
	/** How many findings it hides. */
	readonly hidden: number;
	/** Entries that hide less than they record, since the rest is mended. */
	readonly stale: readonly (BaselineEntry | FactEntry)[];
}

/** Records findings: a fact by what it says and in how many notes, what is about a note alone by its path. */
export function baselineOf(findings: readonly Fact[]): Baseline {
	const entries = new Map<string, v.InferOutput<typeof entrySchema>>();
	const facts = new Map<string, FactEntry>();
	for (const finding of findings) {
		const { path, rule } = finding;
		if (isFact(finding)) {
			const { id, data } = identityOf(finding);
			facts.set(keyOfSaid(rule, finding.message), { rule, id, data, notes: countNotes(finding.places) });
			continue;
		}
		const key = keyOf(finding);
		entries.set(key, { path, ...identityOf(finding), count: (entries.get(key)?.count ?? 0) + 1 });
	}
	return { version: 2, findings: inOrder(entries), facts: inOrder(facts) };
}

/** By code units, so that the file is the same whatever language the machine speaks. */
function inOrder<Entry>(entries: ReadonlyMap<string, Entry>): Entry[] {
	return [...entries].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, entry]) => entry);
}

/** A baseline as the text of its file: JSON with an entry a line, in order, so that changes to it read well. */
export function writeBaseline(baseline: Baseline): string {
	const lines = baseline.findings.map(({ count, ...entry }) => (count === 1 ? entry : { ...entry, count }));
	const facts = baseline.version === 1 ? [] : baseline.facts;
	const more = facts.length === 0 ? '' : `,\n  "facts": ${toLines(facts)}`;
	return `{\n  "version": ${baseline.version},\n  "findings": ${toLines(lines)}${more}\n}\n`;
}

function toLines(entries: readonly object[]): string {
	const lines = entries.map((entry) => JSON.stringify(entry));
	return lines.length === 0 ? '[]' : `[\n    ${lines.join(',\n    ')}\n  ]`;
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
 * Hides the findings that a baseline records; of several that cannot be told apart, as many as it counts. A fact is told
 * again, with all its notes, when it shows in more of them than were recorded, by it or one by one.
 *
 * @param english In which a baseline of version 1 was made.
 */
export function applyBaseline(baseline: Baseline, findings: readonly Fact[], english: Locale): AppliedBaseline {
	const left = new Map<string, number>();
	for (const entry of baseline.findings) left.set(joinKey(entry), (left.get(joinKey(entry)) ?? 0) + entry.count);
	const facts = baseline.version === 1 ? [] : baseline.facts;
	const notesLeft = new Map(facts.map((fact) => [keyOfFact(fact), fact.notes]));
	const keyOfFinding = baseline.version === 1 ? (finding: Finding) => formerKeyOf(finding, english) : keyOf;
	const isHidden = (finding: Fact): boolean => {
		const spent = new Map<string, number>();
		const unrecorded = finding.places.filter((place) => {
			const key = keyOfFinding(place);
			const count = (spent.get(key) ?? 0) + 1;
			if (count > (left.get(key) ?? 0)) return true;
			spent.set(key, count);
			return false;
		});
		const factKey = keyOfSaid(finding.rule, finding.message);
		const notes = countNotes(unrecorded);
		if (notes > (notesLeft.get(factKey) ?? 0)) return false;
		for (const [key, count] of spent) left.set(key, (left.get(key) ?? 0) - count);
		if (notes > 0) notesLeft.set(factKey, (notesLeft.get(factKey) ?? 0) - notes);
		return true;
	};
	const kept = findings.filter((finding) => !isHidden(finding));
	const seen = new Set(findings.map(({ rule, message }) => keyOfSaid(rule, message)));
	const stale = [
		...baseline.findings.filter((entry: BaselineEntry) => (left.get(joinKey(entry)) ?? 0) > 0),
		// One that shows in fewer notes than it did, or in more, is still the one that was recorded.
		...facts.filter((fact) => !seen.has(keyOfFact(fact))),
	];
	return { kept, hidden: findings.length - kept.length, stale };
}

function isFact({ places, fact }: Fact): boolean {
	return places.length > 1 || fact?.onceFrom === always;
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
