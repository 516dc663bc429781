/** What is wrong with YAML. */
export const yaml = {
	/** @param said The parser's own sentence, which is English. */
	fault: ({ said }: { readonly code: string; readonly said: string }) => firstSentence(said),
};

function firstSentence(text: string): string {
	const line = text.split('\n', 1)[0] ?? text;
	return line.charAt(0).toLowerCase() + line.slice(1);
}
