import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * Bundles TypeScript modules of the project and imports them, so that a script can use the code it is about. What they
 * share is there once.
 *
 * @param {readonly string[]} entries Paths of the modules, from the project's folder.
 * @param {'neutral' | 'node'} platform What the modules need; packages are bundled for the neutral one only.
 * @returns {Promise<Record<string, any>[]>} The exports of each, in that order.
 */
export async function importBundled(entries, platform = 'neutral') {
	const folder = await mkdtemp(join(process.cwd(), 'node_modules', '.in-phase-'));
	try {
		await build({
			entryPoints: entries.map((entry, at) => ({ in: entry, out: `entry-${at}` })),
			bundle: true,
			splitting: true,
			outdir: folder,
			outExtension: { '.js': '.mjs' },
			format: 'esm',
			platform,
			packages: platform === 'node' ? 'external' : 'bundle',
			mainFields: ['module', 'main'],
			conditions: ['browser', 'import'],
			logLevel: 'error',
		});
		return await Promise.all(entries.map((_, at) => import(pathToFileURL(join(folder, `entry-${at}.mjs`)).href)));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
