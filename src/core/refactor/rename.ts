import type { Message } from '../message';
import type { Facet, Term } from '../vocabulary/facet';
import { namedKinds, renameKinds } from '../plan/kinds';
import { sayOfRefactor } from '../plan/messages';
import { keyOf, nameKeyOf } from '../vocabulary/key';
import { tagNameOf } from '../vocabulary/tag-name';
import { findNoteFolder, type NoteFolder } from './folder-note';
import { nameFrom, parseName, type NewName } from './names';
import type { Plan } from '../plan/plan';
import { PlanDraft } from '../plan/draft';
import { filenameOf } from '../note/path';
import { findTitleFault, renamedPath } from './rename-definition';
import { failed, ok, type Result } from '../result';
import { allPaths, retell } from './retell';
import type { RefactorSources, Retelling } from './retelling';

/** Why a term cannot have a name. */
export interface RenameFault {
	readonly message: Message;
	/** The term that has the name already. */
	readonly mergeWith?: Term;
}

/**
 * Plans to give a term another name, wherever it is named: in properties, in its definition, links, tags, lists,
 * queries, bases, canvases and settings. Headings and prose are offered, unticked. With the name that the term has
 * already, a rename is finished that was stopped or refused half-way, or made by settings alone: what still says a
 * former name, or links there.
 *
 * @param to The new name as a person writes it: `iteration`, "Deep Work Phase".
 * @param movesFolders Whether folders that are called like a definition get its new name too.
 */
export function planRename(
	sources: RefactorSources,
	facet: Facet,
	term: Term,
	to: string,
	movesFolders = false,
): Result<Plan, RenameFault> {
	const parsed = readName(to, facet, term);
	if (!parsed.isOk) return failed({ message: parsed.fault });
	// Who gives a term its own name in other letters means those letters.
	const isRespelled = parsed.value.key === term.key && term.isNameCertain && to.trim() !== term.name;
	const name = isRespelled ? respelled(parsed.value, to, facet) : parsed.value;
	const refusal = findRefusal(facet, term, name);
	if (refusal !== undefined) return failed(refusal);
	// A term that settings alone have renamed has a definition that is still to follow.
	const former = new Set(term.formerly.map((one) => nameKeyOf(one, facet.noun)));
	const isFollowed = term.definitions.every(({ stem }) => !former.has(stem));
	// Where nothing tells how the name is spelled, the definition alone may have it already.
	const isSame = name.key === term.key && (name.text === term.name || !term.isNameCertain);
	const isBegun = isSame && isFollowed;
	const begun = isBegun ? movedBefore(sources, facet, term) : new Map<string, string>();
	const targets = new Map(begun);
	const paths = allPaths(sources, begun.keys());
	const draft = new PlanDraft((path) => sources.read(path));
	for (const { note, stem } of term.definitions) {
		if (note.frontmatter.state === 'broken')
			return failed({
				message: sayOfRefactor('rename.definitionIsBroken', {
					path: note.path,
					problem: note.frontmatter.problem.message,
				}),
			});
		if (isBegun) continue;
		const renamed = renamedPath(note.path, stem, name);
		if (!renamed.isOk) {
			const reason = sayOfRefactor('rename.fileStays', { why: renamed.fault });
			draft.leave(note.path, undefined, filenameOf(note.path), reason);
			continue;
		}
		const moved = renamed.value;
		const isTaken = moved !== note.path && (paths.has(moved, note.path) || [...targets.values()].includes(moved));
		if (isTaken) return failed({ message: sayOfRefactor('rename.isTaken', { path: moved }) });
		if (moved !== note.path) targets.set(note.path, moved);
	}
	const folders = isBegun ? [] : foldersOf(sources, term, name, targets, draft);
	if (movesFolders) for (const { files } of folders) for (const [path, moved] of files) targets.set(path, moved);
	const moving = new Map(movesFolders ? folders.map(({ from, to: moved }) => [from, moved]) : []);
	const retelling: Retelling = { sources, facet, term, name, targets, folders: moving, paths, headingLinks: [], draft };
	if (!isBegun) for (const [path, moved] of targets) draft.move(path, moved);
	const renamed = new Map(isBegun ? [] : term.definitions.map(({ note, stem }) => [note.path, stem]));
	retell(retelling, { renamed, remembering: new Set(), going: new Set(), isRenamed: true });
	const title = isSame
		? sayOfRefactor('rename.titleOfFinish', { noun: facet.noun, to: name.text })
		: sayOfRefactor('rename.title', { noun: facet.noun, from: term.name, to: name.text });
	const plan = draft.finish(title, (isUsed) => namedKinds(renameKinds, isUsed));
	if (isBegun && plan.files.length === 0)
		return failed({
			message: sayOfRefactor('rename.isDone', { noun: facet.noun, name: name.text }),
		});
	const moves = folders.map(({ from, to: moved }) => ({ from, to: moved, isMoved: movesFolders }));
	return ok(moves.length === 0 ? plan : { ...plan, folders: moves });
}

