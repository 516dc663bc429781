import type { Rule } from '../lint/rule';
import type { Severity } from '../lint/severity';
import type { SaidFinding } from './said';
import { projectSite, rulePageUrl } from './site';
import { toJson } from './terminal';

/** A rule as a log tells of it. */
export interface SarifRule extends Pick<Rule, 'id' | 'severity'> {
	readonly summary: string;
	readonly description: string;
}

/** What a SARIF log says besides the findings. */
export interface SarifRun {
	/** Of the tool. */
	readonly version: string;
	/** All rules there are; results refer to them by position. */
	readonly rules: readonly SarifRule[];
	/** The vault's folder in the repository, `''` when it is the whole of it. */
	readonly folder: string;
	/** What the base of the paths is, in words. */
	readonly root: string;
}

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * Findings as a SARIF 2.1.0 log (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html). Paths are relative
 * to the base `%SRCROOT%`, which whoever takes the log in knows.
 */
export function findingsToSarif(findings: readonly SaidFinding[], { version, rules, folder, root }: SarifRun): string {
	const ruleIndexes = new Map(rules.map(({ id }, index) => [id, index]));
	const occurrences = new Map<string, number>();
	const results = findings.map((finding) => {
		const key = `${finding.path}\0${finding.fingerprint}`;
		const occurrence = (occurrences.get(key) ?? 0) + 1;
		occurrences.set(key, occurrence);
		return toResult(finding, ruleIndexes.get(finding.rule), folder, occurrence);
	});
	const log = {
		$schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
		version: '2.1.0',
		runs: [
			{
				tool: { driver: { name: 'In Phase', version, informationUri: projectSite, rules: rules.map(toDescriptor) } },
				columnKind: 'utf16CodeUnits',
				originalUriBaseIds: { '%SRCROOT%': { description: { text: root } } },
				results,
			},
		],
	};
	return toJson(log, 2);
}

function toDescriptor({ id, severity, summary, description }: SarifRule): object {
	return {
		id,
		shortDescription: { text: toMessage(summary) },
		fullDescription: { text: toMessage(description) },
		helpUri: rulePageUrl(id),
		defaultConfiguration: severity === 'off' ? { enabled: false } : { level: levels[severity] },
	};
}

function toResult(finding: SaidFinding, ruleIndex: number | undefined, folder: string, occurrence: number): object {
	const { rule, severity, message, places } = finding;
	const others = places.slice(1);
	return {
		ruleId: rule,
		...(ruleIndex === undefined ? {} : { ruleIndex }),
		level: levels[severity],
		message: { text: toMessage(message) },
		locations: [toLocation(finding, folder)],
		...(others.length > 0 && { relatedLocations: others.map((place) => toLocation(place, folder)) }),
		partialFingerprints: { 'inPhaseFinding/v2': `${finding.fingerprint}:${occurrence}` },
	};
}

type Located = Pick<SaidFinding, 'path' | 'line' | 'column' | 'endLine' | 'endColumn'>;

function toLocation({ path, line, column, endLine, endColumn }: Located, folder: string): object {
	return {
		physicalLocation: {
			artifactLocation: { uri: toUri(folder === '' ? path : `${folder}/${path}`), uriBaseId: '%SRCROOT%' },
			region: { startLine: line, startColumn: column, endLine, endColumn },
		},
	};
}

/** A path as a relative URI. What no UTF-8 can say is `�`, as it is where it is shown. */
function toUri(path: string): string {
	const encode = (part: string): string => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd'));
	return path.split('/').map(encode).join('/');
}

/** Text as a SARIF message, in which `[text](link)` would be a link and `{0}` a placeholder (3.11.5 and 3.11.6). */
function toMessage(text: string): string {
	const plain = text.replace(/\{(?=\d)/g, '{{').replace(/(\d)\}/g, '$1}}');
	return plain.includes('](') ? plain.replace(/[\\[\]]/g, '\\$&') : plain;
}
