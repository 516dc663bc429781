import { describe, expect, it } from 'vitest';
import type { Severity } from '../../../src/core/lint/severity';
import { findingsToGithub } from '../../../src/core/report/github';
import type { PlacedFact } from '../../../src/core/lint/place';
import { sayFindings } from '../../../src/core/report/said';
import { english } from '../../../src/locale/en/index';
import { findingAt } from './finding';
import { asMessage } from '../../said';

const text = '---\nphase: x\n---\n';

function annotate(findings: readonly PlacedFact[], folder = ''): ReturnType<typeof findingsToGithub> {
	return findingsToGithub(english, sayFindings(english, findings), folder);
}

/** So many findings of one severity, the first in the notes that sort last. */
function many(count: number, severity: Severity): readonly PlacedFact[] {
	return Array.from({ length: count }, (_, at) =>
		findingAt(text, 'x', { severity, path: `${severity}-${99 - at}.md` }),
	);
}

describe('an annotation', () => {
	it.each([
		['error', '::error '],
		['warning', '::warning '],
		['info', '::notice '],
	] as const)('of severity %s is an %s', (severity, start) => {
		expect(annotate([findingAt(text, 'x', { severity })], 'notes')).toEqual({
			annotations: `${start}file=notes/a.md,line=2,endLine=2,col=8,endColumn=9,title=some-rule::Not so\n`,
			left: '',
		});
	});

	it('has no columns when it is about several lines', () => {
		expect(annotate([findingAt(text, 'phase: x\n---')]).annotations).toBe(
			'::warning file=a.md,line=2,endLine=3,title=some-rule::Not so\n',
		);
	});

	it('cannot be led to say a second command or another property', () => {
		const hostile = findingAt(text, 'x', {
			path: 'a,line=9::b\r\n::error::%0A.md',
			message: asMessage('100 %\r\n::stop-commands::x\u001b[31m'),
		});
		const { annotations: output } = annotate([hostile]);
		expect(output).toBe(
			'::warning file=a%2Cline=9%3A%3Ab%0D%0A%3A%3Aerror%3A%3A%250A.md,line=2,endLine=2,col=8,endColumn=9,title=some-rule::100 %25%0D%0A::stop-commands::x\ufffd[31m\n',
		);
		expect(output.trimEnd().split(/[\r\n]/)).toHaveLength(1);
	});

	it('tells in how many other notes a fact shows', () => {
		const found = findingAt(text, 'x');
		const fact = { ...found, places: [found, { ...found, path: 'b.md' }, { ...found, path: 'c.md' }] };
		expect(annotate([fact]).annotations).toMatch(/::Not so \(and in 2 other notes\)\n$/);
	});
});

describe('annotations', () => {
	const kindsOf = (annotations: string): readonly string[] =>
		annotations
			.trimEnd()
			.split('\n')
			.map((line) => /^::(\w+)/.exec(line)?.[1] ?? line);

	it.each<[errors: number, warnings: number, infos: number, kept: readonly [number, number, number], left: string]>([
		[0, 10, 0, [0, 10, 0], ''],
		[10, 10, 10, [10, 10, 10], ''],
		[11, 0, 0, [10, 0, 0], '1 more problem without an annotation: GitHub keeps 10 of each severity per step\n'],
		[3, 40, 12, [3, 10, 10], '32 more problems without an annotation: GitHub keeps 10 of each severity per step\n'],
	])('of %i errors, %i warnings and %i infos are those that GitHub keeps, the gravest first', (...row) => {
		const [errors, warnings, infos, [error, warning, notice], said] = row;
		const { annotations, left } = annotate([
			...many(infos, 'info'),
			...many(warnings, 'warning'),
			...many(errors, 'error'),
		]);
		expect(kindsOf(annotations)).toEqual([
			...Array<string>(error).fill('error'),
			...Array<string>(warning).fill('warning'),
			...Array<string>(notice).fill('notice'),
		]);
		expect(left).toBe(said);
	});

	it('are of the findings that most notes show, then of the first notes', () => {
		const fact = { ...findingAt(text, 'x', { path: 'z.md' }), places: many(2, 'warning') };
		const { annotations } = annotate([...many(12, 'warning'), fact]);
		const files = [...annotations.matchAll(/file=([^,]+)/g)].map(([, file]) => file);
		expect(files).toHaveLength(10);
		expect([files[0], files[1], files.at(-1)]).toEqual(['z.md', 'warning-88.md', 'warning-96.md']);
	});
});
