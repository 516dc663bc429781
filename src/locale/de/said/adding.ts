import type { adding as english } from '../../en/said/adding';

export const adding: typeof english = {
	already: ({ label }) => `Die Notiz steht schon in „${label}“`,
	defines: ({ label }) => `Die Notiz definiert „${label}“`,
	inOneText: 'Mehrere Werte stehen in einem Text, den nur ein Mensch zerlegen kann',
	saidElsewhere: ({ label }) =>
		`${label} steht in einem Tag, einem Inline-Feld oder im Ordner, nicht in einer Eigenschaft`,
	isNoNote: 'Nur Notizen lassen sich hinzufügen',
	hasNoProperties: 'Nur Notizen haben Eigenschaften',
	oddStart: 'Der Anfang sieht nach Eigenschaften aus, enthält aber keine',
	byteOrderMark:
		'Am Anfang steht eine unsichtbare Bytereihenfolge-Markierung (BOM), hinter der Obsidian keine Eigenschaften liest',
};
