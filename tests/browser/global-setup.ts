import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds `main.js` once before the tests of a run, so that the browser gets what would be shipped. */
export function setup(): void {
	const built = spawnSync(process.execPath, ['esbuild.config.mjs', 'production'], { cwd: root, encoding: 'utf8' });
	if (built.status !== 0) throw new Error(`main.js could not be built.\n${built.stdout}${built.stderr}`);
}
