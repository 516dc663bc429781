import { describe, expect, it } from 'vitest';
import { framework, note, type Files } from '../core/vault';
import { run } from './memory-machine';

const snippet = (query: string): string => `\`\`\`dataview\n${query}\n\`\`\`\n`;
const query = 'LIST WHERE type = "pattern" AND phase = "formation"';
const block = '```phase-patterns\nphase: formation\n```\n';
const pattern = note('type: pattern\nphase: formation');
const notes: Files = {
	...framework,
	'a.md': `${snippet(query)}${snippet('TASK')}`,
	'b.md': pattern,
	'c.md': note('type: Pattern\nphase: formation'),
};

describe('convert', () => {
	it('shows both answers, the change of each note and what is left, and writes nothing', async () => {
		const { exitCode, output, errors, written } = await run({ notes }, 'convert');
		expect(output).toBe(
			`a.md:1  dataview → phase-patterns: 1 note as before, 1 added
  = b.md
  + c.md: “Pattern” is “pattern”, written otherwise
--- a/a.md
+++ b/a.md
@@ -1,5 +1,5 @@
-\`\`\`dataview
-${query}
+\`\`\`phase-patterns
+phase: formation
 \`\`\`
 \`\`\`dataview
 TASK

1 snippet left as it is:
  “TASK” is more than a list asks
    a.md:5  TASK
--write would convert 1 snippet; nothing was written
`,
		);
		expect([exitCode, written, errors]).toEqual([1, [], '']);
	});

	it('writes with --write what it showed, and can be undone', async () => {
		const { exitCode, notes: after, written, output } = await run({ notes }, 'convert', '--write');
		expect(after['a.md']).toBe(`${block}${snippet('TASK')}`);
		expect([exitCode, written]).toEqual([0, ['a.md']]);
		expect(output).toMatch(
			/\nConvert Dataview snippets to list blocks: 1 file written\. “in-phase undo” takes it back\n$/,
		);
		expect(await run({ notes: after }, 'convert', '--write')).toMatchObject({
			exitCode: 0,
			written: [],
			output: expect.stringMatching(/There is nothing to convert\n$/) as unknown,
		});
	});

	it('leaves out a snippet whose block would lose a note, which a person must look at', async () => {
		const lossy = { ...notes, 'd.md': note('type: pattern', 'phase:: formation\n') };
		const { exitCode, output, written } = await run({ notes: lossy }, 'convert', '--write');
		expect(output).toContain(
			"  - d.md: it says “phase:: formation” in its text, an inline field of Dataview's, which is no property\n",
		);
		expect(output).not.toContain('+++');
		expect(output).toMatch(/\n1 snippet left out, since its block would not list the same notes; change it by hand\n$/);
		expect([exitCode, written]).toEqual([1, []]);
	});

	it('says what it would do in JSON', async () => {
		const { exitCode, output } = await run({ notes }, 'convert', '--format', 'json');
		expect(JSON.parse(output)).toEqual({
			conversions: [
				{
					path: 'a.md',
					line: 1,
					from: 'dataview',
					to: 'phase-patterns',
					options: ['phase: formation'],
					isTicked: true,
					before: ['b.md'],
					after: ['b.md', 'c.md'],
					kept: ['b.md'],
					added: [{ path: 'c.md', why: '“Pattern” is “pattern”, written otherwise' }],
					lost: [],
					failsOn: [],
					remarks: [],
				},
			],
			files: [
				{
					path: 'a.md',
					newPath: null,
					changes: [
						{
							line: 1,
							kind: 'more',
							before: `dataview\n${query}\n`,
							after: 'phase-patterns\nphase: formation\n',
						},
					],
				},
			],
			offered: [],
			leftAlone: [{ path: 'a.md', line: 5, text: 'TASK', why: '“TASK” is more than a list asks', fault: false }],
			id: null,
			written: 0,
		});
		expect(exitCode).toBe(1);
	});

	it('prints nothing but JSON when it writes', async () => {
		const { exitCode, output, written } = await run({ notes }, 'convert', '--format', 'json', '--write');
		expect(JSON.parse(output)).toMatchObject({ conversions: [{ path: 'a.md' }], written: 1 });
		expect([exitCode, written]).toEqual([0, ['a.md']]);
	});

	it.each<[string, Parameters<typeof run>[0], string]>([
		[
			'cannot be written',
			{ notes, unwritable: { 'a.md': 'its disk may only be read' } },
			'a.md: not written: its disk may only be read',
		],
		['was not read as it stands', { notes, warnings: { 'a.md': 'is not valid UTF-8' } }, 'There is nothing to convert'],
	])('leaves a note alone that %s', async (_, vault, said) => {
		const { notes: after, output, errors } = await run(vault, 'convert', '--write');
		expect(after['a.md']).toBe(notes['a.md']);
		expect(output + errors).toContain(said);
	});

	it('is content with a vault without snippets', async () => {
		expect(await run({ notes: framework }, 'convert')).toMatchObject({
			exitCode: 0,
			output: 'There is nothing to convert\n',
			errors: '',
		});
	});
});
