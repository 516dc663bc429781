// Builds the plugin (main.js) and the command line (dist/in-phase.mjs). “production” minifies them; the build is
// the same, byte for byte, wherever it runs.
import { builtinModules } from 'node:module';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import process from 'node:process';
import builtins from 'builtin-modules';
import { build } from 'esbuild';
import { noticesOf } from './scripts/notices.mjs';

const isProduction = process.argv.includes('production');

const shared = {
	bundle: true,
	target: 'es2022',
	treeShaking: true,
	logLevel: 'warning',
	legalComments: 'none',
	// Quotes and umlauts as they are, in place of an escape each.
	charset: 'utf8',
	// The YAML library has two builds; the one for browsers needs nothing of Node.
	conditions: ['browser'],
	mainFields: ['browser', 'module', 'main'],
};

const plugin = await build({
	...shared,
	entryPoints: ['src/main.ts'],
	outfile: 'main.js',
	format: 'cjs',
	platform: 'browser',
	minify: isProduction,
	metafile: true,
	sourcemap: isProduction ? false : 'inline',
	external: [
		'obsidian',
		'electron',
		'@codemirror/*',
		'@lezer/*',
		...builtins,
		...builtinModules.map((name) => `node:${name}`),
	],
});

const foreign = Object.values(plugin.metafile.outputs)
	.flatMap((output) => output.imports)
	.map(({ path }) => path)
	.filter((path) => path === 'electron' || path.startsWith('node:') || builtins.includes(path));
if (foreign.length > 0) throw new Error(`The plugin imports ${foreign.join(', ')}, which a phone does not have`);

/** Commander starts subcommands that are programs of their own. Ours are none, and what could start one is left out. */
const withoutPrograms = {
	name: 'without-programs',
	setup({ onResolve, onLoad }) {
		onResolve({ filter: /^node:child_process$/ }, ({ path }) => ({ path, namespace: 'none' }));
		onLoad({ filter: /^/, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
	},
};

const commandLine = await build({
	...shared,
	entryPoints: ['src/cli/bin.ts'],
	outfile: 'dist/in-phase.mjs',
	format: 'esm',
	platform: 'node',
	// Names stay as they are, so that an error says where it comes from.
	minifyWhitespace: isProduction,
	minifySyntax: isProduction,
	lineLimit: 200,
	metafile: true,
	external: [],
	plugins: [withoutPrograms],
	banner: {
		js: [
			'#!/usr/bin/env node',
			"import { createRequire } from 'node:module';",
			// Commander is CommonJS and asks for Node's modules by `require`.
			'const require = createRequire(import.meta.url);',
			// A short run spends a quarter of its time on optimising what it hardly calls again. The figure is that of
			// Node 20: higher ones make a vault of 20,000 notes slower, and later engines weigh it otherwise.
			// What a note leaves behind is short-lived: room for it that does not grow saves a quarter of the memory and no time.
			"if (process.versions.v8.startsWith('11.')) require('node:v8').setFlagsFromString('--interrupt-budget=300000 --semi-space-growth-factor=1');",
		].join('\n'),
	},
});

await mkdir('dist', { recursive: true });
await writeFile('dist/NOTICES.txt', await noticesOf([plugin.metafile, commandLine.metafile]));

const kilobytes = async (path) => `${((await stat(path)).size / 1000).toFixed(1)} KB`;
process.stdout.write(
	`main.js ${await kilobytes('main.js')}${isProduction ? ' minified' : ''}, dist/in-phase.mjs ${await kilobytes('dist/in-phase.mjs')}\n`,
);
