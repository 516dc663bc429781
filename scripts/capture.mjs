import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { takeCapture } from './capture/take.mjs';
import { writeCaptureVault } from './capture/vault.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const longest = 8_000_000;

// npm runs scripts in the package's folder and keeps the caller's in INIT_CWD.
const here = (path) => resolve(process.env.INIT_CWD ?? '.', path);

const usage = `npm run capture -- [FOLDER]        writes a small vault to open in Obsidian (release/capture-vault)
npm run capture -- --take FILE     makes a fixture of what its script wrote there (--into FOLDER, tests/host/fixtures)
`;

async function take(file, folder) {
	if (statSync(file).size > longest) throw new Error(`${file} is too long to be a capture.`);
	const { version, recordings, remarks } = takeCapture(readFileSync(file, 'utf8'));
	const target = join(folder, `captured-${version}.json`);
	const options = await resolveConfig(join(root, 'package.json'));
	writeFileSync(target, await format(JSON.stringify(recordings), { ...options, parser: 'json' }));
	for (const remark of remarks) process.stdout.write(`${remark}\n`);
	process.stdout.write(`${recordings.length} notes are in ${target}.\n`);
	process.stdout.write(
		'What differs from the stand-in host: npx vitest run --project obsidian tests/host/recordings.test.ts\n',
	);
}

async function main() {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { take: { type: 'string' }, into: { type: 'string' }, help: { type: 'boolean', default: false } },
	});
	if (values.help || positionals.length > 1) {
		process.stdout.write(usage);
	} else if (values.take !== undefined) {
		const into = values.into === undefined ? join(root, 'tests', 'host', 'fixtures') : here(values.into);
		await take(here(values.take), into);
	} else {
		const folder = positionals[0] === undefined ? join(root, 'release', 'capture-vault') : here(positionals[0]);
		writeCaptureVault(folder);
		process.stdout.write(`${folder} is a vault: open it in Obsidian and do what its note “Start here” says.\n`);
	}
}

try {
	await main();
} catch (error) {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 2;
}