/** The folders that are called like a definition; those that cannot get its new name are noted with the reason. */
function foldersOf(
	sources: RefactorSources,
	{ definitions }: Term,
	name: NewName,
	targets: ReadonlyMap<string, string>,
	draft: PlanDraft,
): readonly NoteFolder[] {
	const all = [...[...sources.index.notes()].map(({ path }) => path), ...sources.otherFiles];
	return definitions.flatMap(({ note: { path }, stem }) => {
		const found = findNoteFolder(path, targets.get(path) ?? path, stem, name, all, (file) => sources.read(file));
		if (found?.isOk === false) draft.leave(path, undefined, found.fault.folder, found.fault.reason);
		return found?.isOk === true ? [found.value] : [];
	});
}

/** Reads a name; a word for the facet itself, such as the tag of its definitions, is none. */
function readName(to: string, facet: Facet, { name }: Term): Result<NewName> {
	const many = facet.plural ?? `${facet.noun}s`;
	const words = [...facet.properties, facet.noun, many, facet.definitionTag].map(keyOf);
	if (words.includes(keyOf(to)))
		return failed(sayOfRefactor('names.needsLetter', { name: to.trim(), noun: facet.noun }));
	return parseName(to, facet, name);
}

/** A name as it was given, where it was given without the noun. */
function respelled(name: NewName, to: string, { noun }: Facet): NewName {
	const given = to.trim();
	if (keyOf(given) !== name.key || nameKeyOf(given, noun) !== keyOf(given)) return name;
	return { ...name, text: given, tag: tagNameOf(given) };
}

/** Where definitions were when they had a former name, as far as nothing is there now: links may still lead there. */
function movedBefore(
	{ index, otherFiles }: RefactorSources,
	facet: Facet,
	{ definitions, formerly }: Term,
): Map<string, string> {
	const taken = new Set(
		[...[...index.notes()].map(({ path }) => path), ...otherFiles].map((path) => path.toLowerCase()),
	);
	const moved = new Map<string, string>();
	for (const former of formerly) {
		for (const { note, stem } of definitions) {
			const before = renamedPath(note.path, stem, nameFrom(former, facet));
			if (before.isOk && !taken.has(before.value.toLowerCase())) moved.set(before.value, note.path);
		}
	}
	return moved;
}

/** Why a term cannot have a name, as far as that can be told without looking at files; undefined when it can. */
export function findRenameFault(facet: Facet, term: Term, to: string): RenameFault | undefined {
	const parsed = readName(to, facet, term);
	return parsed.isOk ? findRefusal(facet, term, parsed.value) : { message: parsed.fault };
}

function findRefusal(facet: Facet, term: Term, given: NewName): RenameFault | undefined {
	const [match] = facet.matches.get(given.key) ?? [];
	if (match === undefined || match.term === term) {
		const message = findTitleFault(term, given);
		return message && { message };
	}
	const { name } = match.term;
	if (match.kind !== 'exact') {
		return {
			message:
				match.kind === 'former'
					? sayOfRefactor('names.isFormerOf', { name: given.text, current: name })
					: sayOfRefactor('names.isSpellingOf', { name: given.text, current: name }),
		};
	}
	return {
		message: sayOfRefactor('rename.isOtherTerm', {
			noun: facet.noun,
			name: given.text,
			from: term.name,
		}),
		mergeWith: match.term,
	};
}
