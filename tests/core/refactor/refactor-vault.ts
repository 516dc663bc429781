import type { FileWrite, Plan, Selection } from '../../../src/core/plan/plan';
import { usualSelection, writesOf } from '../../../src/core/plan/plan';
import { planRename } from '../../../src/core/refactor/rename';
import type { RefactorSources } from '../../../src/core/refactor/retelling';
import { inverseOf, stepsOf, type WriteStep } from '../../../src/core/plan/steps';
import { findNamedTerm } from '../../../src/core/query/named';
import { facetOf, vaultOf, type Files } from '../vault';
import { inEnglish } from '../../said';

/** Where the settings of a vault in memory are. */
export const settingsPath = '.config/plugins/in-phase/data.json';

/** What a refactor of a vault in memory looks at. */
export function sourcesOf(files: Files): RefactorSources {
	const notes = Object.fromEntries(Object.entries(files).filter(([path]) => path.endsWith('.md')));
	const settings: unknown = JSON.parse(files[settingsPath] ?? '{}');
	return {
		index: vaultOf(notes, settings),
		read: (path) => files[path],
		otherFiles: Object.keys(files).filter((path) => !path.endsWith('.md') && !path.startsWith('.')),
		vaultName: 'Garden',
		settingsPath,
	};
}

/** Plans a rename that is possible. */
export function renameIn(files: Files, from: string, to: string, property = 'phase'): Plan {
	const sources = sourcesOf(files);
	const facet = facetOf(sources.index, property);
	const term = findNamedTerm(facet, from);
	if (!term.isOk) throw new Error(inEnglish(term.fault.message));
	const planned = planRename(sources, facet, term.value, to);
	if (!planned.isOk) throw new Error(inEnglish(planned.fault.message));
	return planned.value;
}

/** Why a rename is refused. */
export function refusalOf(files: Files, from: string, to: string, property = 'phase'): string {
	try {
		renameIn(files, from, to, property);
		return '';
	} catch (error) {
		return error instanceof Error ? error.message : '';
	}
}

/** The files of a vault with a plan carried out. */
export function carriedOut(files: Files, plan: Plan, selection: Selection = usualSelection): Files {
	const disk = new Map(Object.entries(files));
	for (const write of writesOf(plan, selection)) runWrite(disk, write);
	return Object.fromEntries(disk);
}

/** Does all steps of a write. */
export function runWrite(disk: Map<string, string>, write: FileWrite): void {
	for (const step of stepsOf(write)) runStep(disk, step);
}

/** Does one step; throws when the file is not as expected. */
export function runStep(disk: Map<string, string>, step: WriteStep): void {
	const expect = (path: string, text: string | undefined): void => {
		if (disk.get(path) !== text) throw new Error(`${path} is not as expected`);
	};
	switch (step.kind) {
		case 'write':
			expect(step.path, step.before);
			disk.set(step.path, step.after);
			return;
		case 'create':
			expect(step.path, undefined);
			disk.set(step.path, step.text);
			return;
		case 'move':
			expect(step.path, step.text);
			expect(step.to, undefined);
			disk.delete(step.path);
			disk.set(step.to, step.text);
			return;
		case 'trash':
			expect(step.path, step.text);
			disk.delete(step.path);
	}
}

/** Everything ticked: what is offered too. */
export const everything: Selection = { has: () => true, hasFate: () => true };

/** Takes a step back. */
export function takeBack(disk: Map<string, string>, step: WriteStep): void {
	runStep(disk, inverseOf(step));
}
