import type { Message } from '../message';
import { applyEdits, type Edit } from '../edits';

/** One edit of a refactor, which a person may leave out. */
export interface PlannedEdit {
	/** Unique in the plan, and the same when the plan is made again from the same texts. */
	readonly id: string;
	/** What kind of change it is, for a check box that stands for all of them: `value`, `alias`, `link`, `prose` … */
	readonly kind: string;
	/** Why it is made, in a few words for a person. */
	readonly reason: Message;
	readonly edit: Edit;
	/** Whether it is made unless a person says no; otherwise it is only offered. */
	readonly isTicked: boolean;
}

/** What a refactor does to one file. */
export interface FilePlan {
	readonly path: string;
	/** The text that was planned on; the file is refused once it says something else. Empty for a new file. */
	readonly before: string;
	readonly edits: readonly PlannedEdit[];
	/** The path the file moves to; undefined where it stays. Links to it are edits of the files that have them. */
	readonly renameTo: string | undefined;
	/** What becomes of the file as a whole, besides its edits. */
	readonly fate: 'keep' | 'create' | 'trash';
	/** Whether `renameTo` or a fate other than `keep` is carried out unless a person says no. */
	readonly isTicked: boolean;
}

/** Something a refactor found and does not touch. */
export interface LeftAlone {
	readonly path: string;
	/** 1-based; undefined for a file as a whole. */
	readonly line: number | undefined;
	/** What was found, quoted. */
	readonly what: string;
	readonly reason: Message;
	/** Whether it should have been changed and cannot be; else it may well be right as it is. */
	readonly isFault?: boolean;
}

/** A folder by another name. */
export interface FolderMove {
	readonly from: string;
	readonly to: string;
	/** Whether the plan moves it; else it is offered, and planned anew when somebody wants it. */
	readonly isMoved: boolean;
}

/** Edits to many notes: planned first, shown, applied all or none per note, undoable. */
export interface Plan {
	/** What is done, as a person would say it: "Rename the phase coordination to iteration". */
	readonly title: Message;
	/** In the order in which they are written, each path once. */
	readonly files: readonly FilePlan[];
	readonly leftAlone: readonly LeftAlone[];
	/** The kinds of edits in words, in the order in which they are shown. */
	readonly kinds: ReadonlyMap<string, Message>;
	/** Folders that could get a new name with the note that they are called like; left out where there are none. */
	readonly folders?: readonly FolderMove[];
}

/** What a person chose of a plan. */
export interface Selection {
	has(edit: PlannedEdit): boolean;
	/** Whether a file is renamed, made or moved to the trash. */
	hasFate(file: FilePlan): boolean;
}

/** What is ticked unless a person says otherwise. */
export const usualSelection: Selection = { has: ({ isTicked }) => isTicked, hasFate: ({ isTicked }) => isTicked };

/** One file to write, as it is and as it is to become. */
export interface FileWrite {
	readonly path: string;
	readonly before: string;
	readonly after: string;
	/** Where it is afterwards; the same as `path` when it stays. */
	readonly newPath: string;
	readonly fate: FilePlan['fate'];
}

/**
 * The writes of what was chosen, files that stay as they are left out. A file that is moved to the trash keeps its
 * text; one that is not, though it was planned, has its edits made. A file whose edits overlap is an error of the plan.
 */
export function writesOf(plan: Plan, selection: Selection = usualSelection): readonly FileWrite[] {
	return plan.files.flatMap((file) => {
		const isFated = selection.hasFate(file);
		if (file.fate === 'create' && !isFated) return [];
		const edited = applyEdits(
			file.before,
			file.edits.filter((edit) => selection.has(edit)).map(({ edit }) => edit),
		);
		if (!edited.isOk) throw new Error(`The plan for “${file.path}” contradicts itself: ${edited.fault.id}`);
		const newPath = isFated && file.renameTo !== undefined ? file.renameTo : file.path;
		if (isFated && file.fate === 'trash')
			return [{ path: file.path, before: file.before, after: file.before, newPath: file.path, fate: 'trash' }];
		const fate = isFated ? file.fate : 'keep';
		const write = { path: file.path, before: file.before, after: edited.value, newPath, fate };
		return write.after === write.before && newPath === file.path && fate === 'keep' ? [] : [write];
	});
}

/** A note before and after. */
export interface ChangedText {
	readonly path: string;
	readonly before: string;
	readonly after: string;
}
