import { findStaleLink } from '../lint/definition-links';
import { isTemplate } from '../note/template';
import { retarget } from './link-paths';
import { findNoteLinks, type NoteLink } from './links';
import { messages } from './messages';
import { labelOf, renameIn } from './names';
import { oldKeysOf, type OpenNote, type Retelling } from './retelling';

/**
 * Plans the links of a note to the definitions: where they lead, in the form they have, and what they say. The text
 * of a link is changed without asking only where it is exactly the old label.
 */
export function renameLinks(retelling: Retelling, open: OpenNote): void {
	const { draft, paths, targets, term } = retelling;
	const definitions = new Set(term.definitions.map(({ note }) => note.path));
	for (const link of findNoteLinks(open.text, open.body)) {
		if (isTemplate(link.path)) continue;
		const file = paths.find(link.path, open.path);
		if (file === undefined) leaveStale(retelling, open, link);
		if (file === undefined || !(targets.has(file) || definitions.has(file))) continue;
		const to = targets.get(file);
		const { target, isEncoded } = link;
		if (to !== undefined) {
			const written = open.text.slice(target.from, target.to);
			const inside = written.trim();
			const from = target.from + written.indexOf(inside);
			const wanted = retarget({ written: inside, path: link.path, from: open.path, isEncoded }, file, to, paths);
			draft.replace(open.path, from, from + inside.length, wanted, { kind: 'link', reason: messages.links.noteIs(to) });
		}
		renameDisplay(retelling, open, link);
	}
}

function renameDisplay(retelling: Retelling, { path, text }: OpenNote, { display }: NoteLink): void {
	const { draft, facet, name, term } = retelling;
	if (display === undefined) return;
	const said = text.slice(display.from, display.to);
	const labels = [
		term.label,
		...term.definitions.map(({ title }) => title),
		...term.formerly.map((former) => labelOf(former, facet)),
	];
	const isLabel = labels.includes(said);
	const renamed = isLabel
		? name.label
		: oldKeysOf(retelling)
				.map((key) => renameIn(said, key, name))
				.find((other) => other !== undefined);
	if (renamed !== undefined)
		draft.replace(path, display.from, display.to, renamed, {
			kind: 'display',
			reason: isLabel ? messages.links.isOldLabel : messages.links.namesOldLabel,
			isTicked: isLabel,
		});
}

function leaveStale(
	{ draft, sources, term, name }: Retelling,
	{ path, note }: OpenNote,
	{ path: target, target: { from } }: NoteLink,
): void {
	const stale = findStaleLink(sources.index, note, target);
	if (stale === undefined || (stale.term !== term && stale.term.name !== name.key)) return;
	draft.leave(path, from, target, messages.links.isStale);
}
