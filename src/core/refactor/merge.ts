import type { Note } from '../note/note';
import type { Definition, Facet, Term, Vocabulary } from '../vocabulary/facet';
import { compareText } from '../words';
import { namedKinds, renameKinds } from '../plan/kinds';
import { sayOfRefactor } from '../plan/messages';
import { nameFrom } from './names';
import type { Plan } from '../plan/plan';
import { PlanDraft } from '../plan/draft';
import { failed, ok, type Result } from '../result';
import { allPaths, retell } from './retell';
import type { RefactorSources, Retelling } from './retelling';

/** Definitions of which one is too many. */
export interface DoubleDefinition {
	readonly facet: Facet;
	/** The term whose name stays. */
	readonly current: Term;
	/** The term that becomes one with it; the same when one term is defined twice. */
	readonly former: Term;
	/** All definitions of both, the one proposed to stay first. */
	readonly definitions: readonly Definition[];
}

/** The double definition that a note is part of. Every link of the vault is followed to propose which one stays. */
export function findDouble(sources: Pick<RefactorSources, 'index'>, path: string): DoubleDefinition | undefined {
	const doubled = findDoubled(sources.index.vocabulary, path);
	return doubled && doubleOf(sources, doubled.facet, doubled.former, doubled.current);
}

/** The terms that a note defines beside another note: one that is defined twice, or a term and its former name. */
export function findDoubled(
	{ definitions }: Vocabulary,
	path: string,
): Pick<DoubleDefinition, 'facet' | 'current' | 'former'> | undefined {
	for (const { facet, term } of definitions.get(path) ?? []) {
		const half = facet.halfDone.find(({ current, former }) => current === term || former === term);
		if (half !== undefined) return { facet, current: half.current, former: half.former };
		if (term.definitions.length > 1) return { facet, current: term, former: term };
	}
	return undefined;
}

/**
 * The definitions of two terms that are to be one. Proposed to stay is one of the term whose name stays: one that
 * parses, then the one that more notes link to, then the one written last.
 */
export function doubleOf(
	{ index }: Pick<RefactorSources, 'index'>,
	facet: Facet,
	former: Term,
	current: Term,
): DoubleDefinition {
	const paths = allPaths({
		index,
		otherFiles: [],
		vaultName: undefined,
		settingsPath: undefined,
		read: () => undefined,
	});
	const linked = new Map<string, number>();
	const candidates = current.definitions.map(({ note }) => note.path);
	if (candidates.length > 1) {
		for (const note of index.notes()) {
			const led = new Set(note.links.map((link) => paths.find(link, note.path)));
			for (const path of candidates)
				if (path !== note.path && led.has(path)) linked.set(path, (linked.get(path) ?? 0) + 1);
		}
	}
	const rank = (left: Note, right: Note): number =>
		Number(left.frontmatter.state === 'broken') - Number(right.frontmatter.state === 'broken') ||
		(linked.get(right.path) ?? 0) - (linked.get(left.path) ?? 0) ||
		right.modified - left.modified ||
		compareText(left.path, right.path);
	const stays = [...current.definitions].sort((left, right) => rank(left.note, right.note));
	const goes = former === current ? [] : former.definitions;
	return { facet, current, former, definitions: [...stays, ...goes] };
}

/**
 * Plans to make one of two definitions: links to the others lead to the one that stays, what says the former name
 * says the current one, and the others are offered for the trash, unticked.
 *
 * @param stays The path of the definition that stays; it may be any of them.
 */
export function planMerge(
	sources: RefactorSources,
	{ facet, current, former, definitions }: DoubleDefinition,
	stays = definitions[0]?.note.path,
): Result<Plan> {
	const kept = definitions.find(({ note }) => note.path === stays);
	if (kept === undefined || stays === undefined)
		return failed(sayOfRefactor('merge.isUndefined', { name: current.name }));
	if (kept.note.frontmatter.state === 'broken') return failed(sayOfRefactor('merge.stayingIsBroken', { path: stays }));
	// Whichever name the note that stays has is the name that stays.
	const isOther = former !== current && former.definitions.includes(kept);
	const [gone, staying] = isOther ? [current, former] : [former, current];
	const targets = new Map(definitions.filter((one) => one !== kept).map(({ note }) => [note.path, stays]));
	const draft = new PlanDraft((path) => sources.read(path));
	const retelling: Retelling = {
		sources,
		facet,
		term: gone,
		name: { ...nameFrom(staying.name, facet), text: staying.name, label: staying.label },
		targets,
		folders: new Map(),
		paths: allPaths(sources),
		headingLinks: [],
		draft,
	};
	for (const path of targets.keys()) draft.trash(path);
	const isRenamed = gone !== staying;
	retell(retelling, {
		renamed: new Map(),
		remembering: new Set(isRenamed ? [stays] : []),
		going: new Set(targets.keys()),
		isRenamed,
	});
	const title = isRenamed
		? sayOfRefactor('merge.title', { noun: facet.noun, from: gone.name, to: staying.name })
		: sayOfRefactor('merge.titleOfPaths', { paths: [...targets.keys()], stays });
	return ok(draft.finish(title, (isUsed) => namedKinds(renameKinds, isUsed)));
}
