import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page, Route } from 'playwright-core';
import { bundleWorkbench, mediaTypeOf, readVault } from '../../scripts/workbench.mjs';
import type {} from '../host/workbench/page';
import { launchChromium } from './chromium';

const root = fileURLToPath(new URL('../..', import.meta.url));
const origin = 'http://workbench.test';

/** The three files that a plugin ships. */
export interface ShippedFiles {
	readonly main: string;
	readonly manifest: string;
	readonly styles: string;
}

/** What to show, and in which window. */
export interface StageOptions {
	/** A vault on disk; or `files`. */
	readonly vaultDir?: string;
	/** A vault as text by path, hidden files such as `.obsidian/app.json` included. */
	readonly files?: Readonly<Record<string, string>>;
	/** The note to begin with; the vault's front page when left out, none when empty. */
	readonly open?: string;
	readonly width?: number;
	readonly height?: number;
	/** Device pixels per CSS pixel, 1 when left out; 2 makes sharp pictures. */
	readonly scale?: number;
	readonly theme?: 'light' | 'dark';
	/** The language that the app is set to; English when left out. */
	readonly language?: string;
	/** What the app knows of the notes' metadata; see `HostOptions`. */
	readonly cache?: 'warm' | 'cold' | 'held';
	/** The plugin to run; the shipped files at the top of the checkout when left out. */
	readonly plugin?: ShippedFiles;
}

/** The workbench open in a page of a real browser. */
export interface Stage {
	readonly page: Page;
	/** Errors of the page so far: uncaught ones, those on the console, and requests that would leave the machine. */
	readonly problems: readonly string[];
	/** Writes `screenshots/<name>.png` and gives its path. */
	readonly screenshot: (name: string) => Promise<string>;
	/** Closes the page; throws when it had a problem, so that its test fails. */
	readonly close: () => Promise<void>;
}

// One browser and one bundle serve all files of a worker, which are not isolated from each other; each page has a context
// of its own. The browser ends with its worker.
let browser: Promise<Browser> | null = null;
let workbench: Promise<ReadonlyMap<string, Uint8Array>> | null = null;

/** Opens the workbench with a vault and a plugin; everything is answered from memory, nothing goes to a network. */
export async function openStage(options: StageOptions): Promise<Stage> {
	workbench ??= bundleWorkbench();
	browser ??= launchChromium();
	const { width = 1280, height = 800, scale = 1, theme = 'light' } = options;
	const assets = await assetsFor(options, await workbench);
	const context = await (
		await browser
	).newContext({
		viewport: { width, height },
		deviceScaleFactor: scale,
		colorScheme: theme,
		reducedMotion: 'reduce',
		locale: 'en-GB',
		timezoneId: 'UTC',
	});
	const page = await context.newPage();
	const problems: string[] = [];
	page.on('pageerror', (error) => problems.push(error.stack ?? error.message));
	page.on('console', (message) => {
		if (message.type() === 'error') problems.push(`console: ${message.text()}`);
	});
	await context.route('**/*', (route) => answer(route, assets, problems));
	const query = new URLSearchParams({ theme, ...(options.open === undefined ? {} : { open: options.open }) });
	if (options.language !== undefined) query.set('language', options.language);
	if (options.cache !== undefined) query.set('cache', options.cache);
	await page.goto(`${origin}/?${query.toString()}`);
	await page.waitForSelector('body.is-ready', { timeout: 30_000 }).catch((error: unknown) => {
		throw new Error(`The workbench did not start.\n${problems.join('\n')}`, { cause: error });
	});
	return {
		page,
		problems,
		screenshot: async (name) => {
			const path = join(root, 'screenshots', `${name}.png`);
			await mkdir(join(root, 'screenshots'), { recursive: true });
			await page.screenshot({ path, animations: 'disabled' });
			return path;
		},
		close: async () => {
			await context.close();
			if (problems.length > 0)
				throw new Error(`The page had ${String(problems.length)} problem(s):\n${problems.join('\n')}`);
		},
	};
}

async function assetsFor(
	options: StageOptions,
	page: ReadonlyMap<string, Uint8Array>,
): Promise<Map<string, Uint8Array | string>> {
	const files = options.files ?? (options.vaultDir === undefined ? {} : await readVault(options.vaultDir));
	const plugin = options.plugin ?? (await readShipped());
	return new Map<string, Uint8Array | string>([
		...page,
		['/vault.json', JSON.stringify(files)],
		['/main.js', plugin.main],
		['/manifest.json', plugin.manifest],
		['/styles.css', plugin.styles],
	]);
}

async function readShipped(): Promise<ShippedFiles> {
	const read = (name: string): Promise<string> => readFile(join(root, name), 'utf8');
	const [main, manifest, styles] = await Promise.all([read('main.js'), read('manifest.json'), read('styles.css')]);
	return { main, manifest, styles };
}

async function answer(
	route: Route,
	assets: ReadonlyMap<string, Uint8Array | string>,
	problems: string[],
): Promise<void> {
	const url = new URL(route.request().url());
	const address = url.pathname === '/' ? '/index.html' : url.pathname;
	const body = url.origin === origin ? assets.get(address) : undefined;
	if (body === undefined) {
		problems.push(`request: ${url.href}`);
		await route.abort();
		return;
	}
	await route.fulfill({ contentType: mediaTypeOf(address), body: Buffer.from(body) });
}
