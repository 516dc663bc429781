import { doubleOf, planMerge } from '../core/refactor/merge';
import { fieldsPathOf, keptPathsOf } from '../core/plan/path-fault';
import type { LeftAlone, Plan } from '../core/plan/plan';
import { sayOfRefactor } from '../core/plan/messages';
import { planRename } from '../core/refactor/rename';
import type { RefactorSources } from '../core/refactor/retelling';
import { findNamedFacet, findNamedTerm } from '../core/query/named';
import { filenameOf } from '../core/note/path';
import { renameText } from '../locale/en/cli/rename';
import { applyPlan, faultOf, faultsOf, type ApplyOptions } from './apply-plan';
import { exitCodes } from './commands';
import { settingsPathOf, type Machine } from './machine';
import { CommandError, openVault, valueOf, type OpenVault } from './open-vault';
import { inWords } from './say';

/** What `in-phase rename` can be told. */
export interface RenameOptions extends ApplyOptions {
	readonly facet?: string;
	readonly merge?: boolean;
}

/** `in-phase rename`: a term by another name everywhere, or two terms made one. */
export async function runRename(
	machine: Machine,
	from: string,
	to: string,
	folder: string,
	options: RenameOptions,
): Promise<number> {
	const vault = openVault(machine, folder);
	const { sources, passedOver } = sourcesOf(machine, vault);
	const apply = async (plan: Plan): Promise<number> => {
		// To a person they were named as they were read.
		const unread = options.format === 'json' ? faultsOf(vault.unreadable) : [];
		const leftAlone = [...plan.leftAlone, ...passedOver(), ...unread];
		const exitCode = await applyPlan(machine, folder, { ...plan, leftAlone }, options);
		const isWhole = vault.unreadable.length === 0 && leftAlone.every(({ isFault }) => isFault !== true);
		return isWhole ? exitCode : Math.max(exitCode, exitCodes.findings);
	};
	const facet = valueOf(findNamedFacet(vault.index, options.facet));
	const term = valueOf(findNamedTerm(facet, from));
	if (options.merge === true) {
		const other = findNamedTerm(facet, to);
		if (!other.isOk) throw new CommandError(renameText.notMergeable(to));
		if (other.value !== term) {
			const merged = planMerge(sources, doubleOf(sources, facet, term, other.value));
			if (!merged.isOk) throw new CommandError(merged.fault);
			return apply(merged.value);
		}
		// They are one already: what still says a former name follows.
	}
	const planned = planRename(
		sources,
		facet,
		term,
		options.merge === true ? term.name : to,
		options.include?.includes('folder') === true,
	);
	if (planned.isOk) return apply(planned.value);
	const { message, mergeWith } = planned.fault;
	if (options.merge === true && message.id === 'rename.isDone')
		throw new CommandError(sayOfRefactor('merge.isDone', { from, to, name: term.name }));
	throw new CommandError(mergeWith === undefined ? message : renameText.mergeOffer(inWords(message)));
}

/** What refactors look at in a vault, and the files among it that are not read whole, or not as they stand, with why. */
interface OpenSources {
	readonly sources: RefactorSources;
	/** Those that were asked for until now. */
	readonly passedOver: () => readonly LeftAlone[];
}

function sourcesOf(machine: Machine, { folder, index }: OpenVault): OpenSources {
	const settingsPath = settingsPathOf(machine, folder);
	const config = [settingsPath, fieldsPathOf(settingsPath), ...keptPathsOf(settingsPath)];
	const texts = new Map<string, string | undefined>();
	const unfit: LeftAlone[] = [];
	const sources: RefactorSources = {
		index,
		otherFiles: machine.listOtherFiles(folder),
		vaultName: filenameOf((machine.journalsOf(folder).vault ?? '').replace(/\\/g, '/')),
		settingsPath,
		read(path) {
			if (texts.has(path)) return texts.get(path);
			if (config.includes(path)) {
				const kept = readConfig(machine, folder, path);
				texts.set(path, kept);
				return kept;
			}
			const file = machine.readNote(folder, path);
			const text = file?.warning === undefined ? file?.text : undefined;
			texts.set(path, text);
			if (file === undefined || file.warning !== undefined)
				unfit.push(faultOf(path, renameText.unfit(file?.warning), renameText.wholeFile));
			return text;
		},
	};
	return { sources, passedOver: () => unfit };
}

/** A file of the config folder, also of one that vaults share, which is then refused when it is to be written. */
function readConfig(machine: Machine, folder: string, path: string): string | undefined {
	try {
		return machine.readConfig(folder, path);
	} catch {
		return undefined;
	}
}
