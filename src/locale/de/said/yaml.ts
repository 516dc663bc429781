import type { yaml as english } from '../../en/said/yaml';

const faults: Readonly<Record<string, string>> = {
	ALIAS_PROPS: 'Ein Alias (`*`) kann weder Anker (`&`) noch YAML-Typ (`!`) haben',
	BAD_ALIAS: 'Hinter `*` oder `&` fehlt ein Name',
	BAD_COLLECTION_TYPE: 'Der hinter `!` genannte YAML-Typ passt nicht zum Wert',
	BAD_DIRECTIVE: 'Die Anweisung hinter `%` ist ungültig',
	BAD_DQ_ESCAPE: 'In doppelten Anführungszeichen wird `\\` als `\\\\` geschrieben',
	BAD_INDENT: 'Die Einrückung stimmt nicht, oder eine Klammer ist nicht geschlossen',
	BAD_PROP_ORDER: 'Anker (`&`) und YAML-Typen (`!`) gehören hinter `-`, `?` oder `:`',
	BAD_SCALAR_START: 'Der Wert beginnt mit einem Sonderzeichen und braucht Anführungszeichen',
	BLOCK_AS_IMPLICIT_KEY: 'Dort kann nur ein einfacher Wert stehen; ein Text mit „: “ braucht Anführungszeichen',
	BLOCK_IN_FLOW: 'In eckigen oder geschweiften Klammern steht etwas, das nur außerhalb davon erlaubt ist',
	DUPLICATE_KEY: 'Ein Schlüssel kommt zweimal vor',
	KEY_OVER_1024_CHARS: 'Ein Schlüssel ist länger als 1024 Zeichen',
	MISSING_CHAR: 'Es fehlt ein Zeichen, etwa ein Doppelpunkt, eine Klammer oder ein Anführungszeichen',
	MULTILINE_IMPLICIT_KEY: 'Ein Schlüssel geht über mehrere Zeilen, oder ein Doppelpunkt fehlt',
	MULTIPLE_ANCHORS: 'Ein Wert hat mehr als einen Anker (`&`)',
	MULTIPLE_DOCS: 'Dort beginnt ein zweites YAML-Dokument',
	MULTIPLE_TAGS: 'Ein Wert hat mehr als einen YAML-Typ (`!`)',
	NON_STRING_KEY: 'Ein Schlüssel ist kein Text',
	TAB_AS_INDENT: 'Die Zeile ist mit einem Tabulator eingerückt, YAML verlangt Leerzeichen',
	TAG_RESOLVE_FAILED: 'Hinter `!` steht kein bekannter YAML-Typ',
	UNEXPECTED_TOKEN: 'Dort steht etwas, das nicht dorthin gehört',
};

export const yaml: typeof english = {
	fault: ({ code }) => faults[code] ?? 'Es ist nicht auszumachen, was gemeint ist',
};
