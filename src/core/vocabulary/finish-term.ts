import { compareText } from '../words';
import { isCandidate } from './definitions';
import type { Draft } from './draft-terms';
import type { Definition, FacetSpec, Term } from './facet';
import { keyOf, nameKeyOf } from './key';
import { labelOf } from './label';
import type { Usage } from './usage';

/** What else decides how a term is finished. */
export interface TermContext {
	readonly spec: FacetSpec;
	readonly usage: Usage;
	readonly hasBuiltIn: boolean;
}

/** A term as it comes of its draft: with the definition to trust first, and the name that the vault gives it. */
export function finishTerm(draft: Draft, { spec, usage, hasBuiltIn }: TermContext): Term {
	const { noun } = spec;
	const definitions: Definition[] = [...draft.definitions].sort((left, right) => compareTrust(left, right, draft.key));
	const { name, isCertain } = nameOf(draft, definitions, usage, noun);
	// The title of a definition that still has a former name is not what the term is called.
	const title = definitions.find(({ stem, isWeak }) => !isWeak && !draft.formerly.has(stem))?.title;
	const others = definitions.filter(isCandidate).flatMap((definition) => definition.others);
	const stems = definitions
		.filter(isCandidate)
		.flatMap(({ spelling, stem }) => (nameKeyOf(spelling, noun) === stem ? [] : [spelling]));
	const extra = [...others, ...stems].filter((text) => !draft.formerly.has(nameKeyOf(text, noun)));
	// Most notes have what is else another spelling: `organisation`.
	const nameKey = nameKeyOf(name, noun);
	const isDisplaced = nameKey !== draft.key && draft.alternatives.has(nameKey);
	const displaced = isDisplaced ? [draft.spelling ?? draft.key] : [];
	return {
		name,
		key: isDisplaced ? nameKey : draft.key,
		isNameCertain: isCertain || (hasBuiltIn && draft.spelling !== undefined),
		label: draft.label ?? title ?? labelOf(name, noun),
		definitions,
		alternatives: [...displaced, ...draft.alternatives.values(), ...new Set(extra)].filter((text) => text !== name),
		accepted: new Set([
			...(draft.isSet ? draft.alternatives.keys() : []),
			...extra.map((text) => nameKeyOf(text, noun)),
		]),
		formerly: [...draft.formerly.values()],
	};
}

/** How a term is spelled: as set, as most notes have it, as its definition's alias, as built in, as some notes have it, else as its title. */
function nameOf(
	{ key, isSet, anySpelling, spelling, alternatives }: Draft,
	definitions: readonly Definition[],
	usage: Usage,
	noun: string,
): { readonly name: string; readonly isCertain: boolean } {
	if (isSet && !anySpelling && spelling !== undefined) return { name: spelling, isCertain: true };
	const nounKey = keyOf(noun);
	const majority = usage.majority([key, `${key}${nounKey}`, `${key}s${nounKey}`, ...alternatives.keys()]);
	if (majority !== undefined) return { name: majority, isCertain: true };
	const candidates = definitions.filter(isCandidate);
	const alias = candidates.flatMap(({ aliases }) => aliases).find((one) => nameKeyOf(one, noun) === key);
	const title = candidates.find(({ stem }) => stem === key)?.spelling;
	const fromTitle = title !== undefined && nameKeyOf(title, noun) !== key ? title.slice(0, key.length) : title;
	if (alias !== undefined) return { name: alias, isCertain: false };
	// Asked for only where it decides, since the vocabulary then hangs on it.
	if (spelling !== undefined && !anySpelling) return { name: spelling, isCertain: false };
	return { name: usage.mostFrequent(key) ?? spelling ?? fromTitle ?? key, isCertain: false };
}

/**
 * Of two definitions of one term, the one that parses goes first, then the one that settings name, the one with the
 * definition tag, the one with the type, the one in the facet's folder, and the one titled with the term's own name.
 */
export function compareTrust(left: Definition, right: Definition, name = ''): number {
	const isBroken = ({ note }: Definition): boolean => note.frontmatter.state === 'broken';
	const trust = (definition: Definition): number => {
		if (!isCandidate(definition)) return 0;
		const { named, hasTag, hasType, isMarked } = definition;
		return Number(named !== undefined) * 8 + Number(hasTag) * 4 + Number(hasType) * 2 + Number(isMarked);
	};
	return (
		Number(isBroken(left)) - Number(isBroken(right)) ||
		trust(right) - trust(left) ||
		Number(right.stem === name) - Number(left.stem === name) ||
		compareText(left.note.path, right.note.path)
	);
}
