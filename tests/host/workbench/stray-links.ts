import { Keymap } from 'obsidian';
import type { App } from 'obsidian';

/** The places outside the reading view where Obsidian itself follows internal links. */
const ownPlaces = '.metadata-container, .hover-popover, .markdown-embed-link, .internal-embed.mod-empty';

/**
 * Follows links in properties, previews and embeds. A link in a plugin's own view is the plugin's to follow;
 * here, as in Obsidian, it must not lead the window away.
 */
export function followStrayLinks(app: App): void {
	document.addEventListener('click', (event) => {
		if (event.defaultPrevented || !(event.target instanceof Element)) return;
		const link = event.target.closest<HTMLElement>('a, .markdown-embed-link, .internal-embed.mod-empty');
		if (link === null || link.hasClass('external-link')) return;
		event.preventDefault();
		const target = link.dataset['href'] ?? link.getAttribute('src');
		if (target === null || link.closest(ownPlaces) === null) return;
		const source = link.closest<HTMLElement>('[data-source-path]')?.dataset['sourcePath'];
		void app.workspace.openLinkText(
			target,
			source ?? app.workspace.getActiveFile()?.path ?? '',
			Keymap.isModEvent(event),
		);
	});
}
