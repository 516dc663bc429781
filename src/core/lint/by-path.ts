/** Things about notes by the path of their note, in the order in which the notes turn up. */
export function groupByPath<Item extends { readonly path: string }>(
	items: readonly Item[],
): ReadonlyMap<string, readonly Item[]> {
	const groups = new Map<string, Item[]>();
	for (const item of items) {
		const group = groups.get(item.path);
		if (group === undefined) groups.set(item.path, [item]);
		else group.push(item);
	}
	return groups;
}
