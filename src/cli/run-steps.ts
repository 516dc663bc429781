import { inverseOf, type WriteStep } from '../core/refactor/write-steps';
import { basenameOf } from '../core/note/path';
import type { Machine } from './machine';
import { refactorText } from './refactor-text';

/** Does the steps for one file, all of them or none; answers why not, in words. */
export function runSteps(machine: Machine, vault: string, steps: readonly WriteStep[]): string | undefined {
	const done: WriteStep[] = [];
	for (const step of steps) {
		const reason = runStep(machine, vault, step);
		if (reason === undefined) {
			done.unshift(step);
			continue;
		}
		for (const earlier of done) runStep(machine, vault, inverseOf(earlier));
		return reason;
	}
	return undefined;
}

function runStep(machine: Machine, vault: string, step: WriteStep): string | undefined {
	switch (step.kind) {
		case 'write':
			return machine.writeNote(vault, step.path, step.before, step.after);
		case 'create':
			return takeBack(machine, vault, step.path, step.text)
				? undefined
				: machine.createFile(vault, step.path, step.text);
		case 'move':
			return findChange(machine, vault, step) ?? machine.moveFile(vault, step.path, step.to);
		case 'trash':
			return (
				findChange(machine, vault, step) ?? machine.moveFile(vault, step.path, placeInTrash(machine, vault, step.path))
			);
	}
}

function findChange(
	machine: Machine,
	vault: string,
	{ path, text }: { readonly path: string; readonly text: string },
): string | undefined {
	const file = machine.readNote(vault, path);
	if (file === undefined) return refactorText.gone;
	return file.text === text ? undefined : refactorText.changed;
}

/** Moves a file back that lies in the trash as it was. */
function takeBack(machine: Machine, vault: string, path: string, text: string): boolean {
	const base = basenameOf(path);
	const lying = machine
		.listFolder(vault, '.trash')
		.filter((name) => name.startsWith(base))
		.map((name) => `.trash/${name}`);
	const found = lying.find((other) => machine.readNote(vault, other)?.text === text);
	return found !== undefined && machine.moveFile(vault, found, path) === undefined;
}

/** The vault's own trash folder, as in the app; a file of the same name there stays. */
function placeInTrash(machine: Machine, vault: string, path: string): string {
	const names = machine.listFolder(vault, '.trash').map((name) => name.toLowerCase());
	const base = basenameOf(path);
	let name = `${base}.md`;
	for (let count = 2; names.includes(name.toLowerCase()); count += 1) name = `${base} ${count}.md`;
	return `.trash/${name}`;
}
