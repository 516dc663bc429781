/** Words that are common in English texts and are none in German ones. */
const englishWords =
	/\b(the|and|of|is|are|not|with|this|that|which|notes?|has|have|your|files?|from|to|change|fix|open|remove|add|it|no|does|twice|says?)\b/gi;

/** What stands as it is in every language: code, values in quotes, names with hyphens, options and words of the vault. */
const asItIs = /`[^`]*`|„[^“]*“|“[^”]*”|<%.*?%>|\{\{.*?\}\}|\b\w+(?:-\w+)+\b|[\w.-]*\/[\w./ -]*|\S*\.md\b|#\w+/g;

/** The English words in a text that is meant to be German, what is quoted in it left out. */
export function englishIn(text: string): readonly string[] {
	return text.replace(asItIs, ' ').match(englishWords) ?? [];
}
