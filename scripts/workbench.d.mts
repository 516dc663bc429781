/** The page itself, without a vault and without a plugin: every file by its address (`/workbench.js`). */
export function bundleWorkbench(): Promise<Map<string, Uint8Array>>;

/** A vault's text files by path, hidden ones included. */
export function readVault(vaultDir: string): Promise<Record<string, string>>;

/** Writes the page with a vault and the built plugin as a folder that any static server can show. */
export function buildWorkbench(options: {
	readonly vaultDir: string;
	readonly outDir: string;
	readonly pluginDir?: string;
}): Promise<void>;

/** Serves the page on this machine only; port 0 takes a free one, and where one is taken the next that is free. */
export function serveWorkbench(options: {
	readonly vaultDir: string;
	readonly port?: number;
	readonly pluginDir?: string;
}): Promise<{ readonly url: string; close(): Promise<void> }>;

/** The media type of an address, by its extension. */
export function mediaTypeOf(address: string): string;
