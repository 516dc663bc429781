import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildWorkbench, serveWorkbench } from '../../scripts/workbench.mjs';

let folder: string;
let vaultDir: string;
let pluginDir: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'workbench-'));
	vaultDir = join(folder, 'vault');
	pluginDir = join(folder, 'plugin');
	await write('vault/Home.md', 'Here');
	await write('vault/.obsidian/app.json', '{}');
	await write('vault/.git/config', 'not for showing');
	await write('vault/node_modules/some/index.js', 'not for showing');
	await write('vault/photo.png', 'not text');
	await write('plugin/main.js', 'module.exports = class {};');
	await write('plugin/manifest.json', '{"id":"some"}');
	await write('plugin/styles.css', '');
});

afterEach(async () => {
	await rm(folder, { recursive: true, force: true });
});

async function write(path: string, text: string): Promise<void> {
	await mkdir(join(folder, path, '..'), { recursive: true });
	await writeFile(join(folder, path), text);
}

const textFiles = { 'Home.md': 'Here', '.obsidian/app.json': '{}' };

describe('the workbench server', () => {
	it('gives the page, the vault’s text files and the plugin, and nothing else', async () => {
		const server = await serveWorkbench({ vaultDir, pluginDir });
		try {
			const get = (address: string): Promise<Response> => fetch(new URL(address, server.url));
			expect(await (await get('/')).text()).toContain('/workbench.js');
			expect(await (await get('/vault.json')).json()).toEqual(textFiles);
			expect(await (await get('/main.js')).text()).toBe('module.exports = class {};');
			for (const address of ['/package.json', '/Home.md', '/%2e%2e/vault/Home.md', '/.git/config']) {
				expect((await get(address)).status).toBe(404);
			}
		} finally {
			await server.close();
		}
	});

	it('takes the next port where one is taken', async () => {
		const first = await serveWorkbench({ vaultDir, pluginDir });
		const port = Number(new URL(first.url).port);
		const second = await serveWorkbench({ vaultDir, pluginDir, port });
		try {
			expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
			expect(await (await fetch(new URL('/vault.json', second.url))).json()).toEqual(textFiles);
		} finally {
			await first.close();
			await second.close();
		}
	});

	it('fails where a port cannot be had for another reason', async () => {
		await expect(serveWorkbench({ vaultDir, pluginDir, port: 70_000 })).rejects.toThrow('port');
	});

	it('reads vault and plugin again with every load', async () => {
		const server = await serveWorkbench({ vaultDir, pluginDir });
		try {
			await write('vault/Home.md', 'Changed');
			await rm(join(pluginDir, 'main.js'));
			expect(await (await fetch(`${server.url}vault.json`)).json()).toMatchObject({ 'Home.md': 'Changed' });
			expect((await fetch(`${server.url}main.js`)).status).toBe(404);
		} finally {
			await server.close();
		}
	});
});

it('writes the workbench as a folder of files', async () => {
	const outDir = join(folder, 'out');
	await buildWorkbench({ vaultDir, pluginDir, outDir });
	expect(JSON.parse(await readFile(join(outDir, 'vault.json'), 'utf8'))).toEqual(textFiles);
	for (const name of ['index.html', 'workbench.js', 'style.css', 'fonts.css', 'main.js', 'styles.css']) {
		await expect(readFile(join(outDir, name))).resolves.toBeInstanceOf(Buffer);
	}
});
