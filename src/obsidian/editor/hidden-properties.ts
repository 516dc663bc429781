import { BlockType, type EditorView } from '@codemirror/view';
import { editorLivePreviewField } from 'obsidian';
import { findFrontmatter } from '../../core/note/frontmatter-block';

/**
 * Up to where an editor shows something else in place of the text: the end of the frontmatter in live preview, where
 * the Properties widget stands for it or the preferences hide it. 0 where all of the text can be seen.
 */
export function hiddenUntil(view: EditorView): number {
	if (view.state.field(editorLivePreviewField, false) !== true) return 0;
	const block = findFrontmatter(view.state.doc.toString());
	if (block?.isClosed !== true) return 0;
	return isWidgetShown(view) || isReplaced(view, block.end) ? block.end : 0;
}

/** Obsidian keeps the widget in the editor and shows it by a style; which preference that follows is not public. */
function isWidgetShown(view: EditorView): boolean {
	const place = view.dom.closest('.markdown-source-view') ?? view.dom;
	const widget = place.querySelector<HTMLElement>('.metadata-container');
	return widget !== null && widget.win.getComputedStyle(widget).display !== 'none';
}

function isReplaced(view: EditorView, end: number): boolean {
	const { type, to } = view.lineBlockAt(0);
	return type === BlockType.WidgetRange && to >= end;
}
