import { readFileSync } from 'node:fs';
import type { PluginManifest } from 'obsidian';
import InPhasePlugin from '../../src/main';
import { blocksIn } from './screen/blocks';
import { seePanel } from './screen/panel';
import { listenFor } from '../screen/spoken';
import { createHost, type Host, type HostOptions, type InitialFile } from '../host/host';

const manifest = JSON.parse(readFileSync('manifest.json', 'utf8')) as PluginManifest;

/** A running app with the plugin loaded, and the layout ready. */
export interface RunningApp {
	readonly host: Host;
	readonly plugin: InPhasePlugin;
	/** Opens a note in reading view and gives the element of its blocks, in order. */
	openBlocks(path: string): Promise<HTMLElement[]>;
	/** Opens the side panel and gives its content. */
	openPanel(): Promise<HTMLElement>;
}

/**
 * Starts the app on a vault with the plugin enabled.
 *
 * @param OurPlugin The plugin, or one that differs in something from it.
 */
export async function startApp(
	files: Record<string, InitialFile>,
	options?: HostOptions,
	OurPlugin = InPhasePlugin,
): Promise<RunningApp> {
	listenFor(options?.language ?? 'en');
	const host = await createHost(files, options);
	const plugin = await host.loadPlugin(OurPlugin, manifest);
	await host.layoutReady();
	await host.settle();
	return {
		host,
		plugin,
		async openBlocks(path) {
			const view = await host.openNote(path, { mode: 'preview' });
			return blocksIn(view.containerEl);
		},
		async openPanel() {
			await host.runCommand('in-phase:open-panel');
			await host.settle();
			return seePanel();
		},
	};
}

/** The texts of a block's links, in order. */
export function linksOf(element: HTMLElement | undefined): readonly string[] {
	return [...(element?.querySelectorAll('a.internal-link') ?? [])].map((link) => link.textContent);
}

/** A small framework of our own: two phases, a few notes. */
export const garden: Readonly<Record<string, string>> = {
	'framework/group-phase/formation-phase.md':
		'---\ntitle: Formation Phase\ntags: [group-phase]\naliases: ["#formation"]\n---\n\n```phase-patterns\n```\n\n```phase-primitives\n```\n',
	'framework/group-phase/iteration-phase.md':
		'---\ntitle: Iteration Phase\ntags: [group-phase]\naliases: ["#iteration"]\n---\n\n```phase-patterns\n```\n',
	'tools/types/practice.md': '---\nextends: primitive\n---\n',
	'beds/raised-bed.md': '---\ntitle: Raised bed\ntype: pattern\nphase: [formation]\n---\n',
	'beds/compost-heap.md': '---\ntitle: Compost heap\ntype: pattern\nphase:\n  - coordination\n  - formation\n---\n',
	'tools shed/hoe.md': '---\ntitle: Hoe\ntype: primitive\nphase: formation\n---\n',
	'habits/weeding.md': '---\ntitle: Weeding\ntype: practice\nphase: formation\n---\n',
};
