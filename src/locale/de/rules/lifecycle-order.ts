import type { lifecycleOrder as english } from '../../en/rules/lifecycle-order';

/** What `lifecycle-order` says, in German. */
export const lifecycleOrder: typeof english = {
	summary: 'Phasen in einer anderen Reihenfolge, als eine Gruppe sie durchläuft.',
	isLate: ({ late, early }) => `„${late}“ steht vor „${early}“, kommt im Leben einer Gruppe aber später`,
	reorder: ({ names }) => `In die Reihenfolge ${names.map((name) => `„${name}“`).join(', ')} bringen`,
};
