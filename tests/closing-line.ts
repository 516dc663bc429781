import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one plain line, `tests: 120 passed, 0 failed`, that a script can read. */
export default class ClosingLine implements Reporter {
	onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
		const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0, pending: 0 };
		for (const module of modules) {
			if (module.state() === 'failed' && [...module.children.allTests('failed')].length === 0) counts.failed += 1;
			for (const test of module.children.allTests()) counts[test.result().state] += 1;
		}
		const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
		process.stdout.write(`tests: ${counts.passed} passed, ${counts.failed} failed${skipped}\n`);
	}
}
