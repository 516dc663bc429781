import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { filenameOf, withoutEnding } from '../note/path';
import { parseYaml } from '../note/yaml';
import { findLinkTarget, nameKeyOf } from '../vocabulary/key';
import { sayOfRefactor } from '../plan/messages';
import { renameIn } from './names';
import type { Retelling } from './retelling';

/**
 * Plans the settings that name the term: the new name, and the old one among the former names. JSON is YAML, whose
 * parser tells where everything stands.
 */
export function renameInSettings(retelling: Retelling, path: string, text: string): void {
	const { facet, term, name, draft } = retelling;
	if (name.text === term.name) return;
	const { contents, errors } = parseYaml(text);
	if (errors.length > 0 || !isMap(contents)) return;
	const toKey = (one: string): string => nameKeyOf(one, facet.noun);
	const reason = { kind: 'settings', reason: sayOfRefactor('settings.nameTerm') };
	const replace = (node: Node, insert: string): void => {
		const [from = 0, to = from] = node.range ?? [];
		draft.replace(path, from, to, insert, reason);
	};
	const isOfFacet = (map: YAMLMap): boolean =>
		String(map.get('id') ?? map.get('property') ?? map.getIn(['properties', 0])).toLowerCase() ===
		facet.id.toLowerCase();
	for (const set of mapsIn(contents, 'facets').filter(isOfFacet)) {
		const order: unknown = set.get('order', true);
		for (const item of isSeq(order) ? order.items : [])
			if (isScalar(item) && typeof item.value === 'string' && toKey(item.value) === term.key)
				replace(item as Node, JSON.stringify(name.text));
		for (const one of mapsIn(set, 'terms')) {
			const said = one.get('name', true);
			if (!isScalar(said) || typeof said.value !== 'string' || toKey(said.value) !== term.key) continue;
			const label = one.get('label', true);
			const definition = one.get('definition', true);
			const moved = isScalar(definition) ? movedDefinition(retelling, String(definition.value)) : undefined;
			if (moved !== undefined) replace(definition as Node, JSON.stringify(moved));
			const formerly: unknown = one.get('formerly', true);
			const names = isSeq(formerly)
				? formerly.items
						.map((item) => (isScalar(item) ? String(item.value) : ''))
						.filter((former) => toKey(former) !== name.key)
				: [];
			// Another spelling of the same name is no name that it had before.
			const list = JSON.stringify(name.key === term.key ? names : [...names, said.value]);
			const isListed = isSeq(formerly) || name.key === term.key;
			replace(said as Node, isListed ? JSON.stringify(name.text) : `${JSON.stringify(name.text)}, "formerly": ${list}`);
			if (isSeq(formerly)) replace(formerly as Node, list);
			if (isScalar(label) && typeof label.value === 'string')
				replace(label as Node, JSON.stringify(renameIn(label.value, term.key, name) ?? name.label));
		}
	}
}

/** How settings name a definition, by path, name or link, where its file gets another name; undefined where it does not. */
function movedDefinition({ paths, targets }: Retelling, said: string): string | undefined {
	const link = findLinkTarget(said);
	const file = paths.find(link ?? withoutEnding(said), '');
	const target = file === undefined ? undefined : targets.get(file);
	if (target === undefined) return undefined;
	const path = said.includes('/') ? target : filenameOf(target);
	if (link !== undefined) return `[[${withoutEnding(path)}]]`;
	return said.endsWith('.md') ? path : withoutEnding(path);
}

function mapsIn(map: YAMLMap, key: string): readonly YAMLMap[] {
	const list: unknown = map.get(key, true);
	return isSeq(list) ? list.items.filter((item): item is YAMLMap => isMap(item)) : [];
}
