import type { VaultIndex } from '../../index/vault-index';
import { messagesOf } from '../../message';
import { linesOfProse } from '../../note/prose';
import type { Facet, Term } from '../../vocabulary/facet';
import { arrowRunsOf, namesAmongTerms, termsNamedIn } from '../enumeration';
import type { NoteText, Report, TextRule } from '../rule';

const say = messagesOf('complete-index');

const rule: TextRule = {
	id: 'complete-index',
	scope: 'text',
	readsAll: true,
	severity: 'off',
	*check(source, { index, vocabulary }) {
		for (const facet of vocabulary.facets) {
			const terms = facet.terms.filter(({ definitions }) => definitions.length > 0);
			if (terms.length < 3) continue;
			if (index.notesAbout(facet.property).some(({ path }) => path === source.note.path))
				yield* checkAbout(source, facet, terms, index);
			yield* checkRuns(source, facet, terms, index);
		}
	},
};

/** The facet's own note, where it links or lists more than half of the terms: fewer may be examples. A block or a query may show the rest. */
function* checkAbout(
	{ note, text, body }: NoteText,
	facet: Facet,
	terms: readonly Term[],
	index: VaultIndex,
): Iterable<Report> {
	if (body.blocks.some(({ language }) => /^(?:phase-|dataview)/.test(language)) || text.includes('%% in-phase '))
		return;
	const linked = new Set(note.links.map((target) => index.files.find(target, note.path)));
	const lines = [...linesOfProse(text)];
	const listed = new Set(lines.flatMap(({ masked }) => namesAmongTerms(index, facet, masked).map(({ term }) => term)));
	const named = new Set(lines.flatMap(({ masked }) => termsNamedIn(index, facet, masked)));
	const shown = terms.filter(
		({ key, definitions }) => listed.has(key) || definitions.some(({ note: { path } }) => linked.has(path)),
	);
	const missing = terms.filter((term) => !shown.includes(term) && !named.has(term.key));
	if (missing.length === 0 || shown.length * 2 <= terms.length) return;
	yield { address: { kind: 'note' }, message: messageOf(facet, terms, missing) };
}

/** A row of terms with arrows from the first to the last of them, in their order: it means the whole way. */
function* checkRuns({ text }: NoteText, facet: Facet, terms: readonly Term[], index: VaultIndex): Iterable<Report> {
	for (const { from, masked } of linesOfProse(text)) {
		for (const run of arrowRunsOf(index, facet, masked)) {
			const places = run.map(({ term }) => terms.findIndex(({ key }) => key === term));
			const isWholeWay =
				places[0] === 0 &&
				places.at(-1) === terms.length - 1 &&
				places.every((place, at) => place > (places[at - 1] ?? -1));
			const missing = terms.filter((_, place) => !places.includes(place));
			const [first, last] = [run[0], run.at(-1)];
			if (!isWholeWay || places.length < 3 || missing.length === 0 || first === undefined || last === undefined)
				continue;
			const range = { from: from + first.from, to: from + last.to };
			yield { address: { kind: 'range', range }, message: messageOf(facet, terms, missing) };
		}
	}
}

function messageOf({ noun, plural }: Facet, terms: readonly Term[], missing: readonly Term[]): Report['message'] {
	const named = terms.length - missing.length;
	return say('lacks', { noun, plural, named, all: terms.length, missing: missing.map(({ label }) => label) });
}

export default rule;
