import { translated } from '../../language';
import { basenameOf } from '../../note/path';
import { findProperty, itemsOf, recoveredPropertiesOf, type PropertyItem } from '../../note/properties';
import type { Facet, Match } from '../../vocabulary/facet';
import { dropNoun, keyOf } from '../../vocabulary/key';
import { matchKey } from '../../vocabulary/match';
import { definitionsOf, findTaggedTerm } from '../facet-values';
import { fixText } from '../fix-text';
import type { FacetRule, PlacedReport } from '../rule';

const text = translated(
	{
		summary: 'A definition whose title, file name, `#alias` and tags name different terms.',
		why: [
			'A definition made from a copy of another, or renamed in its title alone, says two things at once: “Iteration Phase” with the alias `#coordination` is the tag page of the wrong tag. The title decides what the note defines.',
			'A tag that another note owns as its tag page is about that concept, and is let pass.',
		],
		fix: 'Changes the alias or tag to the name the title has. Unsafe: it may be the title that is wrong.',
		examples: ['The alias was left behind.'],
		otherFileName: (basename: string, title: string) => `The file is named “${basename}”, the title says “${title}”`,
		otherAlias: (alias: string, title: string, noun: string) =>
			`The alias “${alias}” names another ${noun.toLowerCase()} than the title, “${title}”`,
		otherTag: (tag: string, title: string, noun: string) =>
			`The tag “${tag}” names another ${noun.toLowerCase()} than the title, “${title}”`,
	},
	{
		summary: 'Eine Definition, deren Titel, Dateiname, `#alias` und Tags verschiedene Begriffe nennen.',
		why: [
			'Eine Definition, die als Kopie einer anderen entstand oder nur im Titel umbenannt wurde, sagt zweierlei: „Iteration Phase“ mit dem Alias `#coordination` ist die Tag-Seite des falschen Tags. Was die Notiz definiert, entscheidet ihr Titel.',
			'Ein Tag, der eine andere Notiz als Tag-Seite hat, meint das Konzept dort und wird nicht gemeldet.',
		],
		fix: 'Ändert den Alias oder Tag in den Namen aus dem Titel. Unsicher: Der Fehler kann auch im Titel liegen.',
		examples: ['Der alte Alias blieb stehen.'],
		otherFileName: (basename, title) => `Die Datei heißt „${basename}“, der Titel nennt „${title}“`,
		otherAlias: (alias, title) => `Der Alias „${alias}“ nennt einen anderen Begriff als der Titel, „${title}“`,
		otherTag: (tag, title) => `Der Tag „${tag}“ nennt einen anderen Begriff als der Titel, „${title}“`,
	},
);

const rule: FacetRule = {
	id: 'matching-definition',
	scope: 'facet',
	severity: 'error',
	text,
	examples: [
		{
			before: '---\ntitle: Iteration Phase\naliases: ["#coordination"]\n---',
			after: '---\ntitle: Iteration Phase\naliases: ["#iteration"]\n---',
		},
	],
	*check(facet, context) {
		for (const definition of definitionsOf(facet)) {
			yield* checkFileName(facet, definition);
			yield* checkItems(facet, definition, 'aliases', (alias) =>
				alias.startsWith('#') ? matchAlias(facet, alias) : undefined,
			);
			yield* checkItems(facet, definition, 'tags', (tag) => findTaggedTerm(context.index, facet, tag));
		}
	},
};

type DefinedHere = ReturnType<typeof definitionsOf>[number];

function* checkFileName(facet: Facet, definition: DefinedHere): Iterable<PlacedReport> {
	const { note, title } = definition;
	const basename = basenameOf(note.path);
	const match = matchKey(facet, dropNoun(keyOf(basename), facet.noun))[0];
	if (match === undefined || !isOther(match, definition)) return;
	const message = text.otherFileName(basename, title);
	yield { path: note.path, address: { kind: 'property', key: 'title' }, message };
}

function* checkItems(
	facet: Facet,
	definition: DefinedHere,
	property: 'aliases' | 'tags',
	match: (written: string) => Match | undefined,
): Iterable<PlacedReport> {
	const { term, note, title } = definition;
	const found = findProperty(recoveredPropertiesOf(note), property);
	if (found === undefined) return;
	const items: readonly PropertyItem[] = itemsOf(found.value);
	for (const item of items) {
		const written = item.text.trim();
		const said = match(written);
		if (said === undefined || !isOther(said, definition)) continue;
		const at = { kind: 'value', key: found.key, index: item.index } as const;
		const [nesting = ''] = /^#?(?:.*\/)?/.exec(written) ?? [];
		const right = `${nesting}${term.name}`;
		const say = property === 'aliases' ? text.otherAlias : text.otherTag;
		const message = say(written, title, facet.noun);
		const isThere = items.some((other) => other.text.trim() === right);
		const fix = isThere
			? { title: fixText.remove(written), changes: [{ kind: 'remove', at, expected: item.text } as const] }
			: { title: fixText.change(right), changes: [{ kind: 'set', at, expected: item.text, text: right } as const] };
		yield { path: note.path, address: at, message, fixes: [{ ...fix, safety: 'unsafe' }] };
	}
}

function matchAlias(facet: Facet, alias: string): Match | undefined {
	return matchKey(facet, dropNoun(keyOf(alias.slice(1)), facet.noun))[0];
}

/** Another term, or this one under the name it had before; not where the title has such a name too, since settings alone renamed it. */
function isOther({ term, kind }: Match, { term: own, stem }: DefinedHere): boolean {
	return term.name !== own.name || (kind === 'former' && !own.formerly.includes(stem));
}

export default rule;
