import { describe, expect, it } from 'vitest';
import { parseLoosely, scriptLanguage } from '../../../src/core/expression/parse-expression';
import { placeValues, type Role } from '../../../src/core/expression/place-values';

/** How often an expression is looked at until all texts of a script are placed. */
function costOf(script: string): number {
	let looked = 0;
	const counted = <Value>(value: Value): Value => {
		if (typeof value !== 'object' || value === null) return value;
		if (Array.isArray(value)) return value.map(counted) as Value;
		const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, counted<unknown>(inner)]));
		const { kind } = copy;
		const count = (): unknown => {
			looked += 1;
			return kind;
		};
		return Object.defineProperty(copy, 'kind', { get: count, enumerable: true }) as Value;
	};
	const expressions = counted(parseLoosely(script, scriptLanguage));
	const roleOf = (name: string): Role => (name === 'phase' ? 'value' : 'other');
	placeValues(expressions, { language: scriptLanguage, roleOf });
	return looked;
}

describe('placing the texts of a script', () => {
	it.each([
		['functions of one name', 'function f(x) { return p.phase == x }\n', 'f("a");\n'],
		['functions that are assigned to one name', 'f = x => p.phase == x;\n', 'f("a");\n'],
		['what functions of one name answer', 'f = p => p.phase;\n', 'show(f(p) == "a");\n'],
		['objects with one key', 'a = { name: "x" };\n', 'show(p.phase == b.name);\n'],
		['assignments to one name', '{ x = "a" }\n', 'show(p.phase == x);\n'],
		['lookups in one object', 'n[p.phase] = 1;\n', 'show(n.a);\n'],
	])('costs as much again for twice as many: %s', (_, made, used) => {
		const cost = (times: number): number => costOf(made.repeat(times) + used.repeat(times));
		expect(cost(100)).toBeGreaterThan(100);
		expect(cost(400)).toBeLessThan(cost(200) * 2.2);
	});
});
