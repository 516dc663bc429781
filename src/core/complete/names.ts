import type { VaultIndex } from '../index/vault-index';
import { folderOf } from '../note/path';
import { propertiesOf } from '../note/properties';
import { compareText } from '../words';

/** Names that a vault uses, each once without regard to case, in order. */
export interface VaultNames {
	/** The folders that hold notes, as vault paths. */
	readonly folders: readonly string[];
	/** The keys in the frontmatter of notes. */
	readonly properties: readonly string[];
}

/** Reads the names from all notes outside excluded folders; what that costs grows with the vault. */
export function readNames(index: VaultIndex): VaultNames {
	const folders = new Map<string, string>();
	const properties = new Map<string, string>();
	for (const note of index.notes()) {
		if (index.isExcluded(note.path)) continue;
		for (
			let folder = folderOf(note.path);
			folder !== '' && !folders.has(folder.toLowerCase());
			folder = folderOf(folder)
		) {
			folders.set(folder.toLowerCase(), folder);
		}
		for (const key of Object.keys(propertiesOf(note))) {
			if (!properties.has(key.toLowerCase())) properties.set(key.toLowerCase(), key);
		}
	}
	return { folders: [...folders.values()].sort(compareText), properties: [...properties.values()].sort(compareText) };
}
