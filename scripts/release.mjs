// Gathers the files of a release in the folder “release”, after a build. With a tag, it must be the version.
import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import process from 'node:process';

const files = ['main.js', 'manifest.json', 'styles.css', 'dist/in-phase.mjs', 'dist/NOTICES.txt'];

const readJson = async (path) => JSON.parse(await readFile(path, 'utf8'));
const [manifest, packed, versions] = await Promise.all(
	['manifest.json', 'package.json', 'versions.json'].map(readJson),
);
const [tag = manifest.version] = process.argv.slice(2);
if (tag !== manifest.version) throw new Error(`The tag ${tag} is not the version ${manifest.version}`);
if (packed.version !== manifest.version) throw new Error(`package.json has the version ${packed.version}`);
if (versions[manifest.version] !== manifest.minAppVersion)
	throw new Error(`versions.json does not say that ${manifest.version} needs Obsidian ${manifest.minAppVersion}`);

await rm('release', { recursive: true, force: true });
await mkdir('release');
for (const file of files) await copyFile(file, `release/${basename(file)}`);
// The package, for “npx” and pre-commit.
execFileSync('npm', ['pack', '--silent', '--pack-destination', 'release'], { shell: process.platform === 'win32' });
process.stdout.write(`release: ${(await readdir('release')).join(', ')}\n`);
