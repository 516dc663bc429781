import type { refactor as english } from '../../en/said/refactor';
import { countOf, joinWords, numberOf } from '../words';

function quoted(values: readonly string[]): string {
	return `„${values.join('“, „')}“`;
}

export const refactor: typeof english = {
	names: {
		holdsSign: ({ name, sign }) =>
			`„${name}“ ist kein gültiger Name: „${sign}“ ist in Dateinamen, Tags oder Eigenschaften nicht erlaubt`,
		isTooLong: ({ most }) => `Ein Name hat höchstens ${most} Zeichen`,
		needsLetter: ({ name, noun }) =>
			`„${name}“ ist kein gültiger Name: Nötig ist mindestens ein Buchstabe oder eine Ziffer und mehr als das Wort „${noun}“`,
		isFormerOf: ({ name, current }) => `„${name}“ ist ein früherer Name von „${current}“`,
		isSpellingOf: ({ name, current }) => `„${name}“ ist eine andere Schreibweise von „${current}“`,
	},
	rename: {
		title: ({ noun, from, to }) => `${noun} „${from}“ in „${to}“ umbenennen`,
		titleOfFinish: ({ noun, to }) => `${noun}: Umbenennung in „${to}“ abschließen`,
		definitionIsBroken: ({ path, problem }) =>
			`Das Frontmatter der Definition „${path}“ ist kein gültiges YAML und muss zuerst berichtigt werden: ${problem}`,
		isTaken: ({ path }) => `Es gibt schon eine Datei „${path}“; so würde die Definition heißen`,
		fileStays: ({ why }) => `Die Datei behält ihren Namen: ${why}`,
		fileIsTitle: ({ name, path, why }) =>
			`„${name}“ kann hier kein Name sein, denn die Definition „${path}“ hat keinen Titel außer ihrem Dateinamen: ${why}. Gib der Notiz zuerst die Eigenschaft „title“`,
		isDone: ({ noun, name }) => `${noun} „${name}“ heißt schon so, und nichts, was sich ändern lässt, nennt es anders`,
		isOtherTerm: ({ noun, name, from }) =>
			`„${name}“ ist ein eigener Begriff der Facette „${noun}“. Beim Zusammenführen wird überall, wo „${from}“ steht, „${name}“ daraus; Links auf die eine Definition führen dann zur anderen, und die überzählige kann in den Papierkorb`,
	},
	merge: {
		isDone: ({ from, to, name }) =>
			`„${from}“ und „${to}“ sind schon eins und heißen „${name}“; es bleibt nichts zu ändern. Einen anderen Namen gibt ein Umbenennen ohne --merge`,
		title: ({ noun, from, to }) => `${noun} „${from}“ mit „${to}“ zusammenführen`,
		titleOfPaths: ({ paths, stays }) => `${joinWords(paths.map((path) => `„${path}“`))} mit „${stays}“ zusammenführen`,
		isUndefined: ({ name }) =>
			`Keine Notiz definiert „${name}“, also gibt es nichts zusammenzuführen; zuerst ist eine Definition nötig`,
		stayingIsBroken: ({ path }) =>
			`Das Frontmatter von „${path}“ ist kein gültiges YAML; es muss zuerst berichtigt werden, oder eine andere Definition bleibt`,
	},
	definition: {
		titledByName: 'Der Titel der Definition richtet sich nach ihrem Namen',
		remembersOld: 'Damit der alte Name als solcher bekannt ist',
		aliasIsTaken: ({ path, alias }) => `„${path}“ hat den Alias „${alias}“ schon`,
		aliasFollows: ({ name }) => `Der Alias ist aus dem Namen gebildet, der jetzt „${name}“ lautet`,
	},
	values: {
		isNamed: ({ name }) => `Der Name ist jetzt „${name}“`,
		isThere: ({ name }) => `„${name}“ steht schon da`,
		isBroken: 'Das Frontmatter ist kein gültiges YAML',
		isUnclear: ({ noun }) => `Es nennt ${noun} auf eine Weise, die keine Liste zählt`,
	},
	tags: {
		follows: 'Der Tag richtet sich nach dem Namen',
		hasCommas: 'Ein Text mit Kommas ist kein Tag',
		cannotBe: ({ name }) => `„${name}“ kann kein Tag sein`,
		isOwned: ({ tag, owner }) => `„#${tag}“ ist der Tag von „${owner}“, und diese Notiz ist keine Definition`,
		hasOtherPage: ({ tag }) => `„#${tag}“ hat eine Tag-Seite, die keine Definition ist`,
		mayMean: ({ tag, noun }) => `„#${tag}“ kann ebenso gut ${noun} „${tag}“ meinen`,
	},
	links: {
		noteIs: ({ path }) => `Die Notiz ist jetzt „${path}“`,
		noteIsElsewhere: 'Die Notiz hat jetzt einen anderen Pfad',
		headingIs: 'Dorthin führt der Link',
		isOldLabel: 'Das ist die alte Bezeichnung',
		namesOldLabel: 'Die alte Bezeichnung kommt darin vor',
		isStale: 'Der Link führt ins Leere; das Problem „no-stale-link“ bietet eine Korrektur an',
		isUnfollowed: {
			html: 'Das steht in HTML, wo Obsidian keinem Link folgt',
			math: 'Das steht in einer Formel, wo Obsidian keinem Link folgt',
			property: 'Das steht mitten im Text einer Eigenschaft, wo Obsidian keinem Link folgt',
			title: 'Das steht im Titel eines Links, wo Obsidian keinem Link folgt',
			label: 'Das steht in der Beschriftung eines Canvas, wo Obsidian keinem Link folgt',
		},
		isEncoded: 'Obsidian dekodiert Wikilinks nicht, der Link führt ins Leere; unkodiert führte er zur Notiz',
		hasQuery: 'Für Obsidian gehört das Fragezeichen zum Pfad, der Link führt ins Leere',
		isInVault: ({ vault }) => `Das öffnet die Notiz im Vault „${vault}“, der ein anderer sein kann`,
		isForPlugin: 'Diese Adresse wertet nicht Obsidian selbst aus',
		wouldLeadElsewhere: ({ path }) => `Der Name allein würde nicht mehr zu „${path}“ führen`,
		hasNoForm: ({ path }) => `In einem Wikilink kann der Pfad „${path}“ nicht stehen`,
		endsString: ({ path }) => `Im Pfad „${path}“ würden die Anführungszeichen enden, in denen er steht; nimm andere`,
		doesNotFit: ({ path }) => `Ohne Anführungszeichen kann der Pfad „${path}“ dort nicht stehen`,
	},
	files: {
		isBroken: 'Die Datei lässt sich nicht lesen und wird nicht geändert; behebe das zuerst',
	},
	folders: {
		saysTerm: 'Notizen darin nennen den Begriff durch seinen Namen, den nur ein Mensch ändern sollte',
		cannotBe: ({ why }) => `Der Ordner kann nicht mitgehen: ${why}`,
		holdsOther: ({ path }) =>
			`Der Ordner kann nicht mitgehen: „${path}“ darin ist kein Text, das Verschieben ließe sich nicht rückgängig machen; benenne ihn in Obsidian um`,
		isTaken: ({ path }) => `Der Ordner kann nicht mitgehen: Einen Ordner „${path}“ gibt es schon`,
		isNamed: ({ path }) => `Der Ordner ist jetzt „${path}“`,
	},
	prose: {
		namesOldLabel: ({ line }) => `Hier steht die alte Bezeichnung, in „${line}“`,
	},
	snippets: {
		lists: ({ name }) => `Eine Liste zu „${name}“`,
		asksFor: ({ name }) => `Die Abfrage fragt nach „${name}“`,
		isInlineField: 'Das ist ein Inline-Feld und keine Eigenschaft',
		isUnclear: ({ noun }) => `Keine Eigenschaft daneben zeigt, dass ${noun} gemeint ist`,
		isUnread: 'Hier lässt sich nicht erkennen, welcher Wert zu welcher Eigenschaft gehört',
		isText: 'Das zeigt die Abfrage an, oder es ist ein Name darin; ändern sollte es ein Mensch',
		isExample: 'Ein Codeblock zeigt es',
		isInConfig: 'Obsidian oder ein anderes Plugin verwaltet es; ändere es dort von Hand',
		mayFindFile: 'Hier wird vielleicht eine Datei gesucht, die jetzt anders heißt',
		doesNotFit: ({ name }) => `„${name}“ lässt sich hier zwischen diesen Anführungszeichen nicht schreiben`,
		templateWrites: ({ name }) => `Eine Vorlage sagt „${name}“`,
		formOffers: ({ name }) => `Ein Formular bietet „${name}“ an`,
	},
	settings: {
		nameTerm: 'Die Einstellungen nennen den Begriff',
	},
	bake: {
		title: {
			refresh: 'Momentaufnahmen aktualisieren',
			snapshot: 'Listen in Momentaufnahmen umwandeln',
			restore: 'Momentaufnahmen wieder in Listen umwandeln',
		},
		isLive: ({ language }) => `Der Block „${language}“ ist wieder eine lebende Liste`,
		isInNote: ({ language }) => `Die Liste von „${language}“ steht jetzt als Text in der Notiz`,
		markIsRenewed: 'Die Markierung am Ende wird erneuert',
		isEdited: 'Die Liste wurde seit der Momentaufnahme von Hand geändert',
		isStale: ({ added, removed }) => {
			const parts = [
				...(added === 0 ? [] : [`${countOf(added, 'Zeile kommt', 'Zeilen kommen')} hinzu`]),
				...(removed === 0 ? [] : [`${countOf(removed, 'Zeile fällt', 'Zeilen fallen')} weg`]),
			];
			return `Die Liste ist veraltet${parts.length === 0 ? '' : `: ${parts.join(', ')}`}`;
		},
	},
	convert: {
		title: 'Dataview-Abfragen in Listenblöcke umwandeln',
		isUnclosed: 'Der Codeblock ist nicht geschlossen',
		isNoTerm: ({ value, noun, meant }) =>
			`„${value}“ ist in diesem Vault kein Begriff der Facette „${noun}“${meant === undefined ? '' : `; ist „${meant}“ gemeint?`}`,
		asksForNoTerm: ({ nouns }) =>
			`Die Abfrage fragt nach keinem Begriff der Facette ${joinWords(
				nouns.map((noun) => `„${noun}“`),
				'or',
			)}`,
		limitsUnsorted:
			'Die Abfrage begrenzt die Liste, ohne sie zu sortieren; welche Notizen sie zeigt, bleibt also Dataview überlassen',
		hasEmptyFolder: ({ folder }) => `In einem Ordner „${folder}“ liegt keine Notiz`,
		wouldBeFaulty: 'Der Block dafür hätte einen Fehler',
	},
	answers: {
		all: ({ kept, added, lost, mayPushOut, faulty }) => {
			const counts = [
				`${countOf(kept, 'Notiz', 'Notizen')} wie bisher`,
				...(added > 0 ? [`${numberOf(added)} neu`] : []),
				...(lost > 0 ? [countOf(lost, 'entfällt', 'entfallen')] : []),
			];
			return [
				counts.join(', '),
				...(mayPushOut ? ['die neuen können andere aus der begrenzten Liste verdrängen'] : []),
				...(faulty === undefined ? [] : [`wegen „${faulty}“ zeigt Dataview derzeit einen Fehler`]),
			].join('; ');
		},
		isUnexplained: 'Grund unbekannt',
	},
	added: {
		reasons: ({ reasons }) => reasons.join('; '),
		namesSeveral: ({ value }) => `„${value}“ enthält mehrere Werte`,
		isNoList: ({ property }) => `„${property}“ ist dort keine Liste`,
		isList: ({ property }) => `„${property}“ ist dort eine Liste`,
		extendsType: ({ type, asked }) => `Typ „${type}“ erweitert ${quoted(asked)}`,
		isPresentNameOf: ({ name, asked }) => `„${name}“ ist der heutige Name von ${quoted(asked)}`,
		isOtherwise: ({ text, name }) => `„${text}“ ist „${name}“, nur anders geschrieben`,
	},
	lost: {
		isHost: 'Es ist die Notiz, in der der Block steht; sich selbst listet sie nicht auf',
		isExcluded: 'Sie liegt in einem Ordner, den Listen auslassen',
		isExcludedByBlock:
			'Sie liegt in einem Ordner, den der Block auslässt, ohne zwischen Groß- und Kleinschreibung zu unterscheiden',
		isInlineField: ({ property, value }) =>
			`Im Text steht „${property}:: ${value}“, ein Inline-Feld von Dataview, das keine Eigenschaft ist`,
		merelyHolds: ({ text, asked }) => `„${text}“ enthält ${quoted(asked)} nur als Teil`,
	},
};
