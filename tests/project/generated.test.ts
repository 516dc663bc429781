import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..', '..');

/** What the generator reads and writes of the rules; nothing else is changed below. */
const generated = ['src/core/lint/rules', 'docs/rules'];

/** Runs the generator's check in a folder. */
function check(folder: string): { readonly status: number | null; readonly output: string } {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/generate.mjs', '--check'], {
		cwd: folder,
		encoding: 'utf8',
	});
	return { status, output: stdout + stderr };
}

/** A copy of the project as far as the generator needs it. */
function copyProject(): string {
	const copy = mkdtempSync(join(tmpdir(), 'in-phase-'));
	for (const name of ['src', 'scripts', 'docs', 'package.json', 'tsconfig.json'])
		cpSync(join(root, name), join(copy, name), { recursive: true });
	// A junction, which Windows makes for everybody; elsewhere it is a symbolic link.
	symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
	return copy;
}

function replaceIn(path: string, pattern: RegExp, text: string): void {
	writeFileSync(path, readFileSync(path, 'utf8').replace(pattern, text));
}

describe('what is generated from the rules', { timeout: 60_000 }, () => {
	let copy = '';
	beforeAll(() => {
		copy = copyProject();
	}, 60_000);
	beforeEach(() => {
		for (const name of generated) {
			rmSync(join(copy, name), { recursive: true });
			cpSync(join(root, name), join(copy, name), { recursive: true });
		}
	});
	afterAll(() => rmSync(copy, { recursive: true, force: true }));

	it('is up to date', () => {
		expect(check(root)).toEqual({ status: 0, output: '' });
	});

	it.each<[string, () => void, string]>([
		[
			'a rule says something else',
			() =>
				replaceIn(join(copy, 'src/core/lint/rules/required-value.ts'), /summary: '.*'/, "summary: 'Another summary.'"),
			'docs/rules/required-value.md',
		],
		[
			'a page was edited by hand',
			() => appendFileSync(join(copy, 'docs/rules/required-value.md'), 'More.\n'),
			'docs/rules/required-value.md',
		],
		['a page is missing', () => rmSync(join(copy, 'docs/rules/required-value.md')), 'docs/rules/required-value.md'],
		[
			'a page is left of a rule that is gone',
			() => writeFileSync(join(copy, 'docs/rules/no-such-rule.md'), '# no-such-rule\n'),
			'docs/rules/no-such-rule.md',
		],
		[
			'the index leaves a rule out',
			() => replaceIn(join(copy, 'src/core/lint/rules/index.ts'), /.*requiredValue.*\n/g, ''),
			'src/core/lint/rules/index.ts',
		],
	])('is reported as stale when %s', (_, change, path) => {
		change();
		const { status, output } = check(copy);
		expect(status).toBe(1);
		expect(output).toContain(`  ${path}\n`);
		expect(output).toContain('npm run generate');
	});
});
