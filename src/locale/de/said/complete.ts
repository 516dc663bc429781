import type { complete as english, options as englishOptions } from '../../en/said/complete';
import { joinWords } from '../words';

const options: Readonly<Record<keyof typeof englishOptions, string>> = {
	type: 'nur Notizen dieser Typen',
	subtypes: 'mit den Typen, die sie erweitern, oder ohne',
	from: 'nur Notizen in diesen Ordnern',
	exclude: 'ohne die Notizen in diesen Ordnern',
	where: 'nur Notizen, deren Eigenschaften das sagen',
	published: 'nur veröffentlichte Notizen oder nur andere',
	sort: 'in welcher Reihenfolge',
	group: 'unter Überschriften hiervon',
	view: 'wie es aussieht',
	columns: 'was Tabelle oder Karten zeigen',
	limit: 'höchstens so viele',
	empty: 'was dasteht, wenn nichts da ist',
	header: 'mit einer Zeile darüber, die zählt, oder ohne',
	facet: 'welches Vokabular',
	rule: 'nur was diese Regeln finden',
	severity: 'so schwer oder schwerer',
};

export const complete: typeof english = {
	formerly: ({ label, names }) => `${label} – früher ${joinWords(names)}`,
	facet: ({ noun }) => `nur, was hierzu gehört: ${noun}`,
	option: ({ name }) => new Map(Object.entries(options)).get(name) ?? '',
};
