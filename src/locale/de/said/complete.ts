import type { complete as english } from '../../en/said/complete';
import { joinWords } from '../words';

export const complete: typeof english = {
	formerly: ({ label, names }) => `${label} – früher ${joinWords(names)}`,
};
