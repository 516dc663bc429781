import { doubleOf, planMerge } from '../core/refactor/merge';
import { planRename } from '../core/refactor/rename';
import type { RefactorSources } from '../core/refactor/retelling';
import { findNamedTerm } from '../core/query/named';
import { applyPlan, type ApplyOptions } from './apply-plan';
import { requireFacet, requireTerm } from './ask';
import type { Machine } from './machine';
import { CommandError, openVault, type OpenVault } from './open-vault';
import { refactorText } from './refactor-text';

/** What `in-phase rename` can be told. */
export interface RenameOptions extends ApplyOptions {
	readonly facet?: string;
	readonly merge?: boolean;
}

/** `in-phase rename`: a term by another name everywhere, or two terms made one. */
export function runRename(machine: Machine, from: string, to: string, folder: string, options: RenameOptions): number {
	const vault = openVault(machine, folder);
	const sources = sourcesOf(machine, vault);
	const facet = requireFacet(vault.index, options.facet);
	const term = requireTerm(facet, from);
	if (options.merge === true) {
		const other = findNamedTerm(facet, to);
		if (!other.isFound || other.value === term) throw new CommandError(refactorText.notMergeable(to));
		const merged = planMerge(sources, doubleOf(sources, facet, term, other.value));
		if (!merged.isPossible) throw new CommandError(merged.reason);
		return applyPlan(machine, folder, merged.plan, options);
	}
	const planned = planRename(sources, facet, term, to);
	if (planned.isPossible) return applyPlan(machine, folder, planned.plan, options);
	throw new CommandError(planned.mergeWith === undefined ? planned.reason : refactorText.mergeOffer(planned.reason));
}

/** What refactors look at in a vault that was opened; a file that is not read whole, or as it stands, is left out. */
export function sourcesOf(machine: Machine, { folder, index }: OpenVault): RefactorSources {
	const config = machine.findConfigFolder(folder);
	const texts = new Map<string, string | undefined>();
	return {
		index,
		otherFiles: machine.listOtherFiles(folder),
		settingsPath: config === undefined ? undefined : `${config}/plugins/in-phase/data.json`,
		read(path) {
			if (texts.has(path)) return texts.get(path);
			const file = machine.readNote(folder, path);
			const text = file?.warning === undefined ? file?.text : undefined;
			texts.set(path, text);
			return text;
		},
	};
}
