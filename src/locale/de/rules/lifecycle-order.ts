import type { lifecycleOrder as english } from '../../en/rules/lifecycle-order';

/** What `lifecycle-order` says, in German. */
export const lifecycleOrder: typeof english = {
	summary: 'Begriffe in einer anderen Reihenfolge als im Framework.',
	isLate: ({ late, early }) => `„${late}“ steht vor „${early}“, kommt in der Reihenfolge aber danach`,
	reorder: ({ names }) => `In die Reihenfolge ${names.map((name) => `„${name}“`).join(', ')} bringen`,
};
