import { messagesOf } from '../../message';
import { valueKeyOf } from '../../vocabulary/key';
import { findMeantTerm, matchValue } from '../../vocabulary/match';
import { nounOf } from '../../vocabulary/noun';
import { readRemark } from '../../vocabulary/remark';
import { facetValuesOf, partsOfItem } from '../facet-values';
import { sayFix } from '../fix-text';
import { isRareCount } from '../type-rarity';
import { always, fromFourth, type NoteRule } from '../rule';

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
	},
};

export default rule;
