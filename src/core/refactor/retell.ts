import { blankOpaque } from '../body/blank';
import { findHeadings } from '../body/headings';
import { readBody } from '../body/read-body';
import { findCanvasLinks } from '../links/canvas-links';
import { stretchOf } from '../links/quoted';
import { filenameOf, folderOf } from '../note/path';
import { fieldsPathOf, keptPathsOf } from '../plan/path-fault';
import { sayOfRefactor } from '../plan/messages';
import { leaveValues } from './leave-values';
import { addFormer, renameDefinition } from './rename-definition';
import { parseJson } from '../json';
import { parseYaml } from '../note/yaml';
import { leaveConfig, offerFrontmatterQueries } from './rename-elsewhere';
import { renameInSettings } from './rename-settings';
import { offerNoteFields, offerPresetFields } from './rename-options';
import { renameQuery } from './rename-query';
import { renameSnippets } from './rename-snippets';
import { renameCanvasLinks, renameLinks, type Rivals } from './rename-links';
import { HeadingLinks } from './rename-headings';
import { renameTags } from './rename-tags';
import { renameValues } from './rename-values';
import { matchFolder } from '../vocabulary/said';
import { linkFilesOf, type LinkFiles } from '../links/link-files';
import { offerCard, offerProse } from './rename-prose';
import { oldKeysOf, openNote, type RefactorSources, type Retelling } from './retelling';

/** What is done besides saying the new name and pointing links elsewhere. */
export interface RetellOptions {
	/** Paths of definitions that get the new name, each with the name its title has. */
	readonly renamed: ReadonlyMap<string, string>;
	/** Paths of definitions that remember the old name. */
	readonly remembering: ReadonlySet<string>;
	/** Paths of definitions that are to go. */
	readonly going: ReadonlySet<string>;
	/** Whether the name is another: with two definitions of one term, only links change. */
	readonly isRenamed: boolean;
}

/** The paths of all files, to find what links lead to, and of `gone` ones that links may still mean. */
export function allPaths({ index, otherFiles }: RefactorSources, gone: Iterable<string> = []): LinkFiles {
	const there = linkFilesOf([...[...index.notes()].map(({ path }) => path), ...otherFiles]);
	const before = linkFilesOf(gone);
	return { ...there, find: (link, from) => there.find(link, from) ?? before.find(link, from) };
}

/** Goes through all files and plans what each needs; files that cannot be about the term are not looked at closely. */
export function retell(retelling: Retelling, { renamed, remembering, going, isRenamed }: RetellOptions): void {
	const { sources, term, draft } = retelling;
	const rivals = rivalsOf(retelling);
	const headings = new HeadingLinks();
	const mayConcern = mentionOf(retelling, rivals?.names ?? []);
	for (const { path } of sources.index.notes()) {
		const text = sources.read(path);
		if (text === undefined || !(renamed.has(path) || remembering.has(path) || mayConcern(text))) continue;
		const open = openNote(path, text);
		const stem = renamed.get(path);
		if (stem !== undefined) renameDefinition(retelling, open, stem);
		if (remembering.has(path)) addFormer(retelling, open, term.name);
		if (isRenamed) renameValues(retelling, open);
		renameLinks(retelling, open, rivals);
		// A definition that is to go still speaks of itself.
		if (!isRenamed || going.has(path)) continue;
		renameTags(retelling, open);
		renameSnippets(retelling, open, rivals);
		offerNoteFields(retelling, path, text);
		offerFrontmatterQueries(retelling, open);
		const prose = blankOpaque(text, open.bodyStart, ['link']);
		const found = findHeadings(text, prose, open.bodyStart);
		offerProse(retelling, open, prose, found);
		headings.note(retelling, open, found);
		headings.gather(open);
		leaveValues(retelling, open);
	}
	for (const path of sources.otherFiles) {
		const isBase = /\.base$/i.test(path);
		const text = isBase || /\.canvas$/i.test(path) ? sources.read(path) : undefined;
		if (text === undefined || !mayConcern(text)) continue;
		const isRead = isBase ? parseYaml(text).errors.length === 0 : parseJson(text).isOk;
		if (!isRead && text.trim() !== '') {
			draft.leave(path, undefined, filenameOf(path), sayOfRefactor('files.isBroken'), true);
			continue;
		}
		if (isBase) renameBaseFile(retelling, path, text, rivals);
		else renameCanvas(retelling, path, text, rivals);
	}
	for (const { path, link } of retelling.headingLinks) headings.add(path, link);
	headings.offer(retelling);
	leaveFolders(retelling);
	if (isRenamed) leaveSayingFolders(retelling);
	const settings = sources.settingsPath === undefined ? undefined : sources.read(sources.settingsPath);
	if (isRenamed && sources.settingsPath !== undefined && settings !== undefined)
		renameInSettings(retelling, sources.settingsPath, settings);
	if (!isRenamed || sources.settingsPath === undefined) return;
	const fieldsPath = fieldsPathOf(sources.settingsPath);
	const fields = sources.read(fieldsPath);
	if (fields !== undefined) offerPresetFields(retelling, fieldsPath, fields);
	for (const path of keptPathsOf(sources.settingsPath)) {
		const kept = sources.read(path);
		if (kept !== undefined) leaveConfig(retelling, path, kept, headings);
	}
}

