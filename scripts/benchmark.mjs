// Measures “in-phase check” beside a script that does nothing but read every note, in one run and in turn, so that the
// ratio holds however fast the machine is at the moment; what a note costs on its way into the index, and a list; and
// with “--app” what the plugin costs in a browser. See docs/performance.md.
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { listLengths, measureApp, median } from './benchmark/app.mjs';
import { timeIndex, timeQuery } from './benchmark/core.mjs';
import { generateVault } from './benchmark/vault.mjs';

const { values } = parseArgs({
	options: {
		notes: { type: 'string', default: '2000,20000' },
		runs: { type: 'string', default: '5' },
		app: { type: 'boolean', default: false },
		// Another build of the plugin, to compare with.
		main: { type: 'string', default: 'main.js' },
	},
});
const sizes = values.notes.split(',').map(Number);
const runs = Number(values.runs);

const reader = `
import { readdirSync, readFileSync } from 'node:fs';
const read = (folder) => {
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const path = folder + '/' + entry.name;
		if (entry.isDirectory()) read(path);
		else if (path.endsWith('.md')) readFileSync(path, 'utf8');
	}
};
read(process.argv[1]);
`;

const root = await mkdtemp(join(tmpdir(), 'in-phase-benchmark-'));
try {
	if (!values.app) measureStart();
	for (const size of sizes) await (values.app ? measureInApp(size) : measure(size));
	if (values.app) for (const length of listLengths) await measureInApp(length, length);
} finally {
	await rm(root, { recursive: true, force: true });
}

/** The version, for which nothing but the file itself is read, beside a program that does nothing. */
function measureStart() {
	const ratios = [];
	for (let run = 0; run <= 4 * runs; run += 1) {
		const [ours, floor] = [
			['dist/in-phase.mjs', '--version'],
			['--eval', '0'],
		].map((args) => time(args).cpu);
		if (run > 0) ratios.push(ours / floor);
	}
	process.stdout.write(`--version takes ${median(ratios).toFixed(2)} times the processor of an empty program\n`);
}

/** @param {number} size How many notes. */
async function measure(size) {
	const vault = join(root, String(size));
	const files = generateVault(size);
	for (const [path, text] of files) {
		await mkdir(join(vault, dirname(path)), { recursive: true });
		await writeFile(join(vault, path), text);
	}
	const ratios = { wall: [], cpu: [] };
	const peaks = [];
	// The first pair fills the file cache and is not counted.
	for (let run = 0; run <= runs; run += 1) {
		const check = time(['dist/in-phase.mjs', 'check', vault]);
		const read = time(['--input-type=module', '--eval', reader, vault]);
		if (run === 0) continue;
		ratios.wall.push(check.wall / read.wall);
		ratios.cpu.push(check.cpu / read.cpu);
		peaks.push(check.peak);
	}
	const index = await timeIndex(files, runs);
	const query = await timeQuery(files);
	const line = [
		`${size.toLocaleString('en')} notes: check takes ${median(ratios.wall).toFixed(1)} times as long as reading`,
		`${median(ratios.cpu).toFixed(1)} times the processor`,
		`${(median(peaks) / 1024).toFixed(0)} MiB at most`,
		`${index.ours.toFixed(1)} µs to index a note (four insertions into maps: ${index.floor.toFixed(1)})`,
		`${query.ours.toFixed(1)} µs for a list of 50 (its notes copied and put in order: ${query.floor.toFixed(1)})`,
	];
	process.stdout.write(`${line.join(', ')}\n`);
}

/** @param {number} length The rows of a list; what changes cost, when left out. */
async function measureInApp(size, length) {
	const steps = await measureApp(
		length === undefined ? generateVault(size) : new Map(generateVault(200)),
		values.main,
		length ?? 'changes',
	);
	const title =
		length === undefined ? `${size.toLocaleString('en')} notes` : `a list of ${length.toLocaleString('en')}`;
	process.stdout.write(
		`${title}: milliseconds of the main thread, in the longest stretch, writes to the page, the last after\n`,
	);
	for (const { step, busy, longest, writes, last } of steps)
		process.stdout.write(`  ${step}: ${busy.toFixed(1)}, ${longest.toFixed(1)}, ${writes}, ${last.toFixed(0)}\n`);
}

/** @param {readonly string[]} args What Node is to run; it says at its end how much it took. */
function time(args) {
	const before = process.hrtime.bigint();
	const say =
		'process.on("exit",()=>{const{userCPUTime:u,systemCPUTime:s,maxRSS:m}=process.resourceUsage();process.stderr.write("\\n"+[u+s,m].join())})';
	const preload = `data:text/javascript,${encodeURIComponent(say)}`;
	const { stderr, error } = spawnSync(process.execPath, ['--import', preload, ...args], {
		encoding: 'utf8',
		maxBuffer: 2 ** 30,
	});
	if (error !== undefined) throw error;
	const [cpu = 0, peak = 0] = (stderr.trim().split('\n').at(-1) ?? '').split(',').map(Number);
	return { wall: Number(process.hrtime.bigint() - before) / 1000, cpu, peak };
}
