// Measures “in-phase check” beside a script that does nothing but read every note, in one run and in turn, so that the
// ratio holds however fast the machine is at the moment; and what a note costs on its way into the index. See
// docs/performance.md.
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { importBundled } from './bundle.mjs';

const { values } = parseArgs({
	options: { notes: { type: 'string', default: '2000,20000' }, runs: { type: 'string', default: '5' } },
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
	for (const size of sizes) await measure(size);
} finally {
	await rm(root, { recursive: true, force: true });
}

/** @param {number} size How many notes. */
async function measure(size) {
	const vault = join(root, String(size));
	await writeVault(vault, size);
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
	const index = await timeIndex(vault);
	const line = [
		`${size.toLocaleString('en')} notes: check takes ${median(ratios.wall).toFixed(1)} times as long as reading`,
		`${median(ratios.cpu).toFixed(1)} times the processor`,
		`${(median(peaks) / 1024).toFixed(0)} MiB at most`,
		`${index.toFixed(1)} µs to index a note`,
	];
	process.stdout.write(`${line.join(', ')}\n`);
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

/** @param {string} vault Its folder. Answers microseconds per note, of the best of some rounds. */
async function timeIndex(vault) {
	const [{ VaultIndex }, { noteFromText }, { defaultSettings }, { emptyVaultConfig }] = await importBundled([
		'src/core/index/vault-index.ts',
		'src/core/note/from-text.ts',
		'src/core/settings/settings.ts',
		'src/core/settings/vault-config.ts',
	]);
	const paths = (await readdir(vault, { recursive: true }))
		.filter((path) => path.endsWith('.md'))
		.map((path) => path.replaceAll(sep, '/'));
	const notes = [];
	for (const path of paths)
		notes.push(noteFromText(path, await readFile(join(vault, path), 'utf8'), { created: 0, modified: 0 }));
	const rounds = [];
	for (let round = 0; round < runs; round += 1) {
		const index = new VaultIndex(defaultSettings, emptyVaultConfig);
		const before = process.hrtime.bigint();
		for (const note of notes) index.set(note);
		rounds.push(Number(process.hrtime.bigint() - before) / 1000 / notes.length);
	}
	return Math.min(...rounds);
}

/** Writes the same vault every time: notes of about 3 KB, a third of them with a type and phases, a few findings. */
async function writeVault(vault, size) {
	let seed = 42;
	const random = (below) => {
		seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
		return Math.floor((seed / 2 ** 32) * below);
	};
	const pick = (list) => list[random(list.length)];
	const words =
		'group people share meeting decision purpose trust work season circle proposal role learning signal practice story value care rhythm plan review space'.split(
			' ',
		);
	const phases = ['conversation', 'formation', 'organization', 'iteration', 'completion'];
	const sentence = (more = []) =>
		`${[...Array.from({ length: 8 + random(14) }, () => pick(words)), ...more].join(' ')}.`;
	const write = async (path, text) => {
		await mkdir(join(vault, path, '..'), { recursive: true });
		await writeFile(join(vault, path), text);
	};
	for (const type of ['pattern', 'primitive']) await write(`tools/types/${type}.md`, '---\nlimit: 20\n---\n');
	await write('tools/types/practice.md', '---\nextends: primitive\n---\n');
	for (const phase of phases) {
		const title = `${phase.charAt(0).toUpperCase()}${phase.slice(1)} Phase`;
		await write(
			`group-phase/${phase}-phase.md`,
			`---\ntitle: ${title}\naliases: ["#${phase}"]\ntags: [group-phase]\n---\nAbout ${phase}.\n`,
		);
	}
	for (let number = 0; number < size - 8; number += 1) {
		const lines = [];
		const phase = random(200) === 0 ? 'coordination' : pick(phases);
		if (random(3) === 0)
			lines.push(
				'---',
				`title: Note ${number}`,
				`type: [${pick(['pattern', 'primitive', 'practice'])}]`,
				`phase: [${phase}]`,
				`tags: [${pick(words)}]`,
				'---',
				'',
			);
		else if (random(2) === 0) lines.push('---', 'tags:', `  - ${pick(words)}`, 'aliases: []', '---', '');
		lines.push(`# ${sentence()}`, '');
		for (let part = 6 + random(7); part > 0; part -= 1) {
			const kind = random(30);
			if (kind === 0) lines.push('```js', `run("${pick(words)}");`, '```', '');
			else if (kind === 1) lines.push(`> [!note] ${pick(words)}`, `> ${sentence()}`, '');
			else if (kind < 8) lines.push(`- ${sentence([`[[note-${random(size)}]]`])}`, `- ${sentence()}`, '');
			else
				lines.push(
					[
						sentence([`[[note-${random(size)}|${pick(words)}]]`]),
						sentence([`\`${pick(words)}\``]),
						sentence(),
						sentence([`#${pick(words)}`]),
					].join(' '),
					'',
				);
		}
		await write(`notes/${number % 50}/note-${number}.md`, `${lines.join('\n')}\n`);
	}
}

/** @param {readonly number[]} numbers At least one. */
function median(numbers) {
	return numbers.toSorted((left, right) => left - right)[Math.floor(numbers.length / 2)] ?? 0;
}
