import { blankOpaque } from '../body/blank';
import { applyEdits } from '../edits';
import { decodePath } from '../links/address';
import { findAppAddresses, writeAppPath } from '../links/app-address';
import { findCanvasLinks } from '../links/canvas-links';
import type { HeadingLink } from '../links/heading-links';
import { findNoteLinks, type PlacedLink, type Replacement, type UnfollowedLink } from '../links/note-links';
import { findUnfollowed } from '../links/unfollowed';
import { foldPath, type LinkFiles } from '../links/link-files';
import { retarget } from '../links/write-link';
import { filenameOf } from '../note/path';
import type { Range } from '../text';
import { findStaleLink } from '../lint/definition-links';
import { isTemplate } from '../note/template';
import { sayOfRefactor } from '../plan/messages';
import { labelOf } from '../vocabulary/label';
import { placesToRename, renameIn } from './names';
import type { EditReason, PlanDraft } from '../plan/draft';
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
	const { paths, targets, term } = retelling;
	const definitions = new Set(term.definitions.map(({ note }) => note.path));
	for (const link of findNoteLinks(open.text, open.body)) {
		if (isTemplate(link.path)) continue;
		const file = paths.find(link.path, open.path);
		if (file === undefined) {
			leaveStale(retelling, open, link);
			leaveMiswritten(retelling, open, link);
		}
		if (file !== undefined) keepFromRival(retelling, open.path, link, file, rivals, 'link');
		if (file === undefined || !(targets.has(file) || definitions.has(file))) continue;
		const to = targets.get(file);
		if (to !== undefined)
			pointAt(retelling, open.path, link, file, to, {
				kind: 'link',
				reason: sayOfRefactor('links.noteIs', { path: to }),
			});
		if (definitions.has(file) || (to !== undefined && definitions.has(to))) renameDisplay(retelling, open, link);
	}
	for (const one of findUnfollowed(open.text, open.body, open.bodyStart)) leaveUnfollowed(retelling, open.path, one);
	followAppAddresses(retelling, open);
}

function leaveUnfollowed(
	{ draft, paths, targets }: Retelling,
	from: string,
	{ path, range, place }: UnfollowedLink,
): void {
	const file = paths.find(path, from);
	if (file !== undefined && targets.has(file))
		draft.leave(from, range.from, path, sayOfRefactor(`links.isUnfollowed.${place}`));
}

/** Plans the addresses of the app that open a definition in this vault, and names those that may lead to one otherwise. */
function followAppAddresses(retelling: Retelling, { path, text, bodyStart }: OpenNote): void {
	const { draft, paths, sources, targets, headingLinks } = retelling;
	if (!/obsidian:/i.test(text)) return;
	const outsideCode = blankOpaque(text, bodyStart, ['html', 'math', 'comment', 'definition', 'link']);
	for (const { vault, path: said, target, subpath, isOpening } of findAppAddresses(outsideCode)) {
		const file = paths.find(said, '');
		const to = file === undefined ? undefined : targets.get(file);
		const written = text.slice(target.from, target.to);
		const isHere = vault === undefined || vault === sources.vaultName;
		if (file !== undefined && isHere && isOpening && subpath.to > subpath.from) {
			const place = { text: text.slice(subpath.from, subpath.to), range: subpath };
			const link = linkOf({ path: file, subpath: place, write: (heading) => heading });
			headingLinks.push({ path, link: { ...link, form: 'markdown' } });
		}
		if (file === undefined || to === undefined) continue;
		if (!isHere || !isOpening) {
			const why = isHere ? sayOfRefactor('links.isForPlugin') : sayOfRefactor('links.isInVault', { vault });
			draft.leave(path, target.from, written, why);
			continue;
		}
		const link = { form: 'markdown', isBracketed: false, path: said, written, from: '' } as const;
		const wanted = retarget(link, file, to, paths);
		const reason = { kind: 'link', reason: sayOfRefactor('links.noteIs', { path: to }) };
		if (wanted !== undefined) draft.replace(path, target.from, target.to, writeAppPath(written)(wanted), reason);
	}
}

