import { joinWords, numberOf } from '../words';
import type { note as english } from '../../en/said/note';

export const note: typeof english = {
	problem: {
		isTemplate: ({ line }) =>
			`Zeile ${line} enthält einen Vorlagenausdruck; die Eigenschaften werden gelesen, sobald er ausgefüllt ist`,
		hasConflict: ({ line }) => `In Zeile ${line} stehen noch Markierungen eines Merge-Konflikts`,
		isOpenAtHeading: ({ line }) =>
			`Die Eigenschaften werden vor der Überschrift in Zeile ${line} nicht mit „---“ geschlossen, deshalb wird auch der Text der Notiz als Eigenschaft gelesen`,
		isOpenAtText: ({ line }) =>
			`Die Eigenschaften werden vor dem Text in Zeile ${line} nicht mit „---“ geschlossen, deshalb wird auch er als Eigenschaft gelesen`,
		isAlmostClosed: ({ line }) =>
			`Zeile ${line} schließt die Eigenschaften nicht ab, weil dort nicht genau „---“ steht`,
		isNeverClosed:
			'Die in Zeile 1 beginnenden Eigenschaften werden nirgends mit „---“ geschlossen und deshalb nicht gelesen',
		isRule: ({ line }) =>
			`„---“ in Zeile 1 gilt als Anfang der Eigenschaften und nicht als Trennlinie, deshalb liest Obsidian den Text ab Zeile ${line} als Eigenschaften`,
		hasTab: ({ line }) => `Zeile ${line} ist mit einem Tabulator eingerückt; YAML verlangt Leerzeichen`,
		isTwice: ({ key, first, second }) => `Die Eigenschaft \`${key}\` kommt zweimal vor (Zeilen ${first} und ${second})`,
		needsQuotes: ({ key, line }) =>
			`Der Wert von \`${key}\` enthält „: “ und braucht Anführungszeichen (Zeile ${line})`,
		isOpenQuote: ({ line }) => `Das in Zeile ${line} geöffnete Anführungszeichen wird dort nicht geschlossen`,
		hasTextBehindQuote: ({ line }) => `In Zeile ${line} steht Text hinter dem schließenden Anführungszeichen`,
		isIndented: ({ key, line }) =>
			`Die Eigenschaft \`${key}\` in Zeile ${line} ist eingerückt, gehört aber zu keiner darüber`,
		isTooDeep: ({ line, most }) =>
			`Zeile ${line} ist mehr als ${most}-fach verschachtelt, deshalb wird keine der Eigenschaften gelesen`,
		isTooLong: ({ most }) =>
			`Die Eigenschaften sind länger als ${numberOf(most)} Zeichen, deshalb wird keine davon gelesen`,
		isNoMap:
			'Der Block am Anfang enthält keine Eigenschaften der Form „Schlüssel: Wert“ und wird deshalb nicht gelesen',
		beginsList: ({ key, line }) =>
			`Die Liste von \`${key}\` beginnt schon in Zeile ${line}, neben dem Namen der Eigenschaft; ihr erster Eintrag gehört in die nächste Zeile`,
		hasTextBehindBracket: ({ line }) =>
			`In Zeile ${line} steht Text hinter der schließenden Klammer; mehrere Werte brauchen eine Liste, ein Text, der mit einer Klammer beginnt, Anführungszeichen`,
		isOpenBracket: ({ line }) => `Die in Zeile ${line} geöffnete Klammer wird nicht geschlossen`,
		hasTwoCommas: ({ line }) => `In der Liste in Zeile ${line} steht vor einem Komma nichts`,
		hasCommentInBrackets: ({ line }) =>
			`Mit „#“ beginnt in der Liste in Zeile ${line} ein Kommentar, deshalb wird ihre Klammer nie geschlossen; ein Text mit „#“ braucht Anführungszeichen`,
		hasTextBehindSign: ({ sign, line }) =>
			`„${sign}“ in Zeile ${line} kündigt einen Text in den Zeilen darunter an, aber in derselben Zeile folgt noch etwas`,
		beginsWithSign: ({ sign, line }) =>
			`Der Text in Zeile ${line} beginnt mit „${sign}“ und braucht deshalb Anführungszeichen`,
		lacksSpaceBehindColon: ({ key, line }) =>
			`In Zeile ${line} fehlt das Leerzeichen hinter \`${key}:\`, deshalb ist sie keine Eigenschaft`,
		lacksSpaceBehindDash: ({ line }) =>
			`In Zeile ${line} fehlt das Leerzeichen nach dem Spiegelstrich, deshalb ist sie kein Listeneintrag`,
		isUneven: ({ line, above }) => `Der Listeneintrag in Zeile ${line} ist anders eingerückt als der in Zeile ${above}`,
		isStray: ({ line, above }) =>
			`Zeile ${line} ist weder Eigenschaft noch Listeneintrag und nicht so eingerückt, dass sie Zeile ${above} fortsetzen könnte`,
		endsWithin: ({ mark, line }) =>
			`Zeile ${line} beginnt mit „${mark}“, womit die Eigenschaften enden, obwohl noch weitere folgen`,
		doesNotParse: ({ line, why }) => `Die Eigenschaften sind ab Zeile ${line} nicht lesbar: ${why}`,
		usesAlias: ({ line }) => `Zeile ${line} verweist mit „*“ auf einen anderen Wert; das unterstützt Obsidian nicht`,
		differsInCase: ({ key, other }) =>
			`\`${key}\` und \`${other}\` unterscheiden sich nur in Groß- und Kleinschreibung und sind für Obsidian eine Eigenschaft, deshalb geht eine davon verloren`,
		unseen: {
			byMark:
				'Vor dem ersten „---“ steht eine unsichtbare Markierung der Bytereihenfolge (BOM), deshalb liest Obsidian keine der Eigenschaften',
			byEmptyLine: ({ line }) =>
				`Die Eigenschaften beginnen erst in Zeile ${line} und nicht in der ersten, deshalb liest Obsidian keine davon`,
			byText: ({ line }) =>
				`Über den Eigenschaften, die in Zeile ${line} beginnen, steht etwas, deshalb liest Obsidian keine davon`,
			byEmptyBlock: ({ line }) =>
				`Über den Eigenschaften, die in Zeile ${line} beginnen, steht ein leerer Block, deshalb liest Obsidian keine davon`,
			bySpace: ({ line }) =>
				`Neben „---“ in Zeile ${line} steht ein Leerzeichen oder Tabulator, deshalb liest Obsidian keine der Eigenschaften`,
			byFence: ({ fence, line }) =>
				`In Zeile ${line} steht „${fence}“ und nicht genau „---“, deshalb liest Obsidian keine der Eigenschaften`,
			byLineEnds:
				'Die Zeilen enden auf eine Weise, die Obsidian nicht kennt (nur CR), deshalb liest es keine der Eigenschaften',
		},
		isLost: ({ key, text }) =>
			text.startsWith('#')
				? `„${text}“ in \`${key}\` gilt als Kommentar, deshalb liest Obsidian dort keinen Wert; es braucht Anführungszeichen`
				: `„${text}“ in \`${key}\` gilt wegen des „!“ nicht als Wert, deshalb liest Obsidian dort keinen; es braucht Anführungszeichen`,
		isUnread: 'Die Datei lässt sich nicht lesen, daher ist nicht bekannt, was darin steht',
	},
	repair: {
		title: ({ deeds }) => beginning(joinWords(deeds)),
		indent: 'mit Leerzeichen einrücken',
		quote: ({ key }) => `den Wert von \`${key}\` in Anführungszeichen setzen`,
		closeQuote: ({ key }) => `die Anführungszeichen von \`${key}\` schließen`,
		toMargin: ({ key }) => `\`${key}\` an den Zeilenanfang rücken`,
		makeList: ({ key }) => `aus \`${key}\` eine Liste machen`,
		listBelow: 'die Liste in die Zeilen darunter setzen',
		addSpace: 'ein Leerzeichen nach dem Doppelpunkt oder Spiegelstrich setzen',
		goOn: 'einrücken, was den Text darüber fortsetzt',
		align: 'die Einträge gleich einrücken',
		closeAfter: ({ line }) => `Die Eigenschaften nach Zeile ${line} schließen`,
		fence: ({ line }) => `In Zeile ${line} „---“ schreiben`,
		lineAboveRule: 'Eine Leerzeile über die Trennlinie setzen',
		showProperties: 'Die Eigenschaften an den Anfang setzen, zwischen Zeilen mit „---“',
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
