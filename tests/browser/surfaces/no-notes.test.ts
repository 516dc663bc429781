import { expect, it } from 'vitest';
import { looks, walk } from './walk';

it('every surface fits, and can be read by everybody, without notes', async () => {
	expect(await walk(0, 'en', looks)).toEqual([]);
}, 300_000);
