// Run in the developer console of Obsidian, as a whole: it may import nothing. It writes one file, `capture.json`.
(async () => {
	const { metadataCache, vault } = window.app;
	const files = vault.getMarkdownFiles().filter(({ path }) => path.startsWith('notes/'));
	const until = Date.now() + 20_000;
	const isIndexed = () => files.every((file) => metadataCache.getFileCache(file) !== null);
	while (!isIndexed() && Date.now() < until) await new Promise((resolve) => window.setTimeout(resolve, 100));

	const leadsTo = (cache, path) => {
		const links = [...(cache?.links ?? []), ...(cache?.embeds ?? []), ...(cache?.frontmatterLinks ?? [])];
		return links.map(({ link }) => [
			link,
			metadataCache.getFirstLinkpathDest(link.replace(/#.*$/s, ''), path)?.path ?? null,
		]);
	};
	const notes = [];
	for (const file of files) {
		const cache = metadataCache.getFileCache(file);
		const resolveLinkToPath = Object.fromEntries(leadsTo(cache, file.path));
		notes.push({ name: file.path, text: await vault.read(file), cache, resolveLinkToPath });
	}
	const [, version] =
		/Obsidian v?([\d.]+)/.exec(document.title) ?? /obsidian\/([\d.]+)/.exec(navigator.userAgent) ?? [];
	const json = JSON.stringify({ format: 'in-phase capture 1', version, notes }, null, '\t');
	await vault.adapter.write('capture.json', json);
	console.log(`${notes.length} notes are in capture.json, in the folder of this vault.`);
	return json;
})();
