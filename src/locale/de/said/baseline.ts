import type { baseline as english } from '../../en/said/baseline';

export const baseline: typeof english = {
	isNoJson: 'sie ist kein JSON',
	isTooDeep: ({ line, most }) => `Zeile ${line} ist mehr als ${most}-fach verschachtelt`,
	isFaulty: ({ place }) => `ihr Teil „${place}“ fehlt oder ist von falscher Art`,
};
