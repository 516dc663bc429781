/** The notes of the capture vault: text by name, without the ending. */
export const captureNotes: Readonly<Record<string, string>>;

/** Where the notes stand in the vault. */
export const notesFolder: string;

/** What the script for the console writes, in the vault. */
export const answerFile: string;
