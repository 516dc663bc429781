import { isMap, isSeq, visit, type Node } from 'yaml';
import { scalarIn, stretchOf, type Quoted } from '../links/quoted';
import { findFrontmatter } from '../note/frontmatter-block';
import { parseYaml } from '../note/yaml';
import { isPropertyOf } from '../vocabulary/match';
import { sayOfRefactor } from '../plan/messages';
import { renameQuery } from './rename-query';
import { saysOld, type Retelling } from './retelling';

/**
 * Offers the values that forms of Metadata Menu offer for the facet's property, and the queries that fields ask with: in
 * the note of a type, below `fields`.
 */
export function offerNoteFields(retelling: Retelling, path: string, text: string): void {
	const block = findFrontmatter(text);
	if (block?.isClosed === true && text.includes('options'))
		offerFields(retelling, path, stretchOf(text, block.yaml), 'fields');
}

/** Offers the same in the settings of Metadata Menu. JSON is YAML, whose parser tells where everything stands. */
export function offerPresetFields(retelling: Retelling, path: string, text: string): void {
	offerFields(retelling, path, stretchOf(text, { from: 0, to: text.length }), 'presetFields');
}

function offerFields(retelling: Retelling, path: string, place: Quoted, key: string): void {
	const { contents, errors } = parseYaml(place.text);
	const fields: unknown = errors.length === 0 && isMap(contents) ? contents.get(key, true) : undefined;
	if (!isSeq(fields)) return;
	for (const field of fields.items) {
		if (!isMap(field)) continue;
		const isOfFacet = isPropertyOf(retelling.facet, String(field.get('name')));
		const offered: Quoted[] = [];
		visit((field.get('options', true) as Node | undefined) ?? null, {
			Scalar: (name, node) => {
				const said = name === 'key' ? undefined : scalarIn(place, node);
				if (said !== undefined) offered.push(said);
			},
		});
		offerOptions(retelling, path, offered, isOfFacet);
	}
}

/** A form offers a name once: of two old ones, one is left. */
function offerOptions(retelling: Retelling, path: string, options: readonly Quoted[], isOfFacet: boolean): void {
	const { draft, name, term } = retelling;
	const reason = {
		kind: 'options',
		reason: sayOfRefactor('snippets.formOffers', { name: term.name }),
		isTicked: false,
	};
	const isOld = ({ text }: Quoted): boolean => isOfFacet && !text.includes('[') && saysOld(retelling, text);
	const old = options.filter(isOld);
	const kept = old.find(({ text }) => text === name.text) ?? old.find(({ text }) => text === term.name) ?? old[0];
	for (const place of options) {
		const [from = 0] = place.offsets;
		const wanted = place.write(name.text);
		if (/["'=]/.test(place.text)) renameQuery(retelling, { path, place, rivals: undefined, reason }, 'script');
		else if (place === kept && wanted !== undefined)
			draft.replace(path, from, place.offsets.at(-1) ?? from, wanted, reason);
		else if (isOld(place)) draft.leave(path, from, place.text, sayOfRefactor('values.isThere', { name: name.text }));
	}
}
