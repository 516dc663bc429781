import type { edits as english } from '../../en/said/edits';

export const edits: typeof english = {
	overlap: 'Zwei Änderungen überschneiden sich',
	isShorter: 'Der Text ist kürzer als zuvor',
	isElsewhere: ({ expected }) => `„${expected}“ steht nicht mehr an seiner Stelle`,
};
