import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, LaunchOptions } from 'playwright-core';

/**
 * Starts Chromium for a test run, with more switches if need be. On Linux x64 it is the one inside the
 * `@sparticuz/chromium` package, so that `npm install` is all a machine needs; elsewhere it is the installed Chrome.
 * It ends with the process that starts it, if not before.
 */
export async function launchChromium(more: readonly string[] = []): Promise<Browser> {
	return chromium.launch({
		// A page lives for seconds: to optimize its code takes longer than the code does, by half of an opening.
		args: ['--font-render-hinting=none', '--force-color-profile=srgb', '--js-flags=--no-maglev,--no-opt', ...more],
		...(await whereChromiumIs()),
	});
}

async function whereChromiumIs(): Promise<LaunchOptions> {
	if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome' };
	const folder = await unpackChromium();
	const executablePath = join(folder, 'chromium');
	const env = { ...definedVariables(), FONTCONFIG_FILE: join(folder, 'fontconfig.xml') };
	if (runs(executablePath, env)) return { executablePath, env };
	const withLibraries = {
		...env,
		LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
	};
	if (runs(executablePath, withLibraries)) return { executablePath, env: withLibraries };
	throw new Error(
		`Chromium in ${folder} does not start: ${spawnSync(executablePath, ['--version'], { env, encoding: 'utf8' }).stderr}`,
	);
}

function runs(executablePath: string, env: Record<string, string>): boolean {
	return spawnSync(executablePath, ['--version'], { env, stdio: 'ignore' }).status === 0;
}

/**
 * Unpacks the browser once per machine and version into the temporary folder, and returns where it is.
 * The work is done beside and renamed at the end, so that two runs at once never see half a browser.
 */
async function unpackChromium(): Promise<string> {
	const home = join(tmpdir(), `chromium-for-tests-${packageVersion()}`);
	if (existsSync(home)) return home;
	const staging = mkdtempSync(join(tmpdir(), 'chromium-unpacking-'));
	try {
		await inflateInto(staging);
		writeFileSync(join(staging, 'fontconfig.xml'), fontConfiguration(join(home, 'fonts')));
		mkdirSync(dirname(home), { recursive: true });
		renameSync(staging, home);
	} catch (error) {
		if (!existsSync(home)) throw error;
	} finally {
		rmSync(staging, { recursive: true, force: true });
	}
	return home;
}

/**
 * The package unpacks into `TMPDIR`, and its copies of libnss3, libnspr4 and libexpat only where it believes
 * to be on AWS; both variables are set for that one call. It is imported before, while they are not,
 * because importing it on AWS changes this process's library path.
 */
async function inflateInto(folder: string): Promise<void> {
	const { default: bundled } = await import('@sparticuz/chromium');
	const before = { TMPDIR: process.env['TMPDIR'], AWS_EXECUTION_ENV: process.env['AWS_EXECUTION_ENV'] };
	process.env['TMPDIR'] = folder;
	process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs20.x';
	try {
		await bundled.executablePath();
	} finally {
		for (const [name, value] of Object.entries(before)) {
			if (value === undefined) Reflect.deleteProperty(process.env, name);
			else process.env[name] = value;
		}
	}
}

/** The machine's fonts, if it has any, and the package's Open Sans as the plain sans-serif, so that text is drawn everywhere. */
function fontConfiguration(fonts: string): string {
	return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
	<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
	<dir>${fonts}</dir>
	<cachedir>${join(fonts, 'cache')}</cachedir>
	<match target="pattern">
		<test name="family"><string>sans-serif</string></test>
		<edit name="family" mode="prepend" binding="strong"><string>Open Sans</string></edit>
	</match>
</fontconfig>
`;
}

function packageVersion(): string {
	const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
	const manifest = JSON.parse(readFileSync(join(dirname(entry), '..', '..', 'package.json'), 'utf8')) as {
		version: string;
	};
	return manifest.version;
}

function definedVariables(): Record<string, string> {
	return Object.fromEntries(
		Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
	);
}
