import { expect, it } from 'vitest';
import { walk } from './walk';

it('every surface fits, and can be read by everybody, with hundreds of notes', async () => {
	expect(await walk(300, 'en', [{ theme: 'light', width: 400 }])).toEqual([]);
}, 300_000);
