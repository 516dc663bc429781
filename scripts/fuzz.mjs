// Tries every property with very many cases: `npm run fuzz -- --cases 100000 --seed 7`, and the path of a test file for
// that one alone. The seed that is printed gives the same cases again.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
	options: {
		cases: { type: 'string', default: '100000' },
		seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
	},
	allowPositionals: true,
});

const holdsProperty = (path) => path.endsWith('.test.ts') && /\brunsOf\(/.test(readFileSync(path, 'utf8'));
const all = readdirSync('tests', { recursive: true })
	.map((path) => `tests/${path.replaceAll('\\', '/')}`)
	.filter(holdsProperty)
	.sort();
const files = positionals.length === 0 ? all : positionals;

process.stdout.write(`${values.cases} cases a property, seed ${values.seed}: ${files.join(', ')}\n`);
const { status } = spawnSync(
	process.execPath,
	['node_modules/vitest/vitest.mjs', 'run', '--testTimeout', '0', ...files],
	{
		stdio: 'inherit',
		env: { ...process.env, IN_PHASE_FUZZ_CASES: values.cases, IN_PHASE_FUZZ_SEED: values.seed },
	},
);
process.exitCode = status ?? 1;
