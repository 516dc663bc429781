/** What is said about settings. */
export const settingsText = {
	faulty: (mistakes: readonly string[]) =>
		`In Phase: the settings file has mistakes and is left alone; the defaults are in force.\n${mistakes.join('\n')}`,
	setAside: (path: string) => `In Phase: the settings file with mistakes is kept as “${path}”.`,
} as const;
