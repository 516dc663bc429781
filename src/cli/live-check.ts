import type { VaultIndex } from '../core/index/vault-index';
import { chooseRules, type Finding, type RuleSet } from '../core/lint/engine';
import { LintState } from '../core/lint/lint-state';
import { checkAtOnce } from '../core/lint/pump';
import { noteFromText } from '../core/note/from-text';
import { keepingOutline } from '../core/note/outline';
import type { Machine, VaultFile } from './machine';
import type { OpenVault } from './open-vault';

/** A vault under check, in which notes may change. */
export interface LiveCheck {
	readonly index: VaultIndex;
	readonly rules: RuleSet;
	/** The findings as the notes are now. */
	findings(): readonly Finding[];
	/** A note as it is now; undefined when it is gone. */
	read(path: string): VaultFile | undefined;
	/** Goes on as if a note said something else. */
	imagine(file: VaultFile, text: string): void;
	/** Looks again at notes as they are. */
	lookAgain(paths: Iterable<string>): void;
}

/** Begins to check a vault with the rules its settings leave on, or only with some. */
export function startCheck(
	machine: Machine,
	{ folder, index, telling }: OpenVault,
	only: readonly string[] | undefined,
): LiveCheck {
	const rules = chooseRules(index.settings, only);
	const state = new LintState(index, rules);
	const readsAll = rules.textRules.some((rule) => rule.readsAll);
	const imagined = new Map<string, VaultFile>();
	const changed = new Set<string>();
	index.onChange((change) => state.accept(change));
	const read = (path: string): VaultFile | undefined => imagined.get(path) ?? machine.readNote(folder, path);
	// A text that was looked at when the vault was opened and says nothing to any rule is not read a second time.
	const mustRead = (path: string): boolean => readsAll || telling.has(path) || changed.has(path);
	return {
		index,
		rules,
		read,
		findings() {
			checkAtOnce(state, (path) => (mustRead(path) ? read(path)?.text : undefined));
			return state.findings();
		},
		imagine(file, text) {
			imagined.set(file.path, { ...file, text });
			changed.add(file.path);
			index.set(keepingOutline(noteFromText(file.path, text, file), text, index.find(file.path)));
		},
		lookAgain(paths) {
			for (const path of paths) {
				imagined.delete(path);
				const file = read(path);
				if (file === undefined) index.remove(path);
				else index.set(keepingOutline(noteFromText(path, file.text, file), file.text, index.find(path)));
			}
		},
	};
}
