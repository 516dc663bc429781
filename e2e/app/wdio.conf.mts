import { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseObsidianVersions } from 'wdio-obsidian-service';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const cacheDir = at('../.obsidian-cache');

/** App and installer: `minAppVersion` of the manifest, and the latest; others by `OBSIDIAN_VERSIONS`. */
const versions = await parseObsidianVersions(env['OBSIDIAN_VERSIONS'] ?? 'earliest/earliest latest/latest', {
	cacheDir,
});
const plugins = [at('../..')];

export const config: WebdriverIO.Config = {
	runner: 'local',
	framework: 'mocha',
	specs: [at('journeys.e2e.ts')],
	maxInstances: 1,
	capabilities: versions.flatMap<WebdriverIO.Capabilities>(([appVersion, installerVersion]) => [
		{ browserName: 'obsidian', 'wdio:obsidianOptions': { appVersion, installerVersion, plugins } },
		{
			browserName: 'obsidian',
			'wdio:obsidianOptions': { appVersion, installerVersion, plugins, emulateMobile: true },
			'goog:chromeOptions': { mobileEmulation: { deviceMetrics: { width: 390, height: 844 } } },
		},
	]),
	services: ['obsidian'],
	reporters: ['obsidian'],
	mochaOpts: { ui: 'bdd', timeout: 120_000 },
	waitforTimeout: 10_000,
	logLevel: 'warn',
	cacheDir,
};
