import { placeFindings, type PlacedFact } from '../../../src/core/lint/place';
import type { Finding } from '../../../src/core/lint/engine';
import { asMessage } from '../../said';

/** A finding about the first place where a text stands in a note. */
export function findingAt(text: string, about: string, more: Partial<Finding> = {}): PlacedFact {
	const from = text.indexOf(about);
	if (from === -1) throw new Error(`“${about}” is not there`);
	const address = { kind: 'range', range: { from, to: from + about.length } } as const;
	const finding: Finding = {
		path: 'a.md',
		rule: 'some-rule',
		severity: 'warning',
		address,
		message: asMessage('Not so'),
		fixes: [],
		...more,
	};
	const [placed] = placeFindings([finding], text);
	if (placed === undefined) throw new Error('it has no place');
	return { ...placed, places: [placed] };
}
