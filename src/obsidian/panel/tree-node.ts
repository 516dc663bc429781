import type { Action } from '../actions/action';
import type { Menu, PaneType } from 'obsidian';

/** One line of a tree, and the lines below it. */
export interface TreeNode {
	/** Unique among its siblings, and the same as long as the line means the same. */
	readonly key: string;
	readonly label: string;
	/** Label and detail are texts of ours, in which code stands between backticks; of a note they are text, whatever it says. */
	readonly isMessage?: boolean;
	/** A quieter text behind the label. */
	readonly detail?: string | undefined;
	/** A quiet text on a second line, which the actions stand on too. */
	readonly note?: string | undefined;
	/** A text at the end of the line, such as a count. */
	readonly flair?: string | undefined;
	readonly icon?: string | undefined;
	/** What the icon means, for those who do not see it. */
	readonly iconLabel?: string | undefined;
	/** Added to the line's element, for its looks. */
	readonly look?: string | undefined;
	readonly tooltip?: string | undefined;
	/** The note the line links to; `bindLinks` around the tree makes the link work. */
	readonly path?: string | undefined;
	/** What choosing the line does, in place of following its link; the pane is asked for as by a modifier on a click. */
	readonly choose?: ((pane: PaneType | boolean) => void) | undefined;
	/** Buttons on the line. */
	readonly actions?: readonly Action[] | undefined;
	/** Fills the line's context menu. */
	readonly fillMenu?: ((menu: Menu) => void) | undefined;
	/** Whether the line stands for what is active elsewhere, such as the open note. */
	readonly isCurrent?: boolean | undefined;
	/** Undefined for a line that never has any. */
	readonly children?: readonly TreeNode[] | undefined;
	/** Whether it is open until somebody says otherwise; unset: as the other branches are. */
	readonly startsOpen?: boolean | undefined;
}

/** What a tree leaves to its owner to remember. */
export interface TreeState {
	isOpen(id: string, startsOpen?: boolean): boolean;
	setOpen(id: string, isOpen: boolean, startsOpen?: boolean): void;
}

/** A line that is to be seen, and its place in the tree. */
export interface TreeLine {
	readonly node: TreeNode;
	/** The keys from the root down, which is what the state is kept under. */
	readonly id: string;
	readonly parentId: string | undefined;
	/** From 1. */
	readonly level: number;
	/** From 1, among its siblings. */
	readonly position: number;
	readonly siblings: number;
	/** Undefined for a line without children. */
	readonly isOpen: boolean | undefined;
}

/** The lines of a tree from top to bottom, those in closed branches left out. */
export function linesOf(nodes: readonly TreeNode[], state: TreeState): readonly TreeLine[] {
	const lines: TreeLine[] = [];
	const add = (siblings: readonly TreeNode[], parent: TreeLine | undefined): void => {
		for (const [at, node] of siblings.entries()) {
			const id = parent === undefined ? node.key : `${parent.id}/${node.key}`;
			const isOpen = node.children === undefined ? undefined : state.isOpen(id, node.startsOpen);
			const line = {
				node,
				id,
				parentId: parent?.id,
				level: (parent?.level ?? 0) + 1,
				position: at + 1,
				siblings: siblings.length,
				isOpen,
			};
			lines.push(line);
			if (isOpen === true) add(node.children ?? [], line);
		}
	};
	add(nodes, undefined);
	return lines;
}
