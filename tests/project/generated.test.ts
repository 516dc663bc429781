import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..', '..');

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
	for (const name of ['src', 'scripts', 'styles', 'styles.css', 'docs', 'package.json', 'tsconfig.json'])
		cpSync(join(root, name), join(copy, name), { recursive: true });
	// A junction, which Windows makes for everybody; elsewhere it is a symbolic link.
	symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
	return copy;
}

function replaceIn(path: string, pattern: RegExp, text: string): void {
	writeFileSync(path, readFileSync(path, 'utf8').replace(pattern, text));
}

describe('what is generated from the rules and styles', { timeout: 60_000 }, () => {
	let copy = '';
	beforeAll(() => {
		copy = copyProject();
	}, 60_000);
	afterAll(() => rmSync(copy, { recursive: true, force: true }));

	it('is up to date', () => {
		expect(check(root)).toEqual({ status: 0, output: '' });
	});

	it('is reported as stale, each file with its name', () => {
		const rulesFolder = join(copy, 'src/core/lint/rules');
		const pages = join(copy, 'docs/rules');
		// A rule says something else, a page was edited by hand, one is missing, one is left of a rule that is gone, and the index leaves a rule out.
		replaceIn(join(copy, 'src/locale/en/rules/required-value.ts'), /summary: '.*'/, "summary: 'Another summary.'");
		appendFileSync(join(pages, 'known-type.md'), 'More.\n');
		rmSync(join(pages, 'list-shape.md'));
		writeFileSync(join(pages, 'no-such-rule.md'), '# no-such-rule\n');
		replaceIn(join(rulesFolder, 'index.ts'), /.*noStaleLink.*\n/g, '');
		appendFileSync(join(copy, 'styles/map.css'), '.more {\n}\n');
		const { status, output } = check(copy);
		expect(status).toBe(1);
		expect(output).toContain('  styles.css\n');
		for (const page of ['required-value', 'known-type', 'list-shape', 'no-such-rule'])
			expect(output).toContain(`  docs/rules/${page}.md\n`);
		expect(output).toContain('  src/core/lint/rules/index.ts\n');
		expect(output).not.toContain('no-former-name');
		expect(output).toContain('npm run generate');
	});

	it('leaves no file of the styles out', () => {
		writeFileSync(join(copy, 'styles/other.css'), '.other {\n}\n');
		expect(check(copy).output).toContain('styles/index.css imports no “other.css”');
	});
});
