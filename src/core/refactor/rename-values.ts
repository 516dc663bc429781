import { locate } from '../note/address';
import type { Change } from '../note/change';
import { planEdits } from '../note/plan-edits';
import { recoveredPropertiesOf, type PropertyItem } from '../note/properties';
import { isTemplate } from '../note/template';
import { findLinkTarget, valueKeyOf } from '../vocabulary/key';
import { matchKey } from '../vocabulary/match';
import { propertyItemsOf } from '../vocabulary/said';
import { sayOfRefactor } from './messages';
import { saysOld, type OpenNote, type Retelling } from './retelling';

/**
 * Plans to say the new name where a note says the old one, in the facet's own property and nowhere else. A note that
 * says both loses the old one. A link to a definition stays one: where that moves, the pass over links follows it.
 */
export function renameValues(retelling: Retelling, { path, note, text }: OpenNote): void {
	const { facet, name, draft } = retelling;
	const said = propertyItemsOf(note, facet, recoveredPropertiesOf(note));
	const items = said.filter((item) => !item.isMap && !isTemplate(item.text));
	const old = items.filter(
		(item) =>
			item.text.trim() !== name.text &&
			saysOld(retelling, item.text) &&
			!isLinkToDefinition(retelling, path, item.text),
	);
	const [first, ...others] = old;
	if (first === undefined) return;
	const { key } = first;
	const what = `${key}: ${old.map((item) => item.text.trim()).join(', ')}`;
	if (note.frontmatter.state === 'broken')
		return draft.leave(path, locate(text, { kind: 'property', key }).from, what, sayOfRefactor('values.isBroken'));
	if (old.some((item) => item.isPart)) return draft.leave(path, undefined, what, sayOfRefactor('values.hasCommas'));
	const isThere = items.some((item) => !old.includes(item) && saysNew(retelling, item));
	const changes: Change[] = (isThere ? old : others).map((item) => ({
		kind: 'remove',
		at: { kind: 'value', key: item.key, index: item.index },
		expected: item.text,
	}));
	if (!isThere)
		changes.push({
			kind: 'set',
			at: { kind: 'value', key, index: first.index },
			expected: first.text,
			text: name.text,
		});
	const planned = planEdits(text, changes);
	if (!planned.isOk) return draft.leave(path, undefined, what, planned.fault);
	const reason = isThere
		? sayOfRefactor('values.isThere', { name: name.text })
		: sayOfRefactor('values.isNamed', { name: name.text });
	for (const edit of planned.value) draft.add(path, edit, { kind: 'value', reason });
}

function saysNew({ facet, name }: Retelling, item: PropertyItem): boolean {
	const key = valueKeyOf(item.text, facet.noun);
	return key === name.key || matchKey(facet, key)[0]?.term.key === name.key;
}

function isLinkToDefinition({ paths, targets, term }: Retelling, from: string, text: string): boolean {
	const link = findLinkTarget(text.trim());
	const file = link === undefined ? undefined : paths.find(link, from);
	if (file === undefined) return false;
	return targets.has(file) || term.definitions.some(({ note }) => note.path === file);
}
