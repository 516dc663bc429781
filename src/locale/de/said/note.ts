import { joinWords, numberOf } from '../words';
import type { note as english } from '../../en/said/note';

export const note: typeof english = {
	problem: {
		isTemplate: ({ line }) =>
			`Zeile ${line} enthält einen Vorlagenausdruck; das Frontmatter wird gelesen, sobald er ausgefüllt ist`,
		hasConflict: ({ line }) => `In Zeile ${line} stehen noch Markierungen eines Merge-Konflikts`,
		isOpenAtHeading: ({ line }) =>
			`Das Frontmatter wird vor der Überschrift in Zeile ${line} nicht geschlossen, deshalb wird der Text der Notiz als YAML gelesen`,
		isNeverClosed: 'Das in Zeile 1 geöffnete Frontmatter wird nirgends mit „---“ geschlossen und deshalb nicht gelesen',
		hasTab: ({ line }) => `Zeile ${line} ist mit einem Tabulator eingerückt; YAML verlangt Leerzeichen`,
		isTwice: ({ key, first, second }) => `Der Schlüssel \`${key}\` kommt zweimal vor (Zeilen ${first} und ${second})`,
		needsQuotes: ({ key, line }) =>
			`Der Wert von \`${key}\` enthält „: “ und braucht Anführungszeichen (Zeile ${line})`,
		isOpenQuote: ({ line }) => `Das in Zeile ${line} geöffnete Anführungszeichen wird dort nicht geschlossen`,
		hasTextBehindQuote: ({ line }) => `In Zeile ${line} steht Text hinter dem schließenden Anführungszeichen`,
		isIndented: ({ key, line }) =>
			`Der Schlüssel \`${key}\` in Zeile ${line} ist eingerückt, gehört aber zu nichts darüber`,
		isTooDeep: ({ line, most }) =>
			`Zeile ${line} ist mehr als ${most}-fach verschachtelt, deshalb wird nichts vom Frontmatter gelesen`,
		isTooLong: ({ most }) =>
			`Das Frontmatter ist länger als ${numberOf(most)} Zeichen, deshalb wird nichts davon gelesen`,
		isNoMap:
			'Das Frontmatter besteht nicht aus Eigenschaften der Form „Schlüssel: Wert“ und wird deshalb nicht gelesen',
		doesNotParse: ({ line, why }) => `Zeile ${line} des Frontmatters ist kein gültiges YAML: ${why}`,
		usesAlias: 'Dort steht ein YAML-Alias, den Obsidian nicht auflöst',
		isUnread: 'Die Datei lässt sich nicht lesen, daher ist nicht bekannt, was darin steht',
		hasSecondDocument: 'Dort beginnt ein zweites YAML-Dokument',
	},
	repair: {
		title: ({ deeds }) => beginning(joinWords(deeds)),
		indent: 'Mit Leerzeichen einrücken',
		quote: ({ key }) => `Wert von \`${key}\` in Anführungszeichen setzen`,
		toMargin: ({ key }) => `\`${key}\` an den Zeilenanfang rücken`,
	},
	obstacle: {
		textMoved: ({ expected }) => `„${expected}“ steht nicht mehr an seiner Stelle`,
		linkMoved: ({ expected }) => `Der Link auf „${expected}“ steht nicht mehr an seiner Stelle`,
		tagMoved: ({ expected }) => `Der Tag „#${expected}“ steht nicht mehr an seiner Stelle`,
		unfitForLink: ({ path }) => `„${path}“ lässt sich nicht als Link schreiben`,
		noFrontmatter: 'Die Notiz hat kein Frontmatter',
		brokenFrontmatter: 'Das Frontmatter ist kein gültiges YAML',
		noProperties: 'Das Frontmatter enthält keine Eigenschaften',
		noProperty: ({ key }) => `Die Notiz hat keine Eigenschaft „${key}“`,
		keyTaken: ({ to, from }) => `Die Notiz hat neben „${from}“ schon eine Eigenschaft „${to}“`,
		saysOther: ({ key, expected }) => `In „${key}“ steht „${expected}“ nicht mehr`,
		onlyValue: ({ key }) => `Es ist der einzige Wert von „${key}“`,
		noList: 'Der Wert ist keine Liste',
		noText: 'Der Wert ist kein Text',
		contradiction: ({ key }) => `„${key}“ lässt sich nicht auf zwei Arten zugleich ändern`,
		unusualFrontmatter: 'Das Frontmatter ist so geschrieben, dass es sich nur von Hand ändern lässt',
		unusualProperty: 'Die Eigenschaft ist so geschrieben, dass sie sich nur von Hand ändern lässt',
		unusualValue: 'Der Wert ist so geschrieben, dass er sich nur von Hand ändern lässt',
		unusualList: 'Die Liste ist so geschrieben, dass sie sich nur von Hand ändern lässt',
	},
};

function beginning(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
