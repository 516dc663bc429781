import { createReadStream } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const pageFolder = join(root, 'tests', 'host', 'workbench');
const pluginFiles = ['main.js', 'manifest.json', 'styles.css'];
const textExtensions = new Set([
	'.md',
	'.json',
	'.base',
	'.canvas',
	'.css',
	'.js',
	'.txt',
	'.yaml',
	'.yml',
	'.csv',
	'.svg',
]);
const mediaTypes = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.woff2': 'font/woff2',
};

/** Fonts from npm packages, used where they are installed; without them the page uses the system's. */
const fonts = [
	{ family: 'Inter Variable', style: 'normal', file: '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2' },
	{ family: 'Inter Variable', style: 'italic', file: '@fontsource-variable/inter/files/inter-latin-wght-italic.woff2' },
	{
		family: 'JetBrains Mono Variable',
		style: 'normal',
		file: '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
	},
];

/**
 * The page itself, without a vault and without a plugin: every file by its address (`/workbench.js`).
 * @returns {Promise<Map<string, Uint8Array>>}
 */
export async function bundleWorkbench() {
	const { outputFiles } = await build({
		absWorkingDir: root,
		entryPoints: { workbench: join(pageFolder, 'page.ts'), style: join(pageFolder, 'obsidian.css') },
		outdir: join(root, 'dist', 'workbench'),
		alias: { obsidian: join(root, 'tests', 'host', 'obsidian.ts') },
		bundle: true,
		write: false,
		format: 'esm',
		target: 'es2022',
		minifyWhitespace: true,
		minifySyntax: true,
		logLevel: 'warning',
	});
	const assets = new Map(
		outputFiles.map((file) => [
			`/${relative(join(root, 'dist', 'workbench'), file.path).replaceAll(sep, '/')}`,
			file.contents,
		]),
	);
	const faces = [];
	for (const font of fonts) {
		const contents = await readPackageFile(font.file);
		if (contents === null) continue;
		const address = `/fonts/${font.file.split('/').at(-1)}`;
		assets.set(address, contents);
		faces.push(
			`@font-face { font-family: '${font.family}'; font-style: ${font.style}; font-weight: 100 900; src: url('${address}') format('woff2'); }`,
		);
	}
	assets.set('/fonts.css', Buffer.from(faces.join('\n')));
	assets.set('/index.html', await readFile(join(pageFolder, 'index.html')));
	return assets;
}

/**
 * Reads a vault's text files, hidden ones such as `.obsidian/**` included; `.git` and `node_modules` stay out.
 * @param {string} vaultDir
 * @returns {Promise<Record<string, string>>} text by path
 */
export async function readVault(vaultDir) {
	const files = {};
	for (const entry of await readdir(vaultDir, { recursive: true, withFileTypes: true })) {
		const path = relative(vaultDir, join(entry.parentPath, entry.name)).replaceAll(sep, '/');
		if (!entry.isFile() || /(^|\/)(\.git|node_modules)\//.test(path) || !textExtensions.has(extname(path))) continue;
		files[path] = await readFile(join(vaultDir, path), 'utf8');
	}
	return files;
}

/**
 * Writes the page with a vault and the built plugin as a folder that any static server can show.
 * @param {{ vaultDir: string, outDir: string, pluginDir?: string }} options
 */
export async function buildWorkbench({ vaultDir, outDir, pluginDir = root }) {
	const assets = await bundleWorkbench();
	assets.set('/vault.json', Buffer.from(JSON.stringify(await readVault(vaultDir))));
	for (const name of pluginFiles) assets.set(`/${name}`, await readFile(join(pluginDir, name)));
	for (const [address, contents] of assets) {
		const path = join(outDir, address);
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, contents);
	}
}

/**
 * Serves the page on this machine only. The vault and the plugin are read again with every load of the page.
 * @param {{ vaultDir: string, port?: number, pluginDir?: string }} options port 0 takes a free one, and where one is taken the next that is free
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveWorkbench({ vaultDir, port = 0, pluginDir = root }) {
	const assets = await bundleWorkbench();
	const server = createServer((request, response) => {
		respond(request, response).catch((error) => {
			response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(String(error));
		});
	});

	async function respond(request, response) {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		const address = pathname === '/' ? '/index.html' : pathname;
		const headers = { 'content-type': mediaTypeOf(address), 'cache-control': 'no-store' };
		if (address === '/vault.json') {
			response.writeHead(200, headers).end(JSON.stringify(await readVault(vaultDir)));
		} else if (pluginFiles.includes(address.slice(1))) {
			createReadStream(join(pluginDir, address))
				.once('open', () => response.writeHead(200, headers))
				.once('error', () => response.writeHead(404).end())
				.pipe(response);
		} else if (assets.has(address)) {
			response.writeHead(200, headers).end(assets.get(address));
		} else {
			response.writeHead(404).end();
		}
	}

	await listen(server, port);
	return {
		url: `http://127.0.0.1:${server.address().port}/`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

/** Listens at a port, or at one of the next where it is taken. */
async function listen(server, port, tries = 20) {
	try {
		await new Promise((resolve, reject) => {
			server.once('error', reject).listen(port, '127.0.0.1', () => {
				server.off('error', reject);
				resolve();
			});
		});
	} catch (error) {
		if (error.code !== 'EADDRINUSE' || tries <= 1 || port >= 65_535) throw error;
		await listen(server, port + 1, tries - 1);
	}
}

/**
 * The media type of an address, by its extension.
 * @param {string} address
 */
export function mediaTypeOf(address) {
	return mediaTypes[extname(address)] ?? 'application/octet-stream';
}

async function readPackageFile(file) {
	const [scope, name, ...rest] = file.split('/');
	try {
		const manifest = createRequire(import.meta.url).resolve(`${scope}/${name}/package.json`);
		return await readFile(join(dirname(manifest), ...rest));
	} catch {
		return null;
	}
}
