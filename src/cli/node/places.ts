import { existsSync, lstatSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import process from 'node:process';
import { machineText } from '../../locale/en/cli/machine';
import { describeReading, describeWriting } from './faults';

/** Where a path leads, links followed, though its end may not be there yet. */
export function realPlaceOf(path: string): string {
	return lstatSync(path, { throwIfNoEntry: false }) === undefined && dirname(path) !== path
		? join(realPlaceOf(dirname(path)), basename(path))
		: realpathSync.native(path);
}

/** Whether a real path is a folder or lies in it, whichever case they are spelled in. */
export function isIn(inner: string, outer: string): boolean {
	const isSpelledIn = inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
	const ancestor = inner.split(sep).slice(0, outer.split(sep).length).join(sep);
	return isSpelledIn || isOnePlace(ancestor, outer);
}

/**
 * Whether two paths that differ in case at most lead to one place. Numbers of files alone do not tell: two names may share
 * one (hard links), and some disks number nothing.
 */
export function isOnePlace(path: string, other: string): boolean {
	const fold = (name: string): string => name.normalize('NFC').toLowerCase();
	if (fold(path) !== fold(other)) return false;
	const [stat, otherStat] = [path, other].map((one) => statSync(one, { bigint: true, throwIfNoEntry: false }));
	return stat !== undefined && stat.ino === otherStat?.ino && stat.dev === otherStat.dev;
}

/**
 * Why a file of the vault, there or not, may not be touched: a link leads out of the vault, or to what is hidden in it.
 * What is hidden by its own name, such as the settings, is reached by no link at all: `data.json` may be one to
 * `.git/config`.
 */
export function findPlaceFault(vault: string, path: string): string | undefined {
	try {
		const [real, root] = [realPlaceOf(resolve(vault, path)), realpathSync.native(vault)];
		if (!isIn(real, root)) return machineText.leadsOut;
		const names = relative(root, real).split(sep);
		const isAsNamed = hasHidden(path.split('/')) ? names.join('/') === path : !hasHidden(names);
		return isAsNamed ? undefined : machineText.leadsToHidden;
	} catch (error) {
		return describeWriting(error);
	}
}

/** Why a file is not moved: what a link leads to would be found no more where it is then, nor put back as a link. */
export function findLinkFault(file: string): string | undefined {
	return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true ? machineText.isLink : undefined;
}

/** Why a folder, there or not, cannot take a copy of a vault, links followed. */
export function findOutputFault(vault: string, folder: string): string | undefined {
	try {
		const [inner, outer] = [realPlaceOf(resolve(folder)), realpathSync(vault)];
		if (existsSync(folder) && !statSync(folder).isDirectory()) return machineText.notFolder;
		if (isIn(inner, outer)) return machineText.liesInVault;
		return isIn(outer, inner) ? machineText.holdsVault : undefined;
	} catch (error) {
		return describeReading(error);
	}
}

function hasHidden(names: readonly string[]): boolean {
	return names.some((name) => name.startsWith('.'));
}

/** The path of a folder from the root of the repository, or from the working folder, with `/`. */
export function pathFromRoot(folder: string): string {
	const { GITHUB_WORKSPACE: workspace } = process.env;
	const isInside = (path: string): boolean => path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
	const fromWorkspace = workspace === undefined || workspace === '' ? undefined : relative(workspace, resolve(folder));
	const path =
		fromWorkspace !== undefined && isInside(fromWorkspace) ? fromWorkspace : relative(process.cwd(), resolve(folder));
	return path.split(sep).join('/');
}