/** Plans the cards of a canvas that show a definition, and the links in its text cards; all else stays byte for byte. */
export function renameCanvasLinks(retelling: Retelling, path: string, text: string, rivals: Rivals | undefined): void {
	const { draft, paths, targets, headingLinks } = retelling;
	const reason = { kind: 'canvas', reason: sayOfRefactor('links.noteIsElsewhere') };
	const { files, links, tags, unfollowed } = findCanvasLinks(text);
	for (const one of unfollowed) leaveUnfollowed(retelling, path, one);
	for (const { name, range } of tags) {
		const fate = tagFateOf(retelling, name);
		const follows = { kind: 'tag', reason: sayOfRefactor('tags.follows') };
		if (fate?.isOk === true) draft.replace(path, range.from, range.to, fate.value, follows);
		else if (fate !== undefined) draft.leave(path, range.from, `#${name}`, fate.fault);
	}
	for (const { path: file, range, write, subpath } of files) {
		const to = targets.get(file);
		if (subpath !== undefined) headingLinks.push({ path, link: linkOf({ path: file, subpath, write }) });
		if (to !== undefined) draft.replace(path, range.from, range.to, write(to) ?? to, reason);
	}
	for (const link of links) {
		const file = paths.find(link.path, path);
		const to = file === undefined ? undefined : targets.get(file);
		if (file !== undefined && to !== undefined) pointAt(retelling, path, link, file, to, reason);
		else if (file !== undefined) keepFromRival(retelling, path, link, file, rivals, 'link');
		headingLinks.push({ path, link });
	}
}

/** What leads to a place in a file without being a link, as one. */
function linkOf({
	path,
	subpath: { text, range },
	write,
}: {
	readonly path: string;
	readonly subpath: { readonly text: string; readonly range: Range };
	readonly write: PlacedLink['write'];
}): HeadingLink {
	const none = { display: undefined, shown: undefined };
	return { form: 'wikilink', isBracketed: false, path, heading: text, subpath: range, write, ...none };
}

/** What must be known of a link to point it elsewhere. */
export type TargetLink = Pick<PlacedLink, 'form' | 'isBracketed' | 'path' | 'target' | 'written' | 'write' | 'narrow'>;

/** Plans to point a link to a file at another, in the form it has. */
export function pointAt(
	{ draft, paths, targets }: Retelling,
	path: string,
	link: TargetLink,
	file: string,
	to: string,
	reason: EditReason,
): void {
	const { target, written } = link;
	const plain = retarget({ ...link, from: path, movedTo: targets.get(path) }, file, to, paths);
	const wanted = plain === undefined ? undefined : link.write(plain);
	if (plain === undefined || wanted === undefined) {
		const isInQuery = reason.kind === 'base' || reason.kind === 'block';
		const why = plain === undefined ? 'links.hasNoForm' : isInQuery ? 'links.endsString' : 'links.doesNotFit';
		draft.leave(path, target.from, written, sayOfRefactor(why, { path: to }), isInQuery);
	} else put(draft, path, link.narrow?.('target', plain) ?? { ...target, insert: wanted }, reason);
}

function put(draft: PlanDraft, path: string, { from, to, insert }: Replacement, reason: EditReason): void {
	draft.replace(path, from, to, insert, reason);
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

function renameDisplay(retelling: Retelling, { path }: OpenNote, link: PlacedLink): void {
	const { display, shown: said, write } = link;
	const { draft, facet, name, term } = retelling;
	if (display === undefined || said === undefined) return;
	const labels = [
		term.label,
		...term.definitions.map(({ title }) => title),
		...term.formerly.map((former) => labelOf(former, facet.noun)),
	];
	if (labels.includes(said)) {
		const label = term.definitions.some(({ title }) => title === said) ? newTitle(retelling, said) : name.label;
		const wanted = write(label);
		const reason = { kind: 'display', reason: sayOfRefactor('links.isOldLabel') };
		if (wanted !== undefined)
			put(draft, path, link.narrow?.('display', label) ?? { ...display, insert: wanted }, reason);
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
		if (edited.isOk && wanted !== undefined)
			put(draft, path, link.narrow?.('display', edited.value) ?? { ...display, insert: wanted }, offer);
		// Word by word, beside what is in between; where it is escaped, words may be elsewhere than they seem.
		else if (prose !== words && words.length === display.to - display.from)
			for (const { from, to, insert } of places)
				draft.replace(path, display.from + from, display.from + to, insert, offer);
		return;
	}
}

/** What a title of a definition says with the new name. */
function newTitle(retelling: Retelling, title: string): string {
	const { term, name } = retelling;
	const renamed = term.definitions.map(({ stem }) => renameIn(title, stem, name));
	return renamed.find((one) => one !== undefined) ?? name.label;
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

/** Names a link that would lead to a definition if it were written otherwise: `[[a%20b]]`, `[x](a.md?y)`. */
function leaveMiswritten(
	{ draft, paths, targets }: Retelling,
	{ path }: OpenNote,
	{ path: said, form, written, target }: PlacedLink,
): void {
	const isEncoded = form === 'wikilink' && said.includes('%');
	const meant = isEncoded ? decodePath(said) : form === 'markdown' ? said.replace(/\?.*/, '') : said;
	const file = meant === said ? undefined : paths.find(meant, path);
	if (file !== undefined && targets.has(file))
		draft.leave(path, target.from, written, sayOfRefactor(isEncoded ? 'links.isEncoded' : 'links.hasQuery'));
}
