import { snapshotQueries } from '../../snapshot/region';
import { messagesOf } from '../../message';
import { askBlock } from '../../query/ask';
import { openingOf, readBlock } from '../../query/block-source';
import { isPublished, usualPublishMark } from '../../query/published';
import { listBlocks, type BlockLanguage } from '../../query/query';
import { notesOf } from '../../query/run';
import { compareText } from '../../words';
import type { TextRule } from '../rule';

const say = messagesOf('published-list');

const rule: TextRule = {
	id: 'published-list',
	scope: 'text',
	// What the names of all these blocks begin with.
	marks: ['phase-'],
	severity: 'off',
	followsNotes: true,
	*check({ note, text: source, body }, { index }) {
		if (!isPublished(note, usualPublishMark)) return;
		for (const block of [...body.blocks, ...snapshotQueries(source)]) {
			if (!Object.hasOwn(listBlocks, block.language)) continue;
			const asked = askBlock(index, readBlock(source, block).source, block.language as BlockLanguage, note.path);
			if (!asked.isOk) continue;
			const others = notesOf(index, asked.value)
				.filter((listed) => !isPublished(listed, usualPublishMark))
				.map(({ path }) => path)
				.sort(compareText);
			const [path] = others;
			if (path === undefined) continue;
			const message = say('showsOthers', { count: others.length, path });
			yield { address: { kind: 'range', range: openingOf(source, block) }, message };
		}
	},
};

export default rule;
