import { isMap, isScalar, isSeq, type Node, type YAMLSeq } from 'yaml';
import { planList, textOfNode } from '../note/list-edits';
import { parseYaml } from '../note/yaml';
import { writeLike } from '../note/yaml-text';
import type { Edit } from '../edits';
import { followLinks, type QueryPlace } from './query-links';
import { leaveUnread } from './rename-said';
import { saysOld, type Retelling } from './retelling';

/** A value of an option, and whether it stands in a list or a map on one line. */
interface OptionValue {
	readonly node: Node;
	readonly isInFlow: boolean;
}

/** Plans what one of our blocks asks of the facet, as an option and among its conditions; a list says the name once. */
export function renameOwnBlock(retelling: Retelling, query: QueryPlace): void {
	const { place } = query;
	const { contents, errors } = parseYaml(place.text, true);
	if (errors.length > 0) return leaveUnread(retelling, query);
	const { id, properties } = retelling.facet;
	const options = valuesAt(contents, id, false);
	const conditions = valuesAt(contents, 'where', false).flatMap(({ node, isInFlow }) =>
		properties.flatMap((property) => valuesAt(node, property, isInFlow)),
	);
	for (const value of [...options, ...conditions]) renameOption(retelling, query, value);
	followLinks(retelling, query);
}

function valuesAt(map: Node | null, name: string, isInFlow: boolean): readonly OptionValue[] {
	if (!isMap<Node, Node | null>(map)) return [];
	return map.items.flatMap(({ key, value }) => {
		const isIt = isScalar(key) && String(key.value).toLowerCase() === name.toLowerCase();
		return isIt && value !== null ? [{ node: value, isInFlow: isInFlow || map.flow === true }] : [];
	});
}

function renameOption(retelling: Retelling, query: QueryPlace, { node, isInFlow }: OptionValue): void {
	const { draft, name } = retelling;
	const { path, place, reason } = query;
	const replace = ({ from, to, insert }: Pick<Edit, 'from' | 'to' | 'insert'>): void => {
		const [start = 0, end = start] = [place.offsets[from], place.offsets[to]];
		const wanted = place.write(insert);
		if (wanted !== undefined) draft.replace(path, start, end, wanted, reason);
	};
	const [from = 0, to = from] = node.range ?? [];
	if (isSeq<Node>(node)) {
		const planned = planNames(retelling, place.text, node);
		if (planned.isOk) for (const edit of planned.value) replace(edit);
		else draft.leave(path, place.offsets[from], place.text.slice(from, to).trim(), planned.fault, true);
	} else if (isScalar(node)) {
		const text = textOfNode(node).trim();
		const source = place.text.slice(from, to);
		if (isOld(retelling, text) && !source.includes('\n'))
			replace({ from, to, insert: writeLike(source, name.text, isInFlow) });
		else if (!text.includes('[')) leaveUnread(retelling, query, 'snippets.isUnread', { from, to });
	} else leaveUnread(retelling, query, 'snippets.isUnread', { from, to });
}

/** Links are followed, not renamed. */
function isOld(retelling: Retelling, text: string): boolean {
	return !text.includes('[') && saysOld(retelling, text);
}

function planNames(retelling: Retelling, text: string, list: YAMLSeq<Node>): ReturnType<typeof planList> {
	const { name } = retelling;
	const says = list.items.map((item) => textOfNode(item).trim());
	const named = [...says.keys()].filter((at) => isOld(retelling, says[at] ?? '') || says[at] === name.text);
	const kept = named.find((at) => says[at] === name.text) ?? named[0];
	const removals = new Set(named.filter((at) => at !== kept));
	const sets = new Map(kept === undefined || says[kept] === name.text ? [] : [[kept, name.text]]);
	return planList(
		{ text, from: 0, list, lineEnd: '\n', isJson: false },
		{ sets, removals, additions: [], isReordering: false },
	);
}
