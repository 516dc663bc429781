import { TFile } from 'obsidian';
import type { App } from 'obsidian';

/** The way back through the notes that were shown, as the arrows of a view header go. */
export interface History {
	canGo(step: -1 | 1): boolean;
	go(step: -1 | 1): void;
}

/** Keeps the order in which notes were opened. */
export function keepHistory(app: App): History {
	const paths: string[] = [];
	let at = -1;
	let expected: string | null = null;
	app.workspace.on('file-open', (file) => {
		const isExpected = file?.path === expected;
		expected = null;
		if (file === null || isExpected || paths[at] === file.path) return;
		at += 1;
		paths.splice(at, paths.length, file.path);
	});
	app.vault.on('rename', (file, oldPath) => {
		paths.forEach((path, i) => {
			if (path === oldPath) paths[i] = file.path;
		});
	});

	async function open(path: string): Promise<void> {
		const file = app.vault.getAbstractFileByPath(path);
		if (!(file instanceof TFile)) return;
		expected = path;
		await app.workspace.getLeaf(false).openFile(file);
	}

	return {
		canGo: (step) => paths[at + step] !== undefined,
		go: (step) => {
			const path = paths[at + step];
			if (path === undefined) return;
			at += step;
			void open(path);
		},
	};
}
