import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Turns } from '../../src/obsidian/vault/turns';

describe('turns', () => {
	let now = 0;
	let done: string[];
	let turns: Turns;
	beforeEach(() => {
		now = 0;
		done = [];
		turns = new Turns();
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		vi.spyOn(performance, 'now').mockImplementation(() => now);
	});
	afterEach(() => {
		vi.useRealTimers();
		vi.restoreAllMocks();
	});

	/** Something that takes so many milliseconds. */
	const act = (name: string, takes: number) => (): void => {
		done.push(name);
		now += takes;
	};

	it('are taken at once as long as the slice lasts, then one slice at a time, first come, first served', () => {
		for (const name of ['a', 'b', 'c', 'd', 'e']) turns.take({}, act(name, 5));
		expect(done).toEqual(['a', 'b']);
		expect(turns.isIdle).toBe(false);
		vi.advanceTimersToNextTimer();
		expect(done).toEqual(['a', 'b', 'c', 'd']);
		vi.advanceTimersToNextTimer();
		expect(done).toEqual(['a', 'b', 'c', 'd', 'e']);
		expect(turns.isIdle).toBe(true);
	});

	it('wait behind those that wait, once for each owner, and not for one that is gone', () => {
		const [owner, gone] = [{}, {}];
		turns.take({}, act('long', 20));
		turns.take(owner, act('old', 1));
		turns.take(gone, act('gone', 1));
		turns.take({}, act('other', 1));
		turns.take(owner, act('new', 1));
		expect(turns.isDue(owner)).toBe(true);
		turns.drop(gone);
		vi.runAllTimers();
		expect(done).toEqual(['long', 'new', 'other']);
	});

	it('go on after one that fails, and end when they are closed', () => {
		const said = vi.spyOn(console, 'error').mockReturnValue();
		turns.take({}, act('long', 20));
		turns.take({}, () => {
			throw new Error('fails');
		});
		turns.take({}, act('next', 20));
		turns.take({}, act('never', 1));
		vi.advanceTimersToNextTimer();
		expect(said).toHaveBeenCalledOnce();
		turns.close();
		vi.runAllTimers();
		expect(done).toEqual(['long', 'next']);
	});
});
