import { expect, it } from 'vitest';
import { looks, walk } from './walk';

it('every surface fits, and can be read by everybody, in German', async () => {
	expect(
		await walk(
			3,
			'de',
			looks.filter(({ theme, width }) => (theme === 'light') === (width === 400)),
		),
	).toEqual([]);
}, 300_000);
