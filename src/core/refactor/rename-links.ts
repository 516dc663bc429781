import { blankOpaque } from '../body/blank';
import { applyEdits } from '../edits';
import { findCanvasLinks, findNoteLinks, findUnfollowed, type PlacedLink } from '../links/note-links';
import { foldPath, type LinkFiles } from '../links/link-files';
import { retarget } from '../links/write-link';
import { filenameOf } from '../note/path';
import { findStaleLink } from '../lint/definition-links';
import { isTemplate } from '../note/template';
import { sayOfRefactor } from './messages';
import { labelOf } from '../vocabulary/label';
import { placesToRename } from './names';
import type { EditReason } from '../plan/draft';
import { tagFateOf } from './rename-tags';
import { oldKeysOf, type OpenNote, type Retelling } from './retelling';

/** Files that have the new name of a definition already, and how links lead once it has that name too. */
export interface Rivals {
	/** The names of files that there are then twice. */
	readonly names: readonly string[];
	readonly after: LinkFiles;
}

/**
 * Plans the links of a note to the definitions: where they lead, in the form they have, and what they say. The text
 * of a link is changed without asking only where it is exactly the old label. What reads like a link where Obsidian
 * follows none is left, with the reason.
 */
export function renameLinks(retelling: Retelling, open: OpenNote, rivals: Rivals | undefined): void {
	const { draft, paths, targets, term } = retelling;
	const definitions = new Set(term.definitions.map(({ note }) => note.path));
	for (const link of findNoteLinks(open.text, open.body)) {
		if (isTemplate(link.path)) continue;
		const file = paths.find(link.path, open.path);
		if (file === undefined) leaveStale(retelling, open, link);
		if (file !== undefined) keepFromRival(retelling, open.path, link, file, rivals, 'link');
		if (file === undefined || !(targets.has(file) || definitions.has(file))) continue;
		const to = targets.get(file);
		if (to !== undefined)
			pointAt(retelling, open.path, link, file, to, {
				kind: 'link',
				reason: sayOfRefactor('links.noteIs', { path: to }),
			});
		renameDisplay(retelling, open, link);
	}
	for (const { path, range, place } of findUnfollowed(open.text, open.bodyStart)) {
		const file = paths.find(path, open.path);
		if (file !== undefined && targets.has(file))
			draft.leave(
				open.path,
				range.from,
				open.text.slice(range.from, range.to),
				sayOfRefactor(`links.isUnfollowed.${place}`),
			);
	}
}

/** Plans the cards of a canvas that show a definition, and the links in its text cards; all else stays byte for byte. */
export function renameCanvasLinks(retelling: Retelling, path: string, text: string, rivals: Rivals | undefined): void {
	const { draft, paths, targets } = retelling;
	const reason = { kind: 'canvas', reason: sayOfRefactor('links.noteIsElsewhere') };
	const { files, links, tags } = findCanvasLinks(text);
	for (const { name, range } of tags) {
		const fate = tagFateOf(retelling, name);
		const follows = { kind: 'tag', reason: sayOfRefactor('tags.follows') };
		if (fate?.isOk === true) draft.replace(path, range.from, range.to, fate.value, follows);
		else if (fate !== undefined) draft.leave(path, range.from, `#${name}`, fate.fault);
	}
	for (const { path: file, range, write } of files) {
		const to = targets.get(file);
		if (to !== undefined) draft.replace(path, range.from, range.to, write(to) ?? to, reason);
	}
	for (const link of links) {
		const file = paths.find(link.path, path);
		const to = file === undefined ? undefined : targets.get(file);
		if (file !== undefined && to !== undefined) pointAt(retelling, path, link, file, to, reason);
		else if (file !== undefined) keepFromRival(retelling, path, link, file, rivals, 'link');
	}
}

/** What must be known of a link to point it elsewhere. */
export type TargetLink = Pick<PlacedLink, 'form' | 'isBracketed' | 'path' | 'target' | 'written' | 'write'>;

/** Plans to point a link to a file at another, in the form it has. */
export function pointAt(
	{ draft, paths }: Retelling,
	path: string,
	link: TargetLink,
	file: string,
	to: string,
	reason: EditReason,
): void {
	const { target, written } = link;
	const plain = retarget({ ...link, from: path }, file, to, paths);
	const wanted = plain === undefined ? undefined : link.write(plain);
	if (wanted === undefined)
		draft.leave(
			path,
			target.from,
			written,
			sayOfRefactor(plain === undefined ? 'links.hasNoForm' : 'links.doesNotFit', { path: to }),
		);
	else draft.replace(path, target.from, target.to, wanted, reason);
}

/** A link to a file of that name says its path, where it would lead to the definition once that has the same name. */
export function keepFromRival(
	retelling: Retelling,
	path: string,
	link: TargetLink,
	file: string,
	rivals: Rivals | undefined,
	kind: string,
): void {
	if (rivals?.names.some((name) => foldPath(name) === foldPath(filenameOf(file))) !== true) return;
	if (retelling.targets.has(file) || rivals.after.find(link.path, path) === file) return;
	const reason = { kind, reason: sayOfRefactor('links.wouldLeadElsewhere', { path: file }) };
	pointAt({ ...retelling, paths: rivals.after }, path, link, file, file, reason);
}

function renameDisplay(retelling: Retelling, { path }: OpenNote, { display, shown: said, write }: PlacedLink): void {
	const { draft, facet, name, term } = retelling;
	if (display === undefined || said === undefined) return;
	const labels = [
		term.label,
		...term.definitions.map(({ title }) => title),
		...term.formerly.map((former) => labelOf(former, facet.noun)),
	];
	if (labels.includes(said)) {
		const wanted = write(name.label);
		const reason = { kind: 'display', reason: sayOfRefactor('links.isOldLabel') };
		if (wanted !== undefined) draft.replace(path, display.from, display.to, wanted, reason);
		return;
	}
	const offer = { kind: 'display', reason: sayOfRefactor('links.namesOldLabel'), isTicked: false };
	// Code, and what a link or an image in it leads to and says, is not what this link says.
	const words = said.normalize('NFC');
	const prose = blankOpaque(words, 0);
	for (const key of oldKeysOf(retelling)) {
		const places = placesToRename(prose, key, name);
		if (places.length === 0) continue;
		const edited = applyEdits(words, places);
		const wanted = edited.isOk && prose === words ? write(edited.value) : undefined;
		if (wanted !== undefined) draft.replace(path, display.from, display.to, wanted, offer);
		// Word by word, beside what is in between; where it is escaped, words may be elsewhere than they seem.
		else if (prose !== words && words.length === display.to - display.from)
			for (const { from, to, insert } of places)
				draft.replace(path, display.from + from, display.from + to, insert, offer);
		return;
	}
}

function leaveStale(
	{ draft, sources, term, name }: Retelling,
	{ path, note }: OpenNote,
	{ path: target, target: { from } }: PlacedLink,
): void {
	const stale = findStaleLink(sources.index, note, target);
	if (stale?.term === undefined || (stale.term !== term && stale.term.key !== name.key)) return;
	draft.leave(path, from, target, sayOfRefactor('links.isStale'));
}
