import { messagesOf } from '../../message';
import { valueKeyOf } from '../../vocabulary/key';
import { findMeantTerm, matchValue } from '../../vocabulary/match';
import { nounOf } from '../../vocabulary/noun';
import { readRemark } from '../../vocabulary/remark';
import type { VaultIndex } from '../../index/vault-index';
import type { Facet } from '../../vocabulary/facet';
import { facetValuesOf, isDefinitionOf, partsOfItem } from '../facet-values';
import { sayFix } from '../fix-text';
import { planTagChange, strayTagsOf, type StrayTag } from '../phase-tags';
import { isRareCount } from '../type-rarity';
import { always, fromFourth, type Fix, type NoteRule, type Report } from '../rule';

const say = messagesOf('no-unknown-value');

const rule: NoteRule = {
	id: 'no-unknown-value',
	scope: 'note',
	severity: 'error',
	*check(note, { index, vocabulary }) {
		for (const { facet, item, at, matches } of facetValuesOf(note, vocabulary)) {
			if (matches.length > 0) continue;
			// Several in one are told by `readable-lists`.
			if (partsOfItem(item)?.some((part) => matchValue(facet, part).length > 0) === true) continue;
			const value = item.text.trim();
			if (item.isMap) {
				yield { address: at, message: say('isMap', { key: at.key, map: value, noun: facet.noun }) };
				continue;
			}
			if (facet.isForeign) {
				const message = say('isForeign', { property: facet.property, ...nounOf(facet) });
				yield { address: at, message, onceFrom: always, atMost: 'info' };
				continue;
			}
			const key = valueKeyOf(value, facet.noun);
			// What many notes say is no slip, however near it is.
			const isSlip = isRareCount(index.notesSaying(facet.id, [key], undefined).size) || facet.notYet.has(key);
			const meant = isSlip ? findMeantTerm(facet, value) : undefined;
			if (meant === undefined) {
				yield {
					address: at,
					message: say('isUnknown', { value, ...nounOf(facet), names: facet.terms.map(({ name }) => name) }),
					onceFrom: fromFourth,
				};
				continue;
			}
			const message = say('isMisspelled', { value, noun: facet.noun, meant: meant.name });
			const once = { onceFrom: fromFourth };
			if (item.isPart) yield { address: at, message, ...once };
			else {
				const text = meant.name + (readRemark(value)?.remark ?? '');
				const title = sayFix('change', { to: text });
				yield {
					...once,
					address: at,
					message,
					fixes: [{ title, safety: 'unsafe', changes: [{ kind: 'set', at, expected: item.text, text }] }],
				};
			}
		}
		for (const facet of vocabulary.facets) {
			if (facet.terms.length === 0 || facet.isForeign || isDefinitionOf(vocabulary, facet, note.path)) continue;
			for (const tag of strayTagsOf(note, facet)) yield reportTag(tag, facet, index);
		}
	},
};

/** A nested tag that says a value which is no term, where such tags count. */
function reportTag(tag: StrayTag, facet: Facet, index: VaultIndex): Report {
	const value = `#${tag.text.trim().replace(/^#/, '')}`;
	const notes = index.notesSaying(facet.id, [valueKeyOf(tag.said, facet.noun)], undefined);
	const meant = isRareCount(notes.size) ? findMeantTerm(facet, tag.said) : undefined;
	const once = { address: tag.address, onceFrom: fromFourth };
	if (meant === undefined) {
		const names = facet.terms.map(({ name }) => name);
		return { ...once, message: say('isUnknown', { value, ...nounOf(facet), names }) };
	}
	const planned = planTagChange(tag, meant);
	const fixes: readonly Fix[] =
		planned === undefined
			? []
			: [{ title: sayFix('change', { to: planned.tag }), safety: 'unsafe', changes: [planned.change] }];
	return { ...once, message: say('isMisspelled', { value, noun: facet.noun, meant: meant.name }), fixes };
}

export default rule;
