import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { importBundled } from '../bundle.mjs';
import { bundleWorkbench, mediaTypeOf } from '../workbench.mjs';
import { measureInPage } from './in-page.mjs';

const blocks = 50;

/** The lengths of lists that are drawn. */
export const listLengths = [300, 1000];

/**
 * Measures the plugin as it is shipped in a page of Chromium, over the stand-in of Obsidian that the tests run on. The
 * events of the cache are made by hand, so that what is measured is ours. What is counted is the processor time of the
 * main thread, as Chromium traces it, so that other work on the machine makes little difference.
 *
 * @param {Map<string, string>} vault Texts by path.
 * @param {string} main The path of the plugin's `main.js`.
 * @param {'changes' | number} what What changes cost, or a list of so many rows.
 * @returns {Promise<{ step: string, busy: number, longest: number, writes: number, last: number }[]>} For each step its
 * milliseconds on the main thread in all and in its longest stretch, medians of its runs, and what `measureInPage` says.
 */
export async function measureApp(vault, main, what) {
	const [{ launchChromium }] = await importBundled(['tests/browser/chromium.ts'], 'node');
	const server = await serve(withBlocks(vault, what), main);
	// The tests turn the optimizing compilers off.
	const browser = await launchChromium(['--js-flags=--maglev']);
	try {
		const page = await browser.newPage();
		page.setDefaultTimeout(600_000);
		await page.goto(`http://127.0.0.1:${server.address().port}/?open=`);
		await page.waitForSelector('body.is-ready');
		await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing', '__metadata'] });
		const steps = await page.evaluate(measureInPage, what);
		const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
		return Object.entries(steps).map(([step, said]) => ({ step, ...timesOf(traceEvents, step), ...said }));
	} finally {
		await browser.close();
		server.close();
	}
}

async function serve(files, main) {
	const assets = await bundleWorkbench();
	assets.set('/vault.json', Buffer.from(JSON.stringify(Object.fromEntries(files))));
	assets.set('/main.js', await readFile(main));
	for (const name of ['manifest.json', 'styles.css']) assets.set(`/${name}`, await readFile(name));
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		const address = pathname === '/' ? '/index.html' : pathname;
		const body = assets.get(address);
		response.writeHead(body === undefined ? 404 : 200, { 'content-type': mediaTypeOf(address) }).end(body);
	});
	await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
	return server;
}

/** What the tasks of the main thread took between the marks of a step. */
function timesOf(events, step) {
	const marks = events.filter(({ cat, name }) => cat.includes('blink.user_timing') && /^(?:begin|end) /.test(name));
	const tasks = events.filter(({ name, ph }) => ph === 'X' && name === 'ThreadControllerImpl::RunTask');
	const busy = [];
	const longest = [];
	for (const begin of marks.filter(({ name }) => name.startsWith(`begin ${step} `))) {
		const end = marks.find(({ name }) => name === begin.name.replace('begin', 'end'));
		const within = tasks.filter(
			({ pid, tid, ts, dur }) => pid === begin.pid && tid === begin.tid && ts + dur >= begin.ts && ts < end.ts,
		);
		const times = within.map(({ tdur, dur }) => (tdur ?? dur) / 1000);
		busy.push(times.reduce((sum, time) => sum + time, 0));
		longest.push(Math.max(0, ...times));
	}
	return { busy: median(busy), longest: median(longest) };
}

/** @param {readonly number[]} numbers At least one. */
export function median(numbers) {
	return numbers.toSorted((left, right) => left - right)[Math.floor(numbers.length / 2)] ?? 0;
}

function withBlocks(vault, what) {
	const files = new Map(vault);
	files.set('.obsidian/plugins/in-phase/data.json', '{"welcomed":true}');
	if (what === 'changes') {
		// A property that comes or goes is some concern of every block.
		files.set('log.md', '---\nmood: calm\n---\n');
		const kinds = [
			'```phase-patterns\nphase: formation\nlimit: 20\n```',
			'```phase-primitives\nphase: iteration\nlimit: 20\n```',
			'```phase-lint\nfrom: notes/7\n```',
			'```phase-map\n```',
			'```phase-lint\n```',
		];
		files.set('blocks.md', Array.from({ length: blocks }, (_, at) => kinds[at % kinds.length]).join('\n\n'));
		return files;
	}
	files.set('other.md', 'Nothing.\n');
	files.set('list.md', '```phase-list\nphase: formation\ntype: row\n```\n');
	for (let number = 0; number < what; number += 1)
		files.set(`rows/row-${number}.md`, `---\ntitle: Row ${(number * 7919) % what}\ntype: row\nphase: formation\n---\n`);
	return files;
}
