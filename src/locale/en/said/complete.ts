import { joinWords } from '../words';

/** What stands beside suggestions. */
export const complete = {
	formerly: ({ label, names }: { readonly label: string; readonly names: readonly string[] }) =>
		`${label} — formerly ${joinWords(names)}`,
};
