const signs = /[[\]{}"'`*@!%|>&,:#]| - /;

/** What a value that cannot be read may be made of: what stands between its signs, and the words of that. */
export function wordsIn(value: string): readonly string[] {
	const parts = partsBetweenSigns(value);
	return [...parts, ...parts.flatMap((part) => part.split(/\s+/))];
}

/** Whether a value has signs in it that it most likely should not. */
export function hasSigns(value: string): boolean {
	return signs.test(value);
}

/** What stands between the signs of a value: `formation` and `iteration` of `formation - iteration]`. */
export function partsBetweenSigns(value: string): readonly string[] {
	return value
		.split(signs)
		.map((part) => part.trim())
		.filter((part) => part !== '');
}
