import { expect, it } from 'vitest';
import { looks, walk } from './walk';

it('every surface fits, and can be read by everybody, with a few notes', async () => {
	expect(await walk(3, 'en', looks)).toEqual([]);
}, 300_000);
