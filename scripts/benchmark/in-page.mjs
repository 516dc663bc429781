/**
 * Runs in the page of the workbench, so that it may use nothing from outside. It marks where each step begins and ends,
 * so that the trace tells what the main thread did in it.
 *
 * @param {'changes' | number} what See `measureApp`.
 * @returns {Promise<Record<string, { writes: number, last: number }>>} How often each step wrote to what is shown of
 * ours, and when it did so last, in milliseconds after its beginning.
 */
export async function measureInPage(what) {
	const { app, host, plugin } = window.workbench;
	const { vault, metadataCache } = app;
	const shown = '.in-phase-block, .in-phase-panel, .in-phase-status, .cm-editor';
	const steps = {};

	const sleep = (time) => new Promise((resolve) => setTimeout(resolve, time));

	/** Does something several times, each time until nothing has been written for a while. */
	async function step(name, times, happen, wait = 400) {
		const writes = [];
		const lasts = [];
		for (let run = 0; run < times; run += 1) {
			let count = 0;
			let last = 0;
			const began = performance.now();
			const observer = new MutationObserver((records) => {
				const ours = records.filter(({ target }) =>
					(target.nodeType === 1 ? target : target.parentElement)?.closest(shown),
				);
				count += ours.length;
				if (ours.length > 0) last = performance.now() - began;
			});
			observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
			performance.mark(`begin ${name} ${run}`);
			await happen(run);
			await sleep(wait);
			performance.mark(`end ${name} ${run}`);
			observer.disconnect();
			writes.push(count);
			lasts.push(last);
		}
		const middle = (numbers) => numbers.toSorted((left, right) => left - right)[Math.floor(numbers.length / 2)];
		steps[name] = { writes: middle(writes), last: middle(lasts) };
	}

	// The plugin begins again, so that it is known whom it has called back: the stand-in's own listeners cost time too.
	plugin.unload();
	const listeners = new Map();
	for (const source of [vault, metadataCache]) {
		const on = source.on;
		source.on = function (name, callback, context) {
			listeners.set(name, [...(listeners.get(name) ?? []), (...args) => callback.apply(context, args)]);
			return on.call(this, name, callback, context);
		};
	}
	const tell = (name, ...args) => {
		for (const listener of listeners.get(name) ?? []) listener(...args);
	};
	const cacheOf = (file) => metadataCache.getFileCache(file);
	/** The cache tells of a file, with other properties than it has. */
	const save = (file, change) => {
		const cache = cacheOf(file);
		tell('changed', file, '', { ...cache, ...change(cache) });
	};
	await sleep(300);
	await step('start', 1, () => plugin.load(), 4000);

	if (typeof what === 'number') {
		const path = `rows/row-${what / 2}.md`;
		const retitle = (run) =>
			save(vault.getFileByPath(path), (cache) => ({
				frontmatter: { ...cache.frontmatter, title: `Row ${what / 2} ${run % 2 === 0 ? 'x' : 'y'}` },
			}));
		const draw = (run) => {
			document.querySelector('.floor')?.remove();
			const list = document.body.createEl('ul', { cls: `floor floor-${run}` });
			for (let at = 0; at < what; at += 1)
				list
					.createEl('li', { cls: 'in-phase-row' })
					.createEl('a', { cls: 'internal-link', text: `Row ${at}`, href: `rows/row-${at}.md` });
		};
		await step('plain DOM', 3, draw);
		document.querySelector('.floor')?.remove();
		await step('list opened', 3, async (run) => {
			await host.openNote(run % 2 === 0 ? 'list.md' : 'other.md', { mode: 'preview' });
		});
		await step('one row changed', 5, retitle);
		return steps;
	}

	await host.openNote('blocks.md', { mode: 'preview' });
	await host.runCommand('in-phase:open-panel');
	await sleep(1000);
	await step('nothing happens', 5, () => undefined);
	const notes = vault.getMarkdownFiles().filter(({ path }) => path.startsWith('notes/'));
	const phased = notes.filter(
		(file) => cacheOf(file)?.frontmatter?.phase !== undefined && cacheOf(file).frontmatter.type?.[0] === 'pattern',
	);
	const plain = notes.filter(
		(file) => cacheOf(file)?.frontmatter?.phase === undefined && cacheOf(file)?.sections?.[0]?.type !== 'yaml',
	);
	const times = 9;
	for (const [at, tab] of ['phases', 'problems'].entries()) {
		document.querySelector(`.in-phase-tab[id$="${tab}-tab"]`).click();
		await sleep(500);
		await step(`irrelevant, ${tab}`, times, (run) =>
			save(plain[at * times + run], () => ({ frontmatter: { mood: String(run) }, links: [] })),
		);
		await step(`relevant, ${tab}`, times, (run) =>
			save(phased[at * times + run], (cache) => ({
				frontmatter: { ...cache.frontmatter, phase: [run % 2 === 0 ? `formatoin${at}` : 'formation'] },
			})),
		);
	}
	const definition = vault.getFileByPath('group-phase/formation-phase.md');
	await step(
		'definition retitled',
		4,
		(run) =>
			save(definition, (cache) => ({
				frontmatter: { ...cache.frontmatter, title: `Formation ${run % 2 === 0 ? 'Time' : 'Phase'}` },
			})),
		2000,
	);
	// As Obsidian tells it: of every file in it, one after the other.
	const inFolder = notes.slice(0, 1700);
	await step(
		'folder renamed',
		2,
		(run) => {
			for (const file of inFolder) {
				const oldPath = file.path;
				const path = run % 2 === 0 ? `moved/${oldPath}` : oldPath.slice('moved/'.length);
				delete vault.fileMap__[oldPath];
				vault.fileMap__[path] = file;
				file.path = path;
			}
			for (const file of inFolder)
				tell('rename', file, file.path.startsWith('moved/') ? file.path.slice('moved/'.length) : `moved/${file.path}`);
		},
		4000,
	);
	return steps;
}