function renameCanvas(retelling: Retelling, path: string, text: string, rivals: Rivals | undefined): void {
	renameCanvasLinks(retelling, path, text, rivals);
	const { texts, labels } = findCanvasLinks(text);
	for (const card of [...texts, ...labels]) offerCard(retelling, path, card);
	for (const card of texts) {
		const markdown = { path, text: card.text, body: readBody(card.text, 0), bodyStart: 0, card };
		renameSnippets(retelling, markdown, rivals);
	}
}

function renameBaseFile(retelling: Retelling, path: string, text: string, rivals: Rivals | undefined): void {
	const reason = { kind: 'base', reason: sayOfRefactor('snippets.asksFor', { name: retelling.name.text }) };
	const place = stretchOf(text, { from: 0, to: text.length });
	renameQuery(retelling, { path, place, rivals, reason }, 'base');
}

/** The files that have the new name of a definition already; undefined where there are none. */
function rivalsOf({ sources, targets, paths }: Retelling): Rivals | undefined {
	const names = [...targets]
		.filter(([path, to]) => filenameOf(path) !== filenameOf(to) && !paths.isUnique(filenameOf(to), [path, to]))
		.map(([, to]) => filenameOf(to));
	if (names.length === 0) return undefined;
	const all = [...[...sources.index.notes()].map(({ path }) => path), ...sources.otherFiles];
	return { names, after: linkFilesOf(all.map((path) => targets.get(path) ?? path)) };
}

/** A letter or a digit that is written by its number, or a word that goes on in the next line. */
const encodedLetter = /%[3-7][\da-f]|&#|\\(?:[xu]|\r?\n)/i;

/** Whether a text may name the term or link to a definition, told quickly by one word of each. */
function mentionOf(retelling: Retelling, more: readonly string[]): (text: string) => boolean {
	const names = [
		...more,
		...oldKeysOf(retelling),
		...[...retelling.targets.keys()].map((path) => path.slice(folderOf(path).length)),
	];
	const words = names.flatMap((name) => {
		const parts = name
			.toLowerCase()
			.replace(/\.md$/, '')
			.normalize('NFC')
			.split(/[^\p{L}\p{N}]+/u)
			.filter((word) => /^[a-z\d]+$/.test(word));
		return [parts.sort((left, right) => right.length - left.length)[0] ?? ''];
	});
	// A name of other letters may be written in several ways: every text is looked at.
	if (words.includes('')) return () => true;
	return (text) => {
		if (encodedLetter.test(text)) return true;
		const folded = text.toLowerCase();
		return words.some((word) => folded.includes(word));
	};
}

/** Names the places that say the path of a folder that moves where no link does, such as a query. */
function leaveFolders({ sources, folders, draft }: Retelling): void {
	if (folders.size === 0) return;
	const texts = [...[...sources.index.notes()].map(({ path }) => path), ...sources.otherFiles.filter(isQueryFile)];
	for (const path of texts) {
		const text = sources.read(path) ?? '';
		for (const [folder, to] of folders)
			for (const { from, end } of placesOf(text, folder))
				if (!draft.isPlanned(path, from, end))
					draft.leave(path, from, folder, sayOfRefactor('folders.isNamed', { path: to }));
	}
}

/** Names the folders by whose names notes say the term, where folders do. */
function leaveSayingFolders({ sources, facet, term, folders, draft }: Retelling): void {
	if (!facet.from.includes('folder')) return;
	const all = new Set([...sources.index.notes()].flatMap(({ path }) => foldersOf(path)));
	for (const folder of all)
		if (!folders.has(folder) && matchFolder(facet, filenameOf(folder))[0]?.term === term)
			draft.leave(folder, undefined, filenameOf(folder), sayOfRefactor('folders.saysTerm'));
}

/** The folders that a note lies in, the nearest first. */
function foldersOf(path: string): readonly string[] {
	const folder = folderOf(path);
	return folder === '' ? [] : [folder, ...foldersOf(folder)];
}

function isQueryFile(path: string): boolean {
	return /\.(?:base|canvas)$/i.test(path);
}

/** Where the path of a folder stands in a text, and not as part of a longer name. */
function* placesOf(text: string, folder: string): Iterable<{ readonly from: number; readonly end: number }> {
	for (let from = text.indexOf(folder); from !== -1; from = text.indexOf(folder, from + folder.length)) {
		const end = from + folder.length;
		if (
			!/[\p{L}\p{N}_/-]$/u.test(text.slice(Math.max(0, from - 2), from)) &&
			!/^[\p{L}\p{N}_-]/u.test(text.slice(end, end + 2))
		)
			yield { from, end };
	}
}
