import { isMap, isScalar, visit } from 'yaml';
import { scalarIn } from '../links/quoted';
import { parseYaml } from '../note/yaml';
import { isPropertyOf } from '../vocabulary/match';
import type { QueryPlace } from './query-links';
import { renameQuery } from './rename-query';
import { leaveUnread, renameSaid } from './rename-said';
import type { Retelling } from './retelling';

/** What is chosen from: `option(iteration)`, `option('iteration', 'Label')`, `onValue(iteration)`. */
const choice = /\b(?:option|onValue|offValue|defaultValue|value)\(\s*(?:"([^"\n]*)"|'([^'\n]*)'|([^,()\n"']+))/gi;

/** The property that is bound: `:phase`, `:Other note#phase`, `:["phase"]`. */
function propertyIn(target: string): string | undefined {
	const quoted = /\["([^"\]]+)"\]/.exec(target)?.[1];
	return quoted ?? target.split(/[\s()[\]#.^"]+/).findLast((part) => part !== '');
}

/**
 * Plans what an input of Meta Bind offers for the facet's property, in the order and with the quotes it has
 * (https://www.moritzjung.dev/obsidian-meta-bind-plugin-docs/guides/inputfields/).
 *
 * @example INPUT[inlineSelect(option(iteration), option(completion)):phase]
 */
export function renameInput(retelling: Retelling, query: QueryPlace): void {
	const { text } = query.place;
	const colon = text.lastIndexOf(':');
	const property = colon === -1 ? undefined : propertyIn(text.slice(colon + 1));
	if (property === undefined) return leaveUnread(retelling, query);
	if (!isPropertyOf(retelling.facet, property)) return;
	for (const match of text.matchAll(choice)) {
		const [whole, double, single, plain = ''] = match;
		const quoted = double ?? single;
		const said = quoted ?? plain.trim();
		const end = match.index + whole.length;
		const from = quoted === undefined ? end - plain.trimStart().length : end - 1 - quoted.length;
		renameSaid(retelling, query, said, from);
	}
}

/** Plans what a button of Meta Bind writes into the facet's property; what stands on it is for a person. */
export function renameButton(retelling: Retelling, query: QueryPlace): void {
	const { contents, errors } = parseYaml(query.place.text);
	if (errors.length > 0) return leaveUnread(retelling, query);
	visit(contents, {
		Map: (_, action) => {
			const [bound, value] = [action.get('bindTarget'), action.get('value', true)];
			if (typeof bound !== 'string' || !isScalar(value)) return;
			const isOfFacet = isPropertyOf(retelling.facet, propertyIn(bound) ?? bound);
			const place = isOfFacet ? scalarIn(query.place, value) : undefined;
			if (place !== undefined && action.get('evaluate') === true)
				renameQuery(retelling, { ...query, place, isAllOffered: true }, 'script');
			else if (place !== undefined) renameSaid(retelling, { ...query, place }, place.text, 0);
		},
	});
	leaveUnread(retelling, query, 'snippets.isText');
}

/** Plans the filters of a view of the plugin DB Folder, and what its columns offer. */
export function renameDatabase(retelling: Retelling, query: QueryPlace): void {
	const { contents, errors } = parseYaml(query.place.text);
	if (errors.length > 0) return leaveUnread(retelling, query);
	const isOfFacet = (name: unknown): boolean => typeof name === 'string' && isPropertyOf(retelling.facet, name);
	visit(contents, {
		Map: (_, map) => {
			const value = map.get('value', true);
			if (isOfFacet(map.get('field')) && isScalar(value)) {
				const place = scalarIn(query.place, value);
				if (place !== undefined) renameSaid(retelling, { ...query, place }, place.text, 0);
			}
			const options = isOfFacet(map.get('key')) ? map.get('options', true) : undefined;
			if (options === undefined) return;
			visit(options, {
				Map: (__, option) => {
					const offered = isMap(option) ? option.get('value', true) : undefined;
					const place = isScalar(offered) ? scalarIn(query.place, offered) : undefined;
					if (place !== undefined) renameSaid(retelling, { ...query, place }, place.text, 0);
				},
			});
		},
	});
	leaveUnread(retelling, query, 'snippets.isText');
}
