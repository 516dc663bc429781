import { messagesOf } from '../../message';
import { openingOf } from '../../query/block-source';
import { editOf, replaceSnippet } from '../../convert/block';
import { fromFourth, type TextRule } from '../rule';

const say = messagesOf('no-dataview-list');

const rule: TextRule = {
	id: 'no-dataview-list',
	scope: 'text',
	marks: ['dataview'],
	severity: 'info',
	*check({ note, text: source, body }, { index }) {
		for (const block of body.blocks) {
			const replaced = replaceSnippet(index, note.path, source, block);
			if (replaced?.isOk !== true) continue;
			const { language, query } = replaced.value;
			// What asks for no type loses no subtype: whether a block is better is a matter of taste.
			if (query.types.length === 0) continue;
			const edit = editOf(source, block, replaced.value);
			const change = edit && ({ kind: 'replace', range: edit, expected: edit.expected, text: edit.insert } as const);
			yield {
				address: { kind: 'range', range: openingOf(source, block) },
				message: say('isReplaceable', { language }),
				fixes:
					change === undefined ? [] : [{ title: say('replace', { language }), safety: 'unsafe', changes: [change] }],
				onceFrom: fromFourth,
			};
		}
	},
};

export default rule;
