import type { readableLists as english } from '../../en/rules/readable-lists';
import { countOf, joinWords } from '../words';

/** What `readable-lists` says, in German. */
export const readableLists: typeof english = {
	summary: 'Mehrere Werte in einem einzigen Text oder eine Eigenschaft, die Obsidian nicht mehr liest.',
	isRetired: ({ key, to }) => `Obsidian liest \`${key}\` nicht mehr; die Eigenschaft heißt jetzt \`${to}\``,
	isNoTag: ({ value }) => `Obsidian erkennt in „${value}“ keinen Tag, da es ein einziger Text ist`,
	isOneAlias: ({ value }) => `Obsidian liest „${value}“ samt Kommas als einen einzigen Alias`,
	isOneText: ({ value, count }) =>
		`„${value}“ ist ein einziger Text, gemeint ist eine Liste mit ${countOf(count, 'Wert', 'Werten')}`,
	isOneItem: ({ value }) =>
		`„${value}“ ist ein einziger Eintrag, denn ein tiefer eingerückter Eintrag setzt den darüber fort`,
	quote: ({ text }) => `„${text}“ in Anführungszeichen setzen`,
	rename: ({ to }) => `In \`${to}\` umbenennen`,
	makeListOf: ({ texts }) => `Eine Liste aus ${joinWords(texts.map((item) => `„${item}“`))} machen`,
};
