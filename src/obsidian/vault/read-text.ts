import type { TFile, Vault } from 'obsidian';
import { inSlices } from './slices';

/** The text of a note as it was when it was last looked at; undefined when it is gone or cannot be read. */
export async function readText(vault: Vault, path: string): Promise<string | undefined> {
	const file = vault.getFileByPath(path);
	return file === null ? undefined : vault.cachedRead(file).catch(() => undefined);
}

/** Reads files in slices; those that cannot be read are passed over. Answers false when nobody waits for them any more. */
export async function readFiles(
	vault: Vault,
	files: readonly TFile[],
	isWanted: () => boolean,
	accept: (path: string, text: string) => void,
): Promise<boolean> {
	const mayGoOn = inSlices(isWanted);
	for (const file of files) {
		const text = await vault.cachedRead(file).catch(() => undefined);
		if (text !== undefined) accept(file.path, text);
		if (!(await mayGoOn())) return false;
	}
	return isWanted();
}
