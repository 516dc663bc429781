import { importBundled } from '../bundle.mjs';
import { median } from './app.mjs';

/** How many notes the list has that is asked for, whatever the vault. */
const listed = 50;

async function loadCore() {
	const [
		{ VaultIndex },
		{ noteFromText },
		{ defaultSettings },
		{ emptyVaultConfig },
		{ askBlock },
		{ KeptRows },
		{ runQuery },
	] = await importBundled([
		'src/core/index/vault-index.ts',
		'src/core/note/from-text.ts',
		'src/core/settings/settings.ts',
		'src/core/settings/vault-config.ts',
		'src/core/query/ask.ts',
		'src/core/query/row.ts',
		'src/core/query/run.ts',
	]);
	const notesOf = (files) => [...files].map(([path, text]) => noteFromText(path, text, { created: 0, modified: 0 }));
	return { notesOf, create: () => new VaultIndex(defaultSettings, emptyVaultConfig), askBlock, KeptRows, runQuery };
}

const microseconds = () => Number(process.hrtime.bigint()) / 1000;

/**
 * What a note costs on its way into the index, in microseconds: the best of some rounds. The floor is what four
 * insertions into maps by path cost, about the least that lookups by path, name, type and value take.
 */
export async function timeIndex(files, runs) {
	const { notesOf, create } = await loadCore();
	const notes = notesOf(files);
	const best = (work) => {
		const rounds = Array.from({ length: runs }, () => {
			const before = microseconds();
			work();
			return (microseconds() - before) / notes.length;
		});
		return Math.min(...rounds);
	};
	const floor = best(() => {
		for (const map of [new Map(), new Map(), new Map(), new Map()]) for (const note of notes) map.set(note.path, note);
	});
	const ours = best(() => {
		const index = create();
		for (const note of notes) index.set(note);
	});
	return { ours, floor };
}

/** What a list of the same notes costs in vaults of any size, in microseconds: the median of many, warm, as a block asks. */
export async function timeQuery(files) {
	const { notesOf, create, askBlock, KeptRows, runQuery } = await loadCore();
	const kept = new KeptRows();
	const index = create();
	const more = new Map(files);
	for (let at = 0; at < listed; at += 1)
		more.set(`listed/${at}.md`, `---\ntitle: Listed ${at}\ntype: ritual\nphase: iteration\n---\n`);
	for (const note of notesOf(more)) index.set(note);
	const asked = askBlock(index, 'phase: iteration\ntype: ritual', 'phase-list', 'host.md');
	if (!asked.isOk) throw new Error('The list cannot be asked for');
	const listedNotes = runQuery(index, asked.value, kept).rows.map(({ note }) => note);
	if (listedNotes.length !== listed) throw new Error(`${listedNotes.length} notes are listed`);
	const time = (work) =>
		median(
			Array.from({ length: 2000 }, () => {
				const before = microseconds();
				work();
				return microseconds() - before;
			}),
		);
	const floor = time(() => [...listedNotes].sort((left, right) => (left.path < right.path ? -1 : 1)));
	return { ours: time(() => runQuery(index, asked.value, kept)), floor };
}
