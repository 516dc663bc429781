import type { Expression } from '../expression/expression';
import { isFields, isList, type Page, type Value } from './page';

/**
 * Whether a condition of a query holds for a page, with the meaning Dataview's language gives it: kinds of values are
 * never equal to each other, and `contains` looks for a part in texts, and in the texts of lists.
 *
 * @param current The page that the query stands on, `this`.
 */
export function holdsForPage(condition: Expression, page: Page, current: Page | undefined): boolean {
	return isTrue(evaluate(condition, page, current));
}

/** In Dataview's language nothing, zero, an empty text and an empty list are false. */
function isTrue(value: Value): boolean {
	return isList(value) ? value.length > 0 : Boolean(value);
}

function evaluate(expression: Expression, page: Page, current: Page | undefined): Value {
	switch (expression.kind) {
		case 'literal':
			return expression.value;
		case 'name':
			return expression.name.toLowerCase() === 'this' ? current?.fields : (page.fields.get(expression.name) ?? null);
		case 'member': {
			const of = evaluate(expression.of, page, current);
			return isFields(of) ? (of.get(expression.name) ?? null) : null;
		}
		case 'not':
			return !isTrue(evaluate(expression.of, page, current));
		case 'and':
			return expression.parts.every((part) => isTrue(evaluate(part, page, current)));
		case 'or':
			return expression.parts.some((part) => isTrue(evaluate(part, page, current)));
		case 'compare': {
			const isEqual = evaluate(expression.left, page, current) === evaluate(expression.right, page, current);
			return expression.sign === '!=' ? !isEqual : isEqual;
		}
		case 'call': {
			const [of = null, part = null] = expression.parameters.map((parameter) => evaluate(parameter, page, current));
			return call(expression.callee.kind === 'name' ? expression.callee.name.toLowerCase() : '', of, part);
		}
		default:
			return null;
	}
}

function call(name: string, of: Value, part: Value): Value {
	if (name === 'contains') return contains(of, part, (text) => text);
	if (name === 'icontains') return contains(of, part, (text) => text.toLocaleLowerCase());
	if (name === 'econtains') return isList(of) ? of.some((item) => item === part) : contains(of, part, (text) => text);
	if (name === 'lower') return typeof of === 'string' ? of.toLocaleLowerCase() : null;
	return name === 'startswith' && typeof of === 'string' && typeof part === 'string' ? of.startsWith(part) : null;
}

function contains(of: Value, part: Value, fold: (text: string) => string): boolean {
	if (isList(of)) return of.some((item) => contains(item, part, fold));
	return typeof of === 'string' && typeof part === 'string' ? fold(of).includes(fold(part)) : of === part;
}
