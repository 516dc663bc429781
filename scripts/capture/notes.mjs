/**
 * The notes of the capture vault: each is of a kind of which nobody has recorded how Obsidian's metadata cache has it.
 * docs/design.md names for each thing that is not known the notes that answer it.
 */
const properties = '---\ntype: pattern\nphase: [one]\n---\n';
const silence = '%% in-phase-disable no-duplicate-value %%';

/** @type {Readonly<Record<string, string>>} text by name, without the ending */
export const captureNotes = {
	'Comment in one line': `${properties}Above\n\n${silence}\n\nBelow\n`,
	'Comment at the very beginning': `${silence}\n\nBelow\n`,
	'Comment right below properties': `${properties}${silence}\nBelow\n`,
	'Comment within a line': `${properties}Said ${silence} aloud #kept.\n`,
	'Comment in a list': `- one ${silence}\n- two\n`,
	'Comment in a callout': `> [!note] Mind\n> ${silence}\n`,
	'Comment over lines': `Above\n\n%%\nin-phase-disable\n\n#inside [[One]]\n%%\n\nBelow\n`,
	'Comment that nothing closes': 'Above\n\n%% in-phase-disable\n\nBelow #after\n',
	'Comment of one line in HTML': `Above\n\n<!-- in-phase-disable -->\n\nBelow\n`,
	'Line ends of Windows': `${properties}# Heading\n\nText #tag [[One]]\n\n- one\n- two\n\n${silence}\n`.replaceAll(
		'\n',
		'\r\n',
	),
	'Line ends of both kinds': `---\r\ntype: pattern\r\n---\r\nText #tag\n\nMore [[One]]\r\n`,
	'Byte order mark before properties': `\ufeff${properties}# Heading\n\nText #tag\n`,
	'Byte order mark before text': '\ufeff# Heading\n\nText #tag [[One]]\n',
	'Properties with two colons': '---\ntype: pattern\nphase: one: two\n---\n# Heading\n',
	'Properties with a key twice': '---\ntype: pattern\ntype: phase\n---\n# Heading\n',
	'Properties with a tab': '---\ntype: pattern\nphase:\n\t- one\n---\n# Heading\n',
	'Properties that are a list': '---\n- one\n- two\n---\n# Heading\n',
	'Properties without anything': '---\n---\n# Heading\n',
	'Properties that nothing closes': '---\ntype: pattern\n\n# Heading\n',
	'Fence that nothing closes': 'Text\n\n```phase-list\nphaze: one\n\n#inside [[One]]\n',
	'Fence that nothing closes in a list': '- one\n\n  ```phase-list\n  phaze: one\n- two #after\n',
	'Fence that nothing closes in a callout': '> [!note] Mind\n> ```phase-list\n> phaze: one\n\nBelow #after\n',
	'Tags with emoji': `${properties}Text #🌱 #seed🌱 #🌱/seed #one️⃣ #👩‍🌾 #🇩🇪 #plain\n`,
	'Tags with emoji in properties': '---\ntags: [🌱, seed🌱, "#one"]\n---\nText\n',
	'Link without quotes': '---\ntype: pattern\nup: [[One]]\n---\nText\n',
	'Links without quotes in a list': '---\ntype: pattern\nup:\n  - [[One]]\n  - [[Two|second]]\n---\nText\n',
	'Links with and without quotes': '---\nup: "[[One]]"\ndown: [[Two]]\nsee: ["[[One]]", [[Two]]]\n---\nText\n',
	'Kinds of sections':
		'# Heading\n\nText[^1] ^here\n\n---\n\n| a | b |\n|---|---|\n| c | d |\n\n$$\nx\n$$\n\n> Quote\n\n> [!note] Mind\n> this\n\n<div>\n#no\n</div>\n\n![[One]]\n\n[two]: Two.md\n\n[^1]: Note\n',
	One: 'The first.\n',
	Two: 'The second.\n',
};

/** Where the notes stand in the vault; what else is in it is not captured. */
export const notesFolder = 'notes';

/** What the script for the console writes, in the vault. */
export const answerFile = 'capture.json';
