import { describe, expect, it } from 'vitest';
import { answerPhases } from '../../../src/core/commands/phases';
import { VaultIndex } from '../../../src/core/index/vault-index';
import { headFromText, noteFromText } from '../../../src/core/note/from-text';
import { listData, facetData } from '../../../src/core/report/data';
import { answerList, wishFor } from '../../../src/core/commands/list';
import { facetSpecsOf } from '../../../src/core/settings/settings';
import { emptyVaultConfig } from '../../../src/core/settings/vault-config';
import { bodyNeedOf } from '../../../src/core/vocabulary/needs-body';
import { english } from '../../../src/locale/en/index';
import { note, settingsOf, type Files } from '../vault';

const files: Files = {
	'phases/Phases.md': 'First [[Sowing Phase]], then [[Resting Phase]], last [[Picking Phase]].\n',
	'phases/Sowing Phase.md': 'x',
	'phases/Picking Phase.md': 'x',
	'phases/Resting Phase.md': 'x',
	'elsewhere/Pruning.md': note('aliases: ["#pruning"]', 'A phase by its tag: #Group_Phase\n'),
	'beds/a.md': note('type: pattern\nphase: sowing', 'Long text with [[links]] and #tags.\n'),
	'beds/b.md': note('type: pattern', 'Says it here: #phase/picking\n'),
	'beds/c.md': note('type: pattern\nphase: resting', '```phase-list\n```\n'),
	'beds/d.md': note('type: pattern', '#phases/picking and #phase are other tags.\n'),
};

/** The index of notes read as far as lists need, and the paths of those whose body was read. */
function readAsNeeded(
	settings: unknown,
	isWhole: boolean,
): { readonly index: VaultIndex; readonly whole: readonly string[] } {
	const index = new VaultIndex(settingsOf(settings), emptyVaultConfig);
	const needsBody = bodyNeedOf(facetSpecsOf(index.settings, index.typeSources), index.typeSources);
	const whole: string[] = [];
	for (const [path, text] of Object.entries(files)) {
		const head = headFromText(path, text, { created: 0, modified: 0 });
		if (isWhole || needsBody(head, text)) whole.push(path);
		index.set(whole.includes(path) ? noteFromText(path, text, { created: 0, modified: 0 }) : head);
	}
	return { index, whole };
}

function answersOf(index: VaultIndex): unknown {
	const phases = answerPhases(index, undefined);
	if (!phases.isOk) throw new Error('no facet');
	const lists = phases.value.facet.terms.map(({ name }) => answerList(index, wishFor(undefined, name, 'pattern')));
	return [
		facetData(phases.value),
		phases.value.passedOver,
		lists.map((list) => (list.isOk ? listData(english, list.value) : list)),
	];
}

describe('a vault read no further than lists need', () => {
	it.each([
		['as it is', {}, ['phases/Phases.md', 'elsewhere/Pruning.md', 'beds/b.md']],
		[
			'where nested tags count',
			{ version: 2, facets: [{ property: 'phase', from: ['property', 'nestedTags'] }] },
			['phases/Phases.md', 'elsewhere/Pruning.md', 'beds/b.md'],
		],
		['where tags say the type', { version: 2, typesFrom: [{ tags: true }] }, Object.keys(files)],
	])('gives the same answers (%s)', (_, settings, bodies) => {
		const { index, whole } = readAsNeeded(settings, false);
		expect(whole).toEqual(bodies);
		expect(answersOf(index)).toEqual(answersOf(readAsNeeded(settings, true).index));
	});
});
