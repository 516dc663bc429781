import type { TermSpec } from './facet';
import { nameKeyOf } from './key';

/**
 * Lays what settings say about terms over what the built-in framework knows. The terms that settings name come first,
 * in their order; a built-in term that one of them names or renames is theirs.
 */
export function overlayTerms(
	builtIn: readonly TermSpec[],
	set: readonly TermSpec[],
	noun: string,
): readonly TermSpec[] {
	const keyOfName = (name: string): string => nameKeyOf(name, noun);
	const isSet = (names: readonly string[]): boolean =>
		set.some((term) => names.some((name) => keyOfName(name) === keyOfName(term.name)));
	const bases = new Set<TermSpec>();
	const findBase = ({ name }: TermSpec): TermSpec | undefined =>
		builtIn.find((term) => term.name === keyOfName(name)) ??
		builtIn.find((term) => term.alternatives.includes(keyOfName(name)) && !isSet([term.name]));
	const isRenamed = (term: TermSpec, { formerly }: TermSpec): boolean => {
		const former = new Set(formerly.map(keyOfName));
		const isOther = term.alternatives.some((name) => former.has(name));
		return former.has(term.name) || (isOther && !isSet([term.name, ...term.alternatives, ...term.formerly]));
	};
	const terms = set.map((term): TermSpec => {
		const base = findBase(term);
		if (base !== undefined) bases.add(base);
		const renamed = builtIn.filter((other) => other !== base && isRenamed(other, term));
		for (const other of renamed) bases.add(other);
		const spellings = base === undefined ? [] : [base.name, ...base.alternatives];
		const former = renamed.flatMap(({ name, alternatives, formerly }) => [name, ...alternatives, ...formerly]);
		return {
			...term,
			alternatives: unite(
				term.alternatives,
				spellings.filter((name) => name !== keyOfName(term.name)),
			),
			formerly: unite(term.formerly, [...(base?.formerly ?? []), ...former]),
		};
	});
	const claimed = new Set(set.flatMap((term) => [term.name, ...term.formerly, ...term.alternatives]).map(keyOfName));
	return [...terms, ...builtIn.filter((term) => !claimed.has(term.name) && !bases.has(term))];
}

/** Whether more than half of the terms that settings name are the built-in framework's, by whatever name. */
export function isAbout(builtIn: readonly TermSpec[], set: readonly TermSpec[], noun: string): boolean {
	const known = new Set(builtIn.flatMap(({ name, alternatives, formerly }) => [name, ...alternatives, ...formerly]));
	const own = set.filter(({ name, formerly }) => [name, ...formerly].some((one) => known.has(nameKeyOf(one, noun))));
	return own.length * 2 > set.length;
}

function unite(left: readonly string[], right: readonly string[]): readonly string[] {
	return [...new Set([...left, ...right])];
}
