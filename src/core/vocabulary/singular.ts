/** A noun for one, of a property that is named for many: "Category" of "Categories"; others stay as they are. */
export function singularOf(noun: string): string {
	if (/(?:^|\s)(?:series|species)$/i.test(noun)) return noun;
	if (/[^aeiou]ies$/i.test(noun)) return `${noun.slice(0, -3)}y`;
	return /[^sui]s$/i.test(noun) ? noun.slice(0, -1) : noun;
}
