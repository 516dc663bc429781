import type { Facet, Term } from '../vocabulary/facet';
import { renameKinds } from './kinds';
import { parseName } from './names';
import type { RefactorPlan } from './plan';
import { PlanDraft } from './plan-draft';
import { renamedPath } from './rename-definition';
import { allPaths, retell } from './retell';
import type { RefactorSources, Retelling } from './retelling';

/** A plan of a rename, or why there is none; with the term that has the name already, which a merge can make one of the two. */
export type PlannedRename =
	| { readonly isPossible: true; readonly plan: RefactorPlan }
	| { readonly isPossible: false; readonly reason: string; readonly mergeWith?: Term };

/**
 * Plans to give a term another name, wherever it is named: in properties, in its definition, links, tags, lists,
 * queries, bases, canvases and settings. Headings and prose are offered, unticked.
 *
 * @param to The new name as a person writes it: `iteration`, "Deep Work Phase".
 */
export function planRename(sources: RefactorSources, facet: Facet, term: Term, to: string): PlannedRename {
	const parsed = parseName(to, facet.noun);
	if (!parsed.isValid) return { isPossible: false, reason: parsed.reason };
	const { name } = parsed;
	const refusal = findRefusal(facet, term, name.key);
	if (refusal !== undefined) return refusal;
	const targets = new Map<string, string>();
	const paths = allPaths(sources);
	for (const { note, stem } of term.definitions) {
		if (note.frontmatter.state === 'broken') return { isPossible: false, reason: `The frontmatter of the definition “${note.path}” does not parse; mend it first: ${note.frontmatter.problem.message}` };
		const moved = renamedPath(note.path, stem, name);
		const isTaken = moved !== note.path && (paths.has(moved, note.path) || [...targets.values()].includes(moved));
		if (isTaken) return { isPossible: false, reason: `There is a file “${moved}” already, which the definition would be called` };
		if (moved !== note.path) targets.set(note.path, moved);
	}
	const draft = new PlanDraft((path) => sources.read(path));
	const retelling: Retelling = { sources, facet, term, name, targets, paths, draft };
	for (const [path, moved] of targets) draft.move(path, moved);
	const renamed = new Map(term.definitions.map(({ note, stem }) => [note.path, stem]));
	retell(retelling, { renamed, remembering: new Set(), going: new Set(), isRenamed: true });
	return { isPossible: true, plan: draft.finish(`Rename the ${facet.property} “${term.name}” to “${name.key}”`, renameKinds) };
}

function findRefusal(facet: Facet, term: Term, key: string): PlannedRename | undefined {
	if (key === term.name) return { isPossible: false, reason: `The ${facet.property} is called “${key}” already` };
	const [match] = facet.matches.get(key) ?? [];
	if (match === undefined || match.term === term) return undefined;
	const { name } = match.term;
	if (match.kind !== 'exact') {
		const how = match.kind === 'former' ? 'a former name' : 'another spelling';
		return { isPossible: false, reason: `“${key}” is ${how} of “${name}”` };
	}
	return {
		isPossible: false,
		reason: `“${key}” is a ${facet.property} of its own. Merging would move all that say “${term.name}” to it, point the links of one definition at the other, and offer to move that one to the trash`,
		mergeWith: match.term,
	};
}
