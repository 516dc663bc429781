import type { VaultIndex } from '../index/vault-index';
import { folderOf } from '../note/path';
import { typeKeyOf } from '../vocabulary/type-tree';
import { compareText } from '../words';

/**
 * The folder in which a new note of a type is at home: the deepest that holds most notes of the type, with those of its
 * subfolders; where none but the top of the vault does, the one that holds more than any other. Never one that lists
 * leave out.
 *
 * @param usual Where it goes while there are no notes of the type; `''` for the top of the vault.
 */
export function findHome(index: VaultIndex, type: string, usual: string): string {
	const within = new Map<string, number>();
	const direct = new Map<string, number>();
	let all = 0;
	for (const { path } of index.notesOfTypes([typeKeyOf(type)])) {
		if (index.isExcluded(path)) continue;
		all += 1;
		count(direct, folderOf(path));
		for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) count(within, folder);
	}
	const shared = [...within].filter(([, notes]) => notes * 2 > all).map(([folder]) => folder);
	const home = shared.sort((left, right) => right.length - left.length)[0] ?? mostOf(direct);
	const isOpen = (folder: string): boolean => !index.isExcluded(folder === '' ? 'note.md' : `${folder}/note.md`);
	return [home, usual].find((folder) => folder !== undefined && isOpen(folder)) ?? '';
}

function count(counts: Map<string, number>, folder: string): void {
	counts.set(folder, (counts.get(folder) ?? 0) + 1);
}

function mostOf(counts: ReadonlyMap<string, number>): string | undefined {
	return [...counts].sort(([left, few], [right, many]) => many - few || compareText(left, right))[0]?.[0];
}
