import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const hostModule = fileURLToPath(new URL('./tests/host/obsidian.ts', import.meta.url));

export default defineConfig({
	test: {
		reporters: ['default', './tests/closing-line.ts'],
		projects: [
			{
				test: {
					name: 'core',
					include: ['tests/core/**/*.test.ts', 'tests/cli/**/*.test.ts', 'tests/project/**/*.test.ts'],
					testTimeout: 60_000,
					environment: 'node',
				},
			},
			{
				resolve: { alias: { obsidian: hostModule } },
				test: {
					name: 'obsidian',
					include: ['tests/obsidian/**/*.test.ts', 'tests/host/**/*.test.ts'],
					environment: 'jsdom',
					isolate: false,
					testTimeout: 60_000,
					hookTimeout: 60_000,
					setupFiles: ['./tests/host/setup.ts'],
					server: { deps: { inline: ['obsidian-test-mocks'] } },
				},
			},
			{
				test: {
					name: 'browser',
					include: ['tests/browser/**/*.test.ts'],
					environment: 'node',
					testTimeout: 60_000,
					hookTimeout: 120_000,
					fileParallelism: false,
				},
			},
		],
	},
});
