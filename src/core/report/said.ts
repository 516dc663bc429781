import type { Locale } from '../../locale/en/index';
import { say, type Message } from '../message';
import type { FixSafety } from '../lint/rule';
import { fingerprintOf, sentenceIdOf } from './fingerprint';
import type { PlacedFinding } from './place';

/** A fix as it is told of. */
export interface SaidFix {
	readonly title: string;
	readonly safety: FixSafety;
}

/** A finding in somebody's language, with what it says in every language. */
export interface SaidFinding extends Omit<PlacedFinding, 'message' | 'fixes'> {
	readonly message: string;
	/** Which sentence of its rule it is, and the data in it. */
	readonly id: string;
	readonly data: Message['data'];
	readonly fingerprint: string;
	/** The best first. */
	readonly fixes: readonly SaidFix[];
}

/** Says findings in a language. */
export function sayFindings(locale: Locale, findings: readonly PlacedFinding[]): readonly SaidFinding[] {
	return findings.map(({ message, fixes, ...finding }) => ({
		...finding,
		message: say(locale, message),
		id: sentenceIdOf(finding.rule, message),
		data: message.data,
		fingerprint: fingerprintOf({ ...finding, message }),
		fixes: fixes.map(({ title, safety }) => ({ title: say(locale, title), safety })),
	}));
}
