import { findHeadingLinks, headingKey, renameInSubpath } from '../links/heading-links';
import { putPart, type PlacedLink } from '../links/note-links';
import { applyEdits } from '../edits';
import { sayOfRefactor } from './messages';
import { labelEdits } from './rename-prose';
import type { OpenNote, Retelling } from './retelling';

/** Headings for which another text is offered, and the links that may lead to them, gathered note by note. */
export class HeadingLinks {
	/** By the path of their note, as links to them are compared. */
	readonly #headings = new Map<string, Set<string>>();
	readonly #links: { readonly path: string; readonly link: PlacedLink }[] = [];

	/** Notes the headings of a note that are offered. */
	note(path: string, headings: readonly string[]): void {
		if (headings.length > 0) this.#headings.set(path, new Set(headings.map(headingKey)));
	}

	/** Gathers the links of a note. */
	gather({ path, text, body, bodyStart }: OpenNote): void {
		this.gatherLinks(path, findHeadingLinks(text, body, bodyStart));
	}

	/** Gathers links of another file. */
	gatherLinks(path: string, links: readonly PlacedLink[]): void {
		for (const link of links) if (link.heading !== '') this.#links.push({ path, link });
	}

	/** Offers the links to the headings that are offered, with them. */
	offer(retelling: Retelling): void {
		const reason = { kind: 'heading', reason: sayOfRefactor('links.headingIs'), isTicked: false };
		for (const { path, link } of this.#links) {
			const file = link.path === '' ? path : retelling.paths.find(link.path, path);
			const headings = file === undefined ? undefined : this.#headings.get(file);
			if (headings === undefined) continue;
			const wanted = renameInSubpath(link, (heading) => {
				const edited = headings.has(headingKey(heading))
					? applyEdits(heading, labelEdits(retelling, heading))
					: undefined;
				return edited?.isOk === true && edited.value !== heading ? edited.value : undefined;
			});
			const edit = wanted === undefined ? undefined : putPart(link, 'subpath', wanted);
			if (edit !== undefined) retelling.draft.replace(path, edit.from, edit.to, edit.insert, reason);
		}
	}
}
