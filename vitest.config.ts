import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Where tests of the command line keep what else would go into the folder of whoever runs them. */
const state = join(tmpdir(), 'in-phase-tests-state');

/** The newest CodeMirror, in the place of the one that Obsidian asks plugins for. */
const newestCodeMirror = {
	'@codemirror/lint': 'codemirror-next-lint',
	'@codemirror/state': 'codemirror-next-state',
	'@codemirror/view': 'codemirror-next-view',
};

const hostModule = fileURLToPath(new URL('./tests/host/obsidian.ts', import.meta.url));

export default defineConfig({
	test: {
		env: { XDG_STATE_HOME: state },
		reporters: ['default', './tests/closing-line.ts'],
		// One processor is no longer left to Vitest itself, which has little to do.
		maxWorkers: '100%',
		projects: [
			{
				test: {
					name: 'core',
					include: ['tests/core/**/*.test.ts'],
					testTimeout: 60_000,
					environment: 'node',
					// Modules hold no state, so that the files of a worker share them; loading them anew took longer than the tests.
					isolate: false,
					sequence: { groupOrder: 3 },
				},
			},
			{
				test: {
					name: 'cli',
					include: ['tests/cli/**/*.test.ts', 'tests/project/**/*.test.ts'],
					testTimeout: 60_000,
					environment: 'node',
					isolate: false,
					sequence: { groupOrder: 3 },
				},
			},
			{
				resolve: { alias: { obsidian: hostModule } },
				test: {
					name: 'obsidian',
					include: ['tests/obsidian/**/*.test.ts', 'tests/host/**/*.test.ts'],
					environment: 'jsdom',
					isolate: false,
					// A worker waits for timers of the app a quarter of the time.
					maxWorkers: 3,
					sequence: { groupOrder: 2 },
					testTimeout: 60_000,
					hookTimeout: 60_000,
					setupFiles: ['./tests/host/setup.ts'],
					server: { deps: { inline: ['obsidian-test-mocks'] } },
				},
			},
			{
				resolve: { alias: { obsidian: hostModule, ...newestCodeMirror } },
				test: {
					name: 'newest-editor',
					include: ['tests/obsidian/editor/**/*.test.ts', 'tests/host/editor.test.ts'],
					environment: 'jsdom',
					isolate: false,
					sequence: { groupOrder: 2 },
					maxWorkers: 3,
					testTimeout: 60_000,
					hookTimeout: 60_000,
					setupFiles: ['./tests/host/setup.ts'],
					server: { deps: { inline: ['obsidian-test-mocks', /codemirror/] } },
				},
			},
			{
				test: {
					name: 'browser',
					include: ['tests/browser/**/*.test.ts'],
					environment: 'node',
					testTimeout: 60_000,
					hookTimeout: 120_000,
					// One browser per worker; see stage.ts. A worker waits for its browser half the time.
					isolate: false,
					maxWorkers: 3,
					sequence: { groupOrder: 1 },
				},
			},
		],
	},
});
