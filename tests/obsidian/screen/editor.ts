import { editorWords } from '../../screen/editor';
import { find, findAll, type Place } from './seen';

/** What is said over the properties of a note; undefined where nothing is. */
export function bannerIn(place: Place): HTMLElement | undefined {
	return findAll(place, { role: 'status' }).find((one) => find(one, editorWords.show) !== undefined);
}

/** The lines of a note with a mark beside them: CodeMirror draws nothing there but a class. */
export function markedLines(place: ParentNode): readonly HTMLElement[] {
	return [...place.querySelectorAll<HTMLElement>('.in-phase-problem-line')];
}

/** Our item of the status bar. */
export function statusItem(doc: Document): HTMLElement {
	const found = doc.querySelector<HTMLElement>('.status-bar-item[role="button"]');
	if (found === null) throw new Error('There is no item in the status bar.');
	return found;
}

/** What the status bar says of the note that is open. */
export function statusOf(doc: Document): string {
	return statusItem(doc).textContent;
}
