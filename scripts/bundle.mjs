import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * Bundles a TypeScript module of the project and imports it, so that a script can use the code it is about.
 *
 * @param {string} entry Path of the module, from the project's folder.
 * @returns {Promise<Record<string, unknown>>} The module's exports.
 */
export async function importBundled(entry) {
	const { outputFiles } = await build({
		entryPoints: [entry],
		bundle: true,
		write: false,
		format: 'esm',
		platform: 'neutral',
		mainFields: ['module', 'main'],
		conditions: ['browser', 'import'],
		logLevel: 'error',
	});
	const folder = await mkdtemp(join(process.cwd(), 'node_modules', '.in-phase-'));
	try {
		const file = join(folder, 'module.mjs');
		await writeFile(file, outputFiles[0]?.contents ?? '');
		return await import(pathToFileURL(file).href);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
