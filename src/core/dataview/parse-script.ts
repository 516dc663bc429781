import { failed, ok, type Result } from '../result';
import type { Expression } from '../expression/expression';
import { parseValue, scriptLanguage, startParsing } from '../expression/parse-expression';
import type { Misunderstanding } from '../expression/token-reader';

/** One statement of a script: a constant, or what is done. */
export interface Statement {
	/** The constant's name; undefined where nothing is named. */
	readonly name: string | undefined;
	readonly value: Expression;
}

/**
 * Parses the part of JavaScript that lists are written in: constants, calls, members, arrow functions, comparisons,
 * `!`, `&&`, `||`, lists and template literals. Dataview's `$=` before an expression says nothing.
 *
 * @example parseScript('$= dv.list(dv.pages().where(p => p.type === "pattern").file.link)')
 */
export function parseScript(source: string): Result<readonly Statement[], Misunderstanding> {
	const parsing = startParsing(source, scriptLanguage);
	const { reader } = parsing;
	const statements: Statement[] = [];
	while (!reader.isAtEnd) {
		if (reader.take(';')) continue;
		const isConstant = reader.take('const') || reader.take('let') || reader.take('var');
		reader.take('$=');
		const name = isConstant ? reader.takeKind('word')?.text : undefined;
		if (isConstant) {
			if (name === undefined) reader.failHere();
			reader.need('=');
		}
		statements.push({ name, value: parseValue(parsing) });
		const isEnded = reader.isAtEnd || reader.is(';') || source.slice(reader.placeBefore, reader.place).includes('\n');
		if (!isEnded) reader.failHere();
	}
	return reader.fault === undefined ? ok(statements) : failed(reader.fault);
}
