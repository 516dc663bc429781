import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { bundleWorkbench, mediaTypeOf, readVault } from '../../scripts/workbench.mjs';
import type {} from '../host/workbench/page';
import { listenFor } from '../screen/spoken';
import { launchChromium } from './chromium';

const root = fileURLToPath(new URL('../..', import.meta.url));
const origin = 'http://workbench.test';
const areScreenshotsWanted = Boolean(process.env['SCREENSHOTS'] ?? process.env['CI']);

/** The three files that a plugin ships. */
export interface ShippedFiles {
	readonly main: string;
	readonly manifest: string;
	readonly styles: string;
}

/** What to show, and in which window. */
export interface StageOptions {
	/** A vault on disk, where there are no `files`. */
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
	/** Writes `screenshots/<name>.png`, where somebody is going to look at it: on CI, or when asked for with `SCREENSHOTS=1`. */
	readonly screenshot: (name: string) => Promise<void>;
	/** Ends the use of the page; throws when it had a problem, so that its test fails. */
	readonly close: () => Promise<void>;
}

type Assets = ReadonlyMap<string, Uint8Array | string>;

/** What a worker opens once and every stage of its files uses, one after the other. */
interface Theatre {
	readonly browser: Browser;
	/** The files of the workbench itself, which the browser keeps. */
	readonly fixed: Assets;
	/** A page by its scale, which a page has for life. It keeps its process, and what that has compiled, from vault to vault. */
	readonly pages: Map<number, Page>;
	/** What the page that is open now asks for, and what goes wrong in it. */
	now: { readonly assets: Assets; readonly problems: string[] };
}

// The files of a worker are not isolated from each other. The browser ends with its worker.
let theatre: Promise<Theatre> | null = null;

/** Opens the workbench with a vault and a plugin; everything is answered from memory, nothing goes to a network. */
export async function openStage(options: StageOptions): Promise<Stage> {
	theatre ??= openTheatre();
	const house = await theatre;
	const { width = 1280, height = 800, scale = 1, theme = 'light', language = 'en' } = options;
	// What tests look for is said in the language of the page.
	listenFor(language);
	const assets = await assetsFor(options);
	const page = house.pages.get(scale) ?? (await newPage(house, scale));
	const problems: string[] = [];
	await page.mouse.move(0, 0);
	await page.setViewportSize({ width, height });
	await page.emulateMedia({ colorScheme: theme, forcedColors: 'none' });
	const query = new URLSearchParams({ theme, language, ...(options.open === undefined ? {} : { open: options.open }) });
	if (options.cache !== undefined) query.set('cache', options.cache);
	house.now = { assets, problems };
	await page.goto(`${origin}/?${query.toString()}`);
	await page.waitForSelector('body.is-ready', { timeout: 30_000 }).catch((error: unknown) => {
		throw new Error(`The workbench did not start.\n${problems.join('\n')}`, { cause: error });
	});
	return {
		page,
		problems,
		screenshot: async (name) => {
			if (!areScreenshotsWanted) return;
			await page.screenshot({ path: join(root, 'screenshots', `${name}.png`), animations: 'disabled' });
		},
		close: async () => {
			if (problems.length === 0) return;
			house.pages.delete(scale);
			await page.context().close();
			throw new Error(`The page had ${String(problems.length)} problem(s):\n${problems.join('\n')}`);
		},
	};
}

async function openTheatre(): Promise<Theatre> {
	const server = createServer();
	const [fixed, port] = await Promise.all([bundleWorkbench(), listen(server)]);
	const browser = await launchChromium([
		`--host-resolver-rules=MAP workbench.test 127.0.0.1:${String(port)}, MAP * ~NOTFOUND`,
	]);
	const house: Theatre = { browser, fixed, pages: new Map(), now: { assets: new Map(), problems: [] } };
	server.on('request', (request, response) => {
		const { pathname } = new URL(request.url ?? '/', origin);
		const address = pathname === '/' ? '/index.html' : pathname;
		const kept = fixed.get(address);
		const body = kept ?? house.now.assets.get(address);
		if (body === undefined) house.now.problems.push(`request: ${pathname}`);
		response
			.writeHead(body === undefined ? 404 : 200, {
				'content-type': mediaTypeOf(address),
				'cache-control': kept === undefined ? 'no-store' : 'max-age=86400',
			})
			.end(body);
	});
	return house;
}

/** Begins to listen at a free port, which does not keep the worker from its end. */
async function listen(server: Server): Promise<number> {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve).unref());
	return (server.address() as AddressInfo).port;
}

async function newPage(house: Theatre, scale: number): Promise<Page> {
	const context = await house.browser.newContext({
		deviceScaleFactor: scale,
		reducedMotion: 'reduce',
		locale: 'en-GB',
		timezoneId: 'UTC',
	});
	const page = await context.newPage();
	page.on('pageerror', (error) => house.now.problems.push(error.stack ?? error.message));
	page.on('console', (message) => {
		if (message.type() === 'error') house.now.problems.push(`console: ${message.text()}`);
	});
	page.on('request', (request) => {
		if (!/^(?:data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin)
			house.now.problems.push(`request: ${request.url()}`);
	});
	house.pages.set(scale, page);
	return page;
}

const vaults = new Map<string, Promise<string>>();
let shipped: Promise<ShippedFiles> | null = null;

async function assetsFor({ files, vaultDir, plugin }: StageOptions): Promise<Assets> {
	const { main, manifest, styles } = plugin ?? (await (shipped ??= readShipped()));
	return new Map([
		[
			'/vault.json',
			files === undefined && vaultDir !== undefined ? await vaultAt(vaultDir) : JSON.stringify(files ?? {}),
		],
		['/main.js', main],
		['/manifest.json', manifest],
		['/styles.css', styles],
	]);
}

function vaultAt(folder: string): Promise<string> {
	const text = vaults.get(folder) ?? readVault(folder).then((files) => JSON.stringify(files));
	vaults.set(folder, text);
	return text;
}

async function readShipped(): Promise<ShippedFiles> {
	const read = (name: string): Promise<string> => readFile(join(root, name), 'utf8');
	const [main, manifest, styles] = await Promise.all([read('main.js'), read('manifest.json'), read('styles.css')]);
	return { main, manifest, styles };
}
