import { ConfirmationModal, Notice, type App } from 'obsidian';
import { planBake, type BakePlan, type NoteText } from '../../core/refactor/bake';
import { writesOf, type FileWrite } from '../../core/refactor/plan';
import { compareText } from '../../core/words';
import { rememberFocus } from '../fixing/return-focus';
import { showUndo } from '../fixing/undo-notice';
import { replaceText, restoreText, type WrittenNote } from '../fixing/write-note';
import type { LiveIndex } from '../vault/live-index';
import { pause, startSlice } from '../vault/slices';
import { openBakery } from './bake-note';
import { bakeText } from './text';

/** Brings all snapshots of the vault up to date, after a question that says how many there are. */
export async function refreshAll(app: App, live: LiveIndex): Promise<void> {
	const bakery = await openBakery(app, live);
	const notes = await readSnapshotNotes(app);
	const baked = planBake(bakery, notes, { aim: 'refresh', line: undefined, overwrites: false });
	const writes = writesOf(baked.plan);
	if (writes.length === 0 && baked.plan.leftAlone.length === 0) {
		new Notice(baked.snapshots.length === 0 ? bakeText.noneAtAll : bakeText.current);
		return;
	}
	if (!(await confirm(app, baked, writes))) return;
	const written: WrittenNote[] = [];
	for (const write of writes) {
		const writing = await replaceText(app, write);
		if (writing.isWritten) written.push(writing.note);
		else new Notice(bakeText.refused(write.path, writing.reason));
	}
	if (written.length > 0) showUndo(bakeText.refreshedAll(written.length), () => undo(app, written));
}

async function undo(app: App, written: readonly WrittenNote[]): Promise<string> {
	let restored = 0;
	for (const note of written) {
		const writing = await restoreText(app, note);
		if (writing.isWritten) restored += 1;
		else new Notice(bakeText.refused(note.path, writing.reason));
	}
	return bakeText.undone(restored);
}

/** The notes with snapshots in them, in order, read in slices so that the app stays at hand. */
async function readSnapshotNotes(app: App): Promise<readonly NoteText[]> {
	const files = app.vault.getMarkdownFiles().sort((left, right) => compareText(left.path, right.path));
	const notes: NoteText[] = [];
	const progress = new Notice(bakeText.reading(0, files.length), 0);
	let slice = startSlice();
	for (const [at, file] of files.entries()) {
		const text = await app.vault.cachedRead(file).catch(() => '');
		if (text.includes('in-phase')) notes.push({ path: file.path, text });
		if (slice.isOver()) {
			progress.setMessage(bakeText.reading(at + 1, files.length));
			await pause();
			slice = startSlice();
		}
	}
	progress.hide();
	return notes;
}

function confirm(app: App, { plan, snapshots }: BakePlan, writes: readonly FileWrite[]): Promise<boolean> {
	return new Promise((resolve) => {
		const returnFocus = rememberFocus();
		let isWanted = false;
		const modal = new ConfirmationModal(app);
		modal.modalEl.addClass('in-phase-modal');
		modal.setTitle(bakeText.confirmTitle);
		const lists = plan.files.flatMap(({ edits }) => edits.filter(({ isTicked }) => isTicked)).length;
		modal.contentEl.createEl('p', { text: writes.length === 0 ? bakeText.current : bakeText.confirm(lists, writes.length, snapshots.length) });
		if (plan.leftAlone.length > 0) {
			modal.contentEl.createEl('p', { text: bakeText.left(plan.leftAlone.length) });
			const list = modal.contentEl.createEl('ul');
			for (const left of plan.leftAlone) list.createEl('li', { text: bakeText.leftLine(left) });
		}
		if (writes.length > 0) {
			modal.addButton((button) =>
				button
					.setButtonText(bakeText.apply(writes.length))
					.setCta()
					.setInitialFocus()
					.onClick(() => {
						isWanted = true;
					}),
			);
		}
		modal.addCancelButton(bakeText.cancel);
		modal.setCloseCallback(() => {
			returnFocus();
			resolve(isWanted);
		});
		modal.open();
	});
}
