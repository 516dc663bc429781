import { translated } from '../language';
import type { Severity } from '../lint/severity';
import { countOf } from '../words';

/** What reports for people say, beside what is found. */
export const reportText = translated(
	{
		inOrder: (noun: string) => `${noun}s, in order`,
		noNotes: 'no notes',
		undefinedTerm: 'no note defines it',
		also: (alternatives: string) => `also ${alternatives}`,
		formerly: (names: string) => `formerly ${names}`,
		header: (label: string, count: number, type: string | undefined) => `${label}: ${countOf(count, type ?? 'note')}`,
		nearMiss: (count: number, value: string, meant: string) =>
			`${count} ${count === 1 ? 'note says' : 'notes say'} “${value}”; did you mean “${meant}”?`,
		leftOut: (path: string) => `left out, since its frontmatter does not parse: ${path}`,
		unknownType: (type: string, nearest: string | undefined) =>
			`no note of this vault has the type “${type}”${nearest === undefined ? '' : `; did you mean “${nearest}”?`}`,
		halfDone: (former: string, current: string) =>
			`“${former}” and “${current}”, which replaced it, are both defined: the rename is half done.`,
		definedTwice: (name: string, times: number) => `“${name}” is defined ${times} times.`,
		saysFormer: (value: string) => `says the former name “${value}”`,
		says: (value: string) => `says “${value}”`,
		checked: (notes: number) => `${countOf(notes, 'note')} checked`,
		noProblems: (checked: string) => `${checked}, no problems`,
		fixable: (count: number) => `${countOf(count, 'problem')} with a safe fix`,
		howToFix: (fixable: string) => `${fixable}: run with --fix, or with --diff to see it first`,
		counts: {
			error: (count: number) => countOf(count, 'error'),
			warning: (count: number) => countOf(count, 'warning'),
			info: (count: number) => countOf(count, 'info', 'info'),
		} satisfies Record<Severity, (count: number) => string>,
	},
	{
		inOrder: (noun) => `${noun}: Begriffe in ihrer Reihenfolge`,
		noNotes: 'keine Notizen',
		undefinedTerm: 'keine Notiz definiert ihn',
		also: (alternatives) => `auch ${alternatives}`,
		formerly: (names) => `früher ${names}`,
		header: (label, count, type) =>
			`${label}: ${countOf(count, 'Notiz', 'Notizen')}${type === undefined ? '' : ` vom Typ „${type}“`}`,
		nearMiss: (count, value, meant) =>
			`${countOf(count, 'Notiz sagt', 'Notizen sagen')} „${value}“; meintest du „${meant}“?`,
		leftOut: (path) => `ausgelassen, da das Frontmatter nicht lesbar ist: ${path}`,
		unknownType: (type, nearest) =>
			`keine Notiz in diesem Vault hat den Typ „${type}“${nearest === undefined ? '' : `; meintest du „${nearest}“?`}`,
		halfDone: (former, current) =>
			`„${former}“ und „${current}“, das an seine Stelle trat, sind beide definiert: Die Umbenennung ist halb fertig.`,
		definedTwice: (name, times) => `„${name}“ ist ${times}-mal definiert.`,
		saysFormer: (value) => `nennt den früheren Namen „${value}“`,
		says: (value) => `nennt „${value}“`,
		checked: (notes) => `${countOf(notes, 'Notiz', 'Notizen')} geprüft`,
		noProblems: (checked) => `${checked}, keine Probleme`,
		fixable: (count) => `${countOf(count, 'Problem', 'Probleme')} mit sicherer Korrektur`,
		howToFix: (fixable) => `${fixable}: --fix behebt sie, --diff zeigt sie vorher`,
		counts: {
			error: (count) => countOf(count, 'Fehler', 'Fehler'),
			warning: (count) => countOf(count, 'Warnung', 'Warnungen'),
			info: (count) => countOf(count, 'Hinweis', 'Hinweise'),
		},
	},
);
