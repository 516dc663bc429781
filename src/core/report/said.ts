import type { Locale } from '../../locale/en/index';
import { say, type Message } from '../message';
import type { FixSafety } from '../lint/rule';
import { countNotes } from '../lint/fact';
import { fingerprintOf, sentenceIdOf } from '../lint/identity';
import type { PlacedFact } from '../lint/place';

/** A fix as it is told of. */
export interface SaidFix {
	readonly title: string;
	readonly safety: FixSafety;
}

/** A finding in somebody's language, with what it says in every language. */
export interface SaidFinding extends Omit<PlacedFact, 'message' | 'fixes'> {
	readonly message: string;
	/** Which sentence of its rule it is, and the data in it. */
	readonly id: string;
	readonly data: Message['data'];
	readonly fingerprint: string;
	/** The best first. */
	readonly fixes: readonly SaidFix[];
}

/** Says findings in a language. */
export function sayFindings(locale: Locale, findings: readonly PlacedFact[]): readonly SaidFinding[] {
	return findings.map(({ message, fixes, ...finding }) => ({
		...finding,
		message: say(locale, message),
		id: sentenceIdOf(finding.rule, message),
		data: message.data,
		fingerprint: fingerprintOf({ ...finding, message }, countNotes(finding.places)),
		fixes: fixes.map(({ title, safety }) => ({ title: say(locale, title), safety })),
	}));
}

/** What a finding says, and of how many other notes it says it. */
export function sayWhole({ report }: Locale, { message, places }: SaidFinding): string {
	const notes = countNotes(places);
	return notes > 1 ? report.ofOthers(message, notes - 1) : message;
}
