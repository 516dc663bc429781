import type { App, Component } from 'obsidian';
import { mayBeNotes, readDraggedPaths } from '../dragged-notes';
import { addToTerm, type TermPlace } from '../actions/change-phase';
import type { Tree } from './tree';

/** What notes are dropped into. */
export interface DropSurroundings {
	readonly app: App;
	/** Owns the listeners. */
	readonly owner: Component;
	/** The term of a branch by the key of its root. */
	readonly findPlace: (key: string) => TermPlace | undefined;
}

/** Lets notes be dropped on the branches of a tree, each of which is a term; the one under the pointer is marked. */
export function bindPhaseDrop(element: HTMLElement, tree: Tree, { app, owner, findPlace }: DropSurroundings): void {
	const targetOf = (event: DragEvent): string | undefined => {
		const { dataTransfer } = event;
		return dataTransfer !== null && mayBeNotes(app, dataTransfer) ? tree.rootAt(event.targetNode) : undefined;
	};
	owner.registerDomEvent(element, 'dragover', (event) => {
		const key = targetOf(event);
		tree.markBranch(key);
		if (key === undefined || event.dataTransfer === null) return;
		event.preventDefault();
		// Obsidian would offer to open the note here.
		event.stopPropagation();
		event.dataTransfer.dropEffect = 'copy';
	});
	owner.registerDomEvent(element, 'dragleave', (event) => {
		const to = event.relatedTarget;
		const isInside = to !== null && 'nodeType' in to && element.contains(to as Node);
		if (!isInside) tree.markBranch(undefined);
	});
	owner.registerDomEvent(element, 'drop', (event) => {
		const key = targetOf(event);
		tree.markBranch(undefined);
		const place = key === undefined ? undefined : findPlace(key);
		if (place === undefined || event.dataTransfer === null) return;
		const paths = readDraggedPaths(app, event.dataTransfer);
		if (paths.length === 0) return;
		event.preventDefault();
		event.stopPropagation();
		void addToTerm(place, paths);
	});
}
