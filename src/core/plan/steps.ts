import type { Message } from '../message';
import type { FileWrite } from './plan';
import type { PlanPort } from './port';

/** One thing that is done to one file, which is refused where the file is not as it is expected to be. */
export type WriteStep =
	| { readonly kind: 'write'; readonly path: string; readonly before: string; readonly after: string }
	/** Only where the file says `text` and nothing is at `to`. */
	| { readonly kind: 'move'; readonly path: string; readonly to: string; readonly text: string }
	/** Only where nothing is at `path`. */
	| { readonly kind: 'create'; readonly path: string; readonly text: string }
	/** Only where the file says `text`. */
	| { readonly kind: 'trash'; readonly path: string; readonly text: string };

/** The steps of a write, in order. A file that is to say something else and move says it first. */
export function stepsOf({ path, before, after, newPath, fate }: FileWrite): readonly WriteStep[] {
	if (fate === 'create') return [{ kind: 'create', path: newPath, text: after }];
	if (fate === 'trash') return [{ kind: 'trash', path, text: before }];
	const steps: WriteStep[] = [];
	if (before !== after) steps.push({ kind: 'write', path, before, after });
	if (newPath !== path) steps.push({ kind: 'move', path, to: newPath, text: after });
	return steps;
}

/** The step that takes another one back. */
export function inverseOf(step: WriteStep): WriteStep {
	switch (step.kind) {
		case 'write':
			return { ...step, before: step.after, after: step.before };
		case 'move':
			return { ...step, path: step.to, to: step.path };
		case 'create':
			return { ...step, kind: 'trash' };
		case 'trash':
			return { ...step, kind: 'create' };
	}
}

/** Why steps were not done, as a clause, and whether the file is left half done: what was done could not be taken back. */
export interface StepFault {
	readonly reason: Message;
	readonly isHalfDone: boolean;
}

/** Does the steps for one file, all of them or none. */
export async function runSteps(port: PlanPort, steps: readonly WriteStep[]): Promise<StepFault | undefined> {
	const done: WriteStep[] = [];
	for (const step of steps) {
		const reason = await runStep(port, step);
		if (reason === undefined) {
			done.unshift(step);
			continue;
		}
		let isHalfDone = false;
		for (const earlier of done) isHalfDone ||= (await runStep(port, inverseOf(earlier))) !== undefined;
		return { reason, isHalfDone };
	}
	return undefined;
}

function runStep(port: PlanPort, step: WriteStep): Promise<Message | undefined> {
	switch (step.kind) {
		case 'write':
			return port.write(step.path, step.before, step.after);
		case 'create':
			return port.create(step.path, step.text);
		case 'move':
			return port.move(step.path, step.to, step.text);
		case 'trash':
			return port.trash(step.path, step.text);
	}
}
