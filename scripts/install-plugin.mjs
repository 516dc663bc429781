// Copies the built plugin into a vault's plugin folder: npm run install-plugin -- PATH/TO/VAULT
import { copyFile, mkdir, readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import process from 'node:process';

const files = ['main.js', 'manifest.json', 'styles.css'];
const [given] = process.argv.slice(2);
// npm runs scripts in the project's folder; the path is meant from where the person stands.
const vault = given === undefined ? undefined : resolve(process.env['INIT_CWD'] ?? '.', given);

try {
	const folder = join(vault ?? '', await findConfigFolder(vault), 'plugins', 'in-phase');
	await mkdir(folder, { recursive: true });
	for (const file of files) await copyFile(file, join(folder, file));
	process.stdout.write(
		`Copied ${files.join(', ')} to ${folder}\nIn the app: Settings → Community plugins → In Phase.\n`,
	);
} catch (error) {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 2;
}

/** The name of a vault's config folder: the hidden folder, usually .obsidian, that holds the app's settings. */
async function findConfigFolder(path) {
	if (path === undefined) throw new Error('Give the vault: npm run install-plugin -- PATH/TO/VAULT');
	const names = await readdir(path).catch(() => {
		throw new Error(`“${path}” is no folder that can be read`);
	});
	for (const name of names.filter((entry) => entry.startsWith('.')).sort()) {
		const isConfig = async (file) => (await stat(join(path, name, file)).catch(() => undefined))?.isFile() === true;
		if ((await isConfig('app.json')) || (await isConfig('workspace.json')) || (await isConfig('core-plugins.json')))
			return name;
	}
	throw new Error(
		`“${path}” is no vault: it has no settings folder (.obsidian). Open it in Obsidian once, then try again`,
	);
}
