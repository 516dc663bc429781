import type { fix as english } from '../../en/said/fix';

export const fix: typeof english = {
	change: ({ to }) => `In „${to}“ ändern`,
	remove: ({ what }) => `„${what}“ entfernen`,
	makeList: 'Eine Liste daraus machen',
};
