/** Tells what a metadata cache says of a note, in the short form in which it is kept; see tests/host/recordings.ts. */
export function recordingOf(name, text, cache, answers = {}) {
	const range = ({ position: { start, end } }) => [start.offset, end.offset];
	const link = ({ link, original, displayText, position }) => [
		link,
		original,
		displayText ?? null,
		position.start.offset,
	];
	const some = (items, tell) => (items?.length > 0 ? items.map(tell) : undefined);
	const blocks = Object.entries(cache.blocks ?? {}).map(([id, block]) => [id, range(block)]);
	const recording = {
		name,
		text,
		frontmatter: cache.frontmatter,
		frontmatterEnd: cache.frontmatterPosition?.end.offset,
		frontmatterLinks: some(cache.frontmatterLinks, ({ key, link, original, displayText }) => [
			key,
			link,
			original,
			displayText ?? null,
		]),
		sections: some(cache.sections, (section) => [
			section.type,
			...range(section),
			...(section.id === undefined ? [] : [section.id]),
		]),
		headings: some(cache.headings, (heading) => [heading.heading, heading.level, ...range(heading)]),
		tags: some(cache.tags, ({ tag, position }) => [tag, position.start.offset]),
		links: some(cache.links, link),
		embeds: some(cache.embeds, link),
		referenceLinks: some(cache.referenceLinks, ({ id, link, position }) => [id, link, position.start.offset]),
		listItems: some(cache.listItems, (item) => [item.parent, item.task ?? null, ...range(item)]),
		blocks: blocks.length > 0 ? Object.fromEntries(blocks) : undefined,
		...answers,
	};
	return Object.fromEntries(Object.entries(recording).filter(([, value]) => value !== undefined));
}
