import { applyEdits } from '../edits';
import type { Change } from '../note/change';
import { findFrontmatter } from '../note/frontmatter-block';
import { noteFromText } from '../note/from-text';
import { findProperty, itemsOf, namesOf, propertiesOf } from '../note/properties';
import { planEdits } from '../note/plan-edits';
import { isTemplate } from '../note/template';
import { writeScalar } from '../note/yaml-text';

/** A note to be written for a term. */
export interface NewNote {
	readonly title: string;
	/** The value of the property `type`. */
	readonly type: string;
	/** The facet's property, and the name of the term it is to say. */
	readonly property: string;
	readonly term: string;
	/** Whether the vault's notes write `type` as a list. */
	readonly isTypeList: boolean;
	/** The text of the vault's template, where it has one for the type. */
	readonly template: string | undefined;
	/** Whether the template says the type; where it does not, the type is added. */
	readonly isTyped: boolean;
	/** The time of day and the date in a format of Moment: `YYYY-MM-DD`. */
	readonly formatTime: (format: string) => string;
}

/**
 * The text of a new note: from the template, with title and term filled in and all else as it is there, or the plainest
 * note of its type. Of the expressions of templates, `{{title}}`, `{{date}}` and `{{time}}` are resolved, the last two
 * with a format too (`{{date:YYYY}}`); what Templater fills in is left to it, but for the title and the term.
 */
export function writeNewNote(note: NewNote): string {
	if (note.template === undefined) return writePlainNote(note);
	const text = resolveExpressions(fillLines(addType(note.template, note), note), note);
	const plan = planEdits(text, planProperties(text, note));
	const edited = plan.isOk ? applyEdits(text, plan.value) : undefined;
	return edited?.isOk === true ? edited.value : text;
}

/** Frontmatter that says a term, for a note that has none. */
export function writeFrontmatter(property: string, term: string): string {
	return ['---', ...listOf(property, term), '---', ''].join('\n');
}

function writePlainNote(note: NewNote): string {
	const { title, property, term } = note;
	const said = linesOfType(note);
	return ['---', `title: ${writeScalar(title, false)}`, ...said, ...listOf(property, term), '---', '', ''].join('\n');
}

function linesOfType({ type, isTypeList }: NewNote): readonly string[] {
	return isTypeList ? listOf('type', type) : [`type: ${writeScalar(type, false)}`];
}

/** Says the type first in the frontmatter of a template that says none. */
function addType(text: string, note: NewNote): string {
	if (note.isTyped) return text;
	const block = findFrontmatter(text);
	const end = text.slice(0, text.indexOf('\n') + 1).endsWith('\r\n') ? '\r\n' : '\n';
	const said = linesOfType(note).map((line) => line + end);
	if (block === undefined) return [`---${end}`, ...said, `---${end}`, text].join('');
	return text.slice(0, block.yaml.from) + said.join('') + text.slice(block.yaml.from);
}

function listOf(property: string, item: string): readonly string[] {
	return [`${writeScalar(property, true)}:`, `  - ${writeScalar(item, false)}`];
}

/** Fills in the lines of the frontmatter that wait for the title or the term, which may keep the rest from parsing. */
function fillLines(text: string, { title, property, term }: NewNote): string {
	const block = findFrontmatter(text);
	if (block === undefined) return text;
	const lines = text.slice(block.yaml.from, block.yaml.to).split('\n');
	const filled = lines.map((line) => {
		const colon = line.indexOf(':');
		const key = line.slice(0, Math.max(0, colon)).toLowerCase();
		const said = line.slice(colon + 1);
		const end = line.endsWith('\r') ? '\r' : '';
		if (key === 'title' && (said.trim() === '' || isTemplate(said)))
			return `${line.slice(0, colon)}: ${writeScalar(title, false)}${end}`;
		if (key === property.toLowerCase() && isTemplate(said))
			return `${line.slice(0, colon)}: [${writeScalar(term, true)}]${end}`;
		return line;
	});
	return text.slice(0, block.yaml.from) + filled.join('\n') + text.slice(block.yaml.to);
}

const usualFormats: Readonly<Record<string, string>> = { date: 'YYYY-MM-DD', time: 'HH:mm' };

function resolveExpressions(text: string, { title, formatTime }: NewNote): string {
	return text.replace(/\{\{(title|date|time)(?::([^{}\n]*))?\}\}/gi, (_, name: string, format: string | undefined) => {
		const kind = name.toLowerCase();
		return kind === 'title' ? title : formatTime(format ?? usualFormats[kind] ?? '');
	});
}

function planProperties(text: string, { title, property, term }: NewNote): readonly Change[] {
	const properties = propertiesOf(noteFromText('', text, { created: 0, modified: 0 }));
	const changes: Change[] = [];
	const said = findProperty(properties, 'title');
	const [item] = itemsOf(said?.value);
	if (said !== undefined && item?.index === null && item.text !== title) {
		changes.push({ kind: 'set', at: { kind: 'value', key: said.key, index: null }, expected: item.text, text: title });
	}
	const key = findProperty(properties, property)?.key ?? property;
	const terms = namesOf(properties, property).map((name) => name.text);
	if (terms.length === 0) changes.push({ kind: 'add', key, text: term });
	else if (terms.length > 1 || terms[0] !== term) changes.push({ kind: 'set-list', key, texts: [term] });
	return changes;
}
