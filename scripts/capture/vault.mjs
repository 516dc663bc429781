import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { answerFile, captureNotes, notesFolder } from './notes.mjs';

const startFile = 'Start here.md';
const script = readFileSync(join(import.meta.dirname, 'console.mjs'), 'utf8');

const start = `# What does Obsidian have of these notes?

1. Open the developer console: Ctrl+Shift+I (on a Mac Cmd+Option+I), tab “Console”.
2. Copy the script below with the button at its corner, paste it there and press Enter. It reads the notes of this vault, writes \`${answerFile}\` into it and does nothing else. If the console refuses to paste, type \`allow pasting\` first.
3. Where In Phase is checked out: \`npm run capture -- --take PATH/TO/THIS/VAULT/${answerFile}\`.

\`\`\`js
${script}\`\`\`
`;

/**
 * The files of the capture vault by their paths, byte for byte as they are to be written.
 * @returns {ReadonlyMap<string, string>}
 */
export function captureVault() {
	const notes = Object.entries(captureNotes).map(([name, text]) => [`${notesFolder}/${name}.md`, text]);
	return new Map([[startFile, start], ...notes]);
}

/**
 * Writes the capture vault, over one that is there already.
 * @param {string} folder new, empty or a capture vault; throws where it is something else
 */
export function writeCaptureVault(folder) {
	const isOther = existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(join(folder, startFile));
	if (isOther) throw new Error(`${folder} is not empty, and no capture vault.`);
	for (const [path, text] of captureVault()) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
}
