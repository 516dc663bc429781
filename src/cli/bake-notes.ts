import { vaultLinks, type VaultLinks } from '../core/links/write-link';
import type { LeftAlone } from '../core/plan/plan';
import type { NoteText, Snapshot } from '../core/snapshot/bake';
import { toLine } from '../core/report/terminal';
import { compareText } from '../core/words';
import { bakeText } from '../locale/en/cli/bake';
import { vaultText } from '../locale/en/cli/vault';
import type { CommonOptions } from './commands';
import type { Machine } from './machine';
import type { OpenVault } from './open-vault';
import { inWords } from './say';

/** What `in-phase bake` can be told. */
export interface BakeOptions extends Pick<CommonOptions, 'format'> {
	readonly check?: boolean;
	readonly snapshot?: boolean;
	readonly restore?: boolean;
	readonly write?: boolean;
	readonly overwrite?: boolean;
	readonly out?: string;
	readonly publishOnly?: boolean;
	/** How notes say that they may be published; by `publish: true` when left out. */
	readonly publishedBy?: string;
	/** Headings go too below which only empty lists would stand. */
	readonly dropEmpty?: boolean;
	readonly followLinks?: boolean;
}

/** How links are written in a vault, to the notes that its index has. */
export function linksOf({ index, config }: OpenVault): VaultLinks {
	return vaultLinks(
		config.links,
		[...index.notes()].map(({ path }) => path),
	);
}

/**
 * The notes of a vault in order, each as it is now.
 *
 * @param skip Told of those that are not read whole, or not as they stand, and so cannot be written.
 */
export function* readTexts(
	machine: Machine,
	{ folder, index }: OpenVault,
	skip: (path: string, text: string, reason: string) => void,
): Iterable<NoteText> {
	const paths = [...index.notes()].map(({ path }) => path).sort(compareText);
	for (const path of paths) {
		const file = machine.readNote(folder, path);
		if (file === undefined) continue;
		if (file.warning === undefined) yield { path, text: file.text };
		else skip(path, file.text, vaultText.notWholeNote(file.warning));
	}
}

/** Tells what was left as it is, each with its place. */
export function tellLeftAlone(say: (text: string) => void, leftAlone: readonly LeftAlone[]): void {
	for (const { path, line, what, reason } of leftAlone) say(`${path}:${line ?? 1}: ${what}: ${inWords(reason)}`);
}

/** Says which notes a list leaves out since they cannot be read. */
export function remarkUnreadable(
	machine: Machine,
	{ path, line, unreadable }: Pick<Snapshot, 'path' | 'line' | 'unreadable'>,
): void {
	if (unreadable.length > 0) machine.printError(`${toLine(`${path}:${line}: ${bakeText.unreadable(unreadable)}`)}\n`);
}
