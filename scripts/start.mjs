import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serveWorkbench } from './workbench.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
	options: {
		vault: { type: 'string' },
		port: { type: 'string', default: '4173' },
		help: { type: 'boolean', default: false },
	},
});

if (values.help) {
	process.stdout.write(
		'npm start -- [--vault PATH] [--port N]\n\nBuilds main.js and shows it at work on a vault, in a stand-in host. It is not Obsidian.\n',
	);
	process.exit(0);
}

// npm runs scripts in the package's folder and keeps the caller's in INIT_CWD.
const vaultDir =
	values.vault === undefined ? resolve(root, 'demo-vault') : resolve(process.env.INIT_CWD ?? '.', values.vault);
if (statSync(vaultDir, { throwIfNoEntry: false })?.isDirectory() !== true) {
	process.stderr.write(`There is no folder ${vaultDir}.\n`);
	process.exit(2);
}

const port = Number(values.port);
if (!/^\d+$/.test(values.port) || port > 65_535) {
	process.stderr.write(`${values.port} is no port: give a number from 0 (any that is free) to 65535.\n`);
	process.exit(2);
}

const built = spawnSync(process.execPath, ['esbuild.config.mjs', 'production'], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);
const { url } = await serveWorkbench({ vaultDir, port });
if (port !== 0 && url !== `http://127.0.0.1:${port}/`) process.stdout.write(`Port ${port} is in use.\n`);
process.stdout.write(`${vaultDir} in a stand-in host (not Obsidian): ${url}\n`);
