import { countOf } from '../words';

/** What is said when a vault is opened and its notes are read. */
export const vaultText = {
	reading: (count: number) => `Reading… ${countOf(count, 'note')}`,
	/** Why it cannot be opened, in words that go on after its name. */
	notFolder: (folder: string, fault: string) => `“${folder}” ${fault}`,
	noNotes: (folder: string) => `“${folder}” holds no Markdown notes. Give the folder of the vault itself`,
	leftOut: (path: string, reason: string) => `${path} ${reason}; it is left out`,
	oddNote: (path: string, warning: string) => `${path} ${warning}`,
	notWholeNote: (warning: string) => `the file ${warning}`,
	settingsFaulty: (path: string) => `The settings in “${path}” are faulty:`,
	settingsUnreadable: (path: string, reason: string) => `The settings in “${path}” cannot be read: ${reason}`,
	/** What stands there is not quoted: the file may lie outside the vault. */
	settingsNotJson: (path: string, line: number, column: number) =>
		`The settings in “${path}” are not JSON: line ${line}, column ${column} does not fit`,
	settingsTooDeep: (path: string, line: number, deepest: number) =>
		`The settings in “${path}” cannot be read: line ${line} is nested more than ${deepest} deep`,
	unknownRule: (path: string, id: string, nearest: string | undefined) =>
		`${path} sets the rule “${id}”, which does not exist${nearest === undefined ? '' : `; did you mean “${nearest}”?`}`,
} as const;
