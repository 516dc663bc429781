/** A noun for one, of a property that is named for many: "Category" of "Categories"; others stay as they are. */
export function singularOf(noun: string): string {
	if (/(?:^|\s)(?:series|species)$/i.test(noun)) return noun;
	if (/[^aeiou]ies$/i.test(noun)) return `${noun.slice(0, -3)}y`;
	if (/(?:hal|lea|loa|shea|shel|sel|thie|wol|cal)ves$/i.test(noun)) return `${noun.slice(0, -3)}f`;
	if (/(?:li|wi|kni)ves$/i.test(noun)) return `${noun.slice(0, -3)}fe`;
	if (/(?:ss|sh|[ntr]ch|[eo]ach|[^a]x|(?:at|p|oc|n)us)es$/i.test(noun)) return noun.slice(0, -2);
	return /[^sui]s$/i.test(noun) ? noun.slice(0, -1) : noun;
}
