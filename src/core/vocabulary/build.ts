import type { Note } from '../note/note';
import { filenameOf, withoutEnding } from '../note/path';
import { chooseDefinitions } from './choose';
import type { Candidate } from './definitions';
import { draftTerms } from './draft-terms';
import type { DefinedTerm, Facet, FacetSpec, HalfDoneRename, Term, TermSpec, Vocabulary } from './facet';
import { compareTrust, finishTerm } from './finish-term';
import { isBuiltInInForce, isEvident, isForeign } from './in-force';
import { nameKeyOf, type ValueKey } from './key';
import { indexesOf, orderTerms } from './order';
import { overlayTerms } from './overlay';
import { namesOf } from './spec-names';
import { fileNamesOf, matchesOf } from './term-matches';
import { formOf, type Usage } from './usage';

/** What a facet is built from. */
export interface FacetSources {
	readonly spec: FacetSpec;
	/** Notes that have the form of a definition, from everywhere but excluded folders. */
	readonly candidates: readonly Candidate[];
	/** Notes about the facet itself, whose links tell an order. */
	readonly abouts: readonly Note[];
	readonly usage: Usage;
}

/** Builds the vocabulary of a vault from what the preset and the settings lay down and what the vault defines. */
export function buildVocabulary(sources: readonly FacetSources[]): Vocabulary {
	const facets = sources.map(buildFacet);
	const definitions = new Map<string, DefinedTerm[]>();
	for (const facet of facets) {
		for (const term of facet.terms) {
			for (const definition of term.definitions) {
				const defined = { facet, term, definition };
				const path = definition.note.path;
				definitions.set(path, [...(definitions.get(path) ?? []), defined]);
			}
		}
	}
	return { facets, definitions };
}

/** Builds one facet. Where the vault disagrees with what is built in, the vault wins; settings win over both. */
export function buildFacet({ spec, candidates, abouts, usage }: FacetSources): Facet {
	const { noun, builtIn } = spec;
	const hasBuiltIn = builtIn !== undefined && isBuiltInInForce(spec, candidates);
	const specTerms = hasBuiltIn ? overlayTerms(builtIn.terms, spec.terms, noun) : spec.terms;
	const isSetTerm = (term: TermSpec): boolean =>
		spec.terms.some(({ name }) => name === term.name) && term.isSet === true;
	const names = namesOf((name) => nameKeyOf(name, noun));
	const retired = new Set(specTerms.filter((term) => term.isRetired).flatMap(names.all));
	const chosen = chooseDefinitions(candidates, {
		noun,
		names: specTerms.flatMap(names.all),
		isUsed: (key) => usage.isSaid(key),
		isLinked: ({ path }) => linksTo(path).some((key) => usage.isSaid(key)),
		mayGrow: specTerms.length === 0,
		isTrusting: spec.isSet && specTerms.length === 0,
	})
		.filter(({ stem }) => !retired.has(stem))
		.sort((left, right) => compareTrust(left, right));
	const { drafts, notYet } = draftTerms({ spec, specTerms, chosen, usage, isSetTerm });
	const builder = { spec, usage, hasBuiltIn };
	const terms = drafts.map((draft) => finishTerm(draft, builder));
	const ordered = orderTerms(
		drafts.flatMap(({ rank, isSet }, at) => {
			const term = terms[at];
			return term === undefined ? [] : [{ term, rank, isSet }];
		}),
		{ spec, hasBuiltIn, abouts: [...abouts, ...indexesOf(terms, usage, abouts)] },
	);
	const facet = finishFacet(
		spec,
		ordered.terms,
		usage,
		(name) => {
			const draft = notYet.get(name);
			return draft && terms[drafts.indexOf(draft)];
		},
		notYet.keys(),
	);
	const finished = {
		...facet,
		orderFrom: ordered.from,
		isForeign: spec.terms.length === 0 && isForeign(facet.matches, usage),
	};
	const isTaken = spec.isSet || hasBuiltIn || spec.terms.length > 0 || isEvident(finished, usage);
	return isTaken
		? finished
		: {
				...finished,
				terms: [],
				matches: new Map(),
				fileNames: new Map(),
				halfDone: [],
				notYet: new Map(),
				dormant: finished.matches,
			};
}

/** The keys of values that link to a note: by its name, and by its path. */
function linksTo(path: string): readonly ValueKey[] {
	const whole = withoutEnding(path).normalize('NFC').toLowerCase();
	return [...new Set([filenameOf(whole), whole])].map((target) => `[[${target}]]`);
}

function finishFacet(
	spec: FacetSpec,
	terms: readonly Term[],
	usage: Usage,
	laterTerm: (name: string) => Term | undefined,
	laterNames: Iterable<string>,
): Facet {
	const halfDone: HalfDoneRename[] = [];
	for (const current of terms) {
		const former = new Set(current.formerly.map((name) => nameKeyOf(name, spec.noun)));
		for (const other of terms) {
			const isBothDefined = other !== current && isDefined(other) && isDefined(current);
			if (isBothDefined && former.has(other.key)) halfDone.push({ current, former: other });
		}
	}
	const notYet = new Map<string, Term>();
	for (const name of laterNames) {
		const term = laterTerm(name);
		if (term !== undefined && !terms.some((other) => other.key === name)) notYet.set(name, term);
	}
	const { id, property, properties, from, concerns, noun, plural, definitionTag } = spec;
	return {
		id,
		property,
		properties,
		from,
		concerns,
		noun,
		plural,
		definitionTag,
		form: formOf(usage),
		orderFrom: 'name',
		isForeign: false,
		terms,
		matches: matchesOf(terms, noun),
		fileNames: fileNamesOf(terms),
		halfDone,
		notYet,
		dormant: undefined,
	};
}

function isDefined({ definitions }: Term): boolean {
	return definitions.some(({ isWeak }) => !isWeak);
}
