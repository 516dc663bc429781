import { messagesOf } from '../../message';
import { findProperty, namesOf, propertiesOf } from '../../note/properties';
import { isTemplate } from '../../note/template';
import { findLinkTarget } from '../../vocabulary/key';
import { singularOf } from '../../vocabulary/singular';
import { typeKeyOf } from '../../vocabulary/type-tree';
import { findNearest } from '../../words';
import { addressOf } from '../facet-values';
import { sayFix } from '../fix-text';
import type { VaultIndex } from '../../index/vault-index';
import type { Note } from '../../note/note';
import { always, type Fix, type FixSafety, type NoteRule, type Report } from '../rule';
import { isRareCount } from '../type-rarity';

const say = messagesOf('known-type');

const rule: NoteRule = {
	id: 'known-type',
	scope: 'note',
	severity: 'info',
	*check(note, { index }) {
		if (index.types.names.size === 0) return;
		for (const property of index.typeSources.properties) yield* checkProperty(note, property, index);
	},
};

function* checkProperty(note: Note, source: string, index: VaultIndex): Iterable<Report> {
	const { names } = index.types;
	const properties = propertiesOf(note);
	const property = findProperty(properties, source);
	if (property === undefined) return;
	for (const item of namesOf(properties, source)) {
		const { text: written, isMap, isPart } = item;
		const key = typeKeyOf(written);
		if (isMap || key === '' || isTemplate(written)) continue;
		const said = written.trim();
		// A link may be to the page of all of a type.
		const name = names.get(key) ?? (findLinkTarget(said) === undefined ? undefined : names.get(singularOf(key)));
		if (name !== undefined && !isMisspelled(said, name)) continue;
		const at = addressOf(property.key, item);
		const fixTo = (right: string, safety: FixSafety): readonly Fix[] =>
			isPart
				? []
				: [
						{
							title: sayFix('change', { to: right }),
							safety,
							changes: [{ kind: 'set', at, expected: written, text: right }],
						},
					];
		if (name !== undefined) {
			yield { address: at, message: say('isSpelled', { said, name }), fixes: fixTo(name, 'safe') };
			continue;
		}
		const nearest = mayBeSlip(index, key) ? findNearest(key, names.keys(), 1) : undefined;
		const meant = nearest === undefined ? undefined : names.get(nearest);
		if (meant === undefined)
			yield { address: at, message: say('isUnknown', { said: nameOf(index, key) }), onceFrom: always };
		else
			yield {
				address: at,
				message: say('isMistaken', { said, meant }),
				fixes: fixTo(meant, 'unsafe'),
				onceFrom: always,
			};
	}
}

/** An unknown type as a name that all its spellings share: `recipe` of `[[Recipe]]`, and of `recipes` where notes say `recipe` too. */
function nameOf(index: VaultIndex, key: string): string {
	const singular = singularOf(key);
	return index.countOfType(singular) > 0 ? singular : key;
}

/** Whether a type may be a slip. Words of up to three letters are near to too many others. */
function mayBeSlip(index: VaultIndex, key: string): boolean {
	return key.length > 3 && isRareCount(index.countOfType(key));
}

/** Whether a type is spelled with capitals that its type note has not; links and tags are ways to point at it. */
function isMisspelled(said: string, name: string): boolean {
	const isPointer = said.startsWith('#') || findLinkTarget(said) !== undefined;
	return !isPointer && said !== name && said !== said.toLowerCase();
}

export default rule;
