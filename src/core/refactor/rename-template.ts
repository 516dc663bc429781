import { namePattern, escape } from './names';
import { sayOfRefactor } from '../plan/messages';
import type { Rivals } from './rename-links';
import { renameQuery } from './rename-query';
import { oldKeysOf, type Retelling } from './retelling';
import { stretchOf, type Quoted } from '../links/quoted';

/** A text that may be a template. */
interface TemplateText {
	readonly path: string;
	readonly text: string;
	/** A stretch of the text in its file. */
	readonly placed: (place: Quoted) => Quoted;
	readonly rivals: Rivals | undefined;
}

/**
 * Offers what Templater's commands ask for and write: `<%* tR += "phase: iteration" %>`. Nobody but their writer knows
 * what becomes of it.
 */
export function renameTemplate(retelling: Retelling, { path, text, placed, rivals }: TemplateText): void {
	const { draft, facet, term, name } = retelling;
	const reason = {
		kind: 'template',
		reason: sayOfRefactor('snippets.templateWrites', { name: term.name }),
		isTicked: false,
	};
	const written = new RegExp(
		`(?:^|[^\\p{L}\\p{N}_-])(?:${facet.properties.map(escape).join('|')}):[^\\S\\n]*\\\\?["']?([^\\n\\\\"'\`]*)`,
		'giu',
	);
	for (let from = text.indexOf('<%'); from !== -1; from = text.indexOf('<%', from + 2)) {
		const end = text.indexOf('%>', from + 2);
		if (end === -1) return;
		const place = placed(stretchOf(text, { from: from + 2, to: end }));
		renameQuery(retelling, { path, place, rivals, reason, isAllOffered: true }, 'script');
		for (const match of place.text.matchAll(written)) {
			const value = match[1] ?? '';
			const start = match.index + match[0].length - value.length;
			for (const key of oldKeysOf(retelling))
				for (const found of value.matchAll(namePattern(key))) {
					const at = start + found.index + (found[1] ?? '').length;
					const old = found[2] ?? '';
					draft.replace(path, place.offsets[at] ?? 0, place.offsets[at + old.length] ?? 0, name.text, reason);
				}
		}
		from = end;
	}
}
