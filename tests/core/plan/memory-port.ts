import type { Message } from '../../../src/core/message';
import type { PlanPort } from '../../../src/core/plan/port';
import { ok } from '../../../src/core/result';
import type { Files } from '../vault';
import { asMessage } from '../../said';

/** A disk in memory: the files of a vault, its trash, and the journals of what was written. */
export interface MemoryDisk {
	readonly files: Map<string, string>;
	readonly trash: Map<string, string>;
	readonly journals: Map<string, string>;
}

/** What goes wrong. */
export interface MemoryFault {
	/** The process is killed when it is to change a file once more than so often. */
	readonly diesAfter?: number;
	readonly saving?: string;
	readonly locked?: string;
}

/** A disk with these files. */
export function diskOf(files: Files): MemoryDisk {
	return { files: new Map(Object.entries(files)), trash: new Map(), journals: new Map() };
}

/** A vault on a disk in memory, as the runner of plans sees it. */
export function memoryPort(
	{ files, trash, journals }: MemoryDisk,
	{ diesAfter = Infinity, saving, locked }: MemoryFault = {},
): PlanPort {
	let left = diesAfter;
	let now = 0;
	const change = (path: string, text: string | undefined, run: () => void): Promise<Message | undefined> => {
		if (left === 0) return Promise.reject(new Error('killed'));
		left -= 1;
		if (files.get(path) !== text) return Promise.resolve(asMessage('the file has changed since'));
		run();
		return Promise.resolve(undefined);
	};
	return {
		rules: { settingsPath: '.config/plugins/in-phase/data.json', isWindows: false },
		vault: undefined,
		now: () => (now += 1),
		lock: () => Promise.resolve(locked === undefined ? undefined : asMessage(locked)),
		release: () => Promise.resolve(),
		findPlaceFault: () => Promise.resolve(undefined),
		read: (path) => Promise.resolve(files.get(path)),
		write: (path, before, after) => change(path, before, () => files.set(path, after)),
		create: (path, text) => change(path, undefined, () => files.set(path, text)),
		move: (path, to, text) =>
			files.has(to)
				? Promise.resolve(asMessage('there is a file of that name already'))
				: change(path, text, () => {
						files.delete(path);
						files.set(to, text);
					}),
		trash: (path, text) =>
			change(path, text, () => {
				files.delete(path);
				trash.set(path, text);
			}),
		journals: {
			list: () => Promise.resolve([...journals.keys()]),
			read: (name) => Promise.resolve(ok(journals.get(name) ?? '')),
			save(name, text) {
				if (saving === undefined) journals.set(name, text);
				return Promise.resolve(saving === undefined ? undefined : asMessage(saving));
			},
			remove: (name) => Promise.resolve(void journals.delete(name)),
		},
	};
}
