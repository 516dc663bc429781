import { locate } from '../note/address';
import type { Change } from '../note/change';
import { planEdits } from '../note/plan-edits';
import { findFrontmatter } from '../note/frontmatter-block';
import { recoveredPropertiesOf, type PropertyItem } from '../note/properties';
import { isTemplate } from '../note/template';
import type { EditReason } from '../plan/draft';
import { isTemplateFile } from '../settings/scope';
import { findLinkTarget, nameKeyOf, partPictures, valueKeyOf, withPictures } from '../vocabulary/key';
import { matchKey, remarkIn } from '../vocabulary/match';
import { splitValues } from '../vocabulary/remark';
import { propertyItemsOf, type KeyedItem } from '../vocabulary/said';
import { sayOfRefactor } from '../plan/messages';
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
	const at = locate(text, { kind: 'property', key }).from;
	if (note.frontmatter.state === 'broken') {
		// Where there is a block, its lines are gone through one by one.
		if (findFrontmatter(text) === undefined) draft.leave(path, at, what, sayOfRefactor('values.isBroken'), true);
		return;
	}
	const isThere = items.some((item) => !old.includes(item) && saysNew(retelling, item));
	const gone = isThere ? old : others;
	const changes: Change[] = gone
		.filter((item) => !item.isPart)
		.map((item) => ({
			kind: 'remove',
			at: { kind: 'value', key: item.key, index: item.index },
			expected: item.text,
		}));
	for (const one of new Map(old.filter(({ isPart }) => isPart).map((item) => [item.key, item])).values())
		changes.push(changeOfParts(retelling, one, old, gone));
	if (!isThere && !first.isPart)
		changes.push({
			kind: 'set',
			at: { kind: 'value', key, index: first.index },
			expected: first.text,
			text: withNewName(retelling, first.text),
		});
	const planned = planEdits(text, changes);
	if (!planned.isOk) return draft.leave(path, at, what, planned.fault, true);
	for (const edit of planned.value) draft.add(path, edit, reasonFor(retelling, path, isThere));
}

/** The new name in the place of the old one, with the pictures around that and what is remarked on it. */
function withNewName({ facet, name }: Retelling, text: string): string {
	const said = text.trim();
	const remark = remarkIn(facet, said);
	const old = said.slice(0, said.length - remark.length);
	// A picture that is the whole name is given up with it.
	const isPicture = partPictures(nameKeyOf(old, facet.noun)).words === '';
	return (isPicture ? name.text : withPictures(old, name.text)) + remark;
}

/** What a template says is offered: nobody but its writer knows what the notes that are made of it are to say. */
function reasonFor({ sources, name, term }: Retelling, path: string, isThere: boolean): EditReason {
	if (isTemplateFile(sources.index.scope, path)) {
		const reason = sayOfRefactor('snippets.templateWrites', { name: term.name });
		return { kind: 'template', reason, isTicked: false };
	}
	return { kind: 'value', reason: sayOfRefactor(isThere ? 'values.isThere' : 'values.isNamed', { name: name.text }) };
}

/** What a text with commas says in the place of its old names: the new one, once. */
function changeOfParts(
	retelling: Retelling,
	{ key, value }: KeyedItem,
	old: readonly KeyedItem[],
	gone: readonly KeyedItem[],
): Change {
	const whole = String(value);
	const goneParts = gone.filter((item) => item.isPart && item.key === key).map(({ text }) => text);
	const oldParts = old.filter((item) => item.isPart && item.key === key).map(({ text }) => text);
	const parts = splitValues(whole).flatMap((part) => {
		const said = part.trim();
		if (!oldParts.includes(said)) return [part];
		const isKept = goneParts.length < oldParts.length && said === oldParts[0];
		if (!isKept) return [];
		oldParts.shift();
		return [part.replace(said, () => withNewName(retelling, said))];
	});
	return {
		kind: 'set',
		at: { kind: 'value', key, index: null },
		expected: whole,
		text: parts.join(',').trim(),
	};
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
