import type { Message } from '../message';
import type { Change } from '../note/change';
import { planEdits } from '../note/plan-edits';
import { basenameOf, folderOf } from '../note/path';
import { findProperty, itemsOf, propertiesOf, textOf, textsOf } from '../note/properties';
import { findNameFault } from '../plan/path-fault';
import { failed, ok, type Result } from '../result';
import type { Term } from '../vocabulary/facet';
import { dropNoun, keyOf, nameKeyOf, valueKeyOf } from '../vocabulary/key';
import { propertyItemsOf } from '../vocabulary/said';
import { sayOfRefactor } from '../plan/messages';
import { renameIn, type NewName } from './names';
import { saysOld, type OpenNote, type Retelling } from './retelling';
import { tagFateOf } from './rename-tags';

/**
 * The path that the definition of a term has once it is renamed; the same where its file is named otherwise. The fault
 * says why no file can be called so.
 */
export function renamedPath(path: string, key: string, name: NewName): Result<string, Message> {
	const renamed = renameIn(basenameOf(path), key, name);
	if (renamed === undefined) return ok(path);
	const fault = findNameFault(renamed);
	if (fault !== undefined) return failed(fault);
	const folder = folderOf(path);
	return ok(`${folder === '' ? '' : `${folder}/`}${renamed}${path.slice(path.length - 3)}`);
}

/** Why a definition cannot have a name, where its title is that of its file; undefined where it can. */
export function findTitleFault({ definitions }: Term, name: NewName): Message | undefined {
	for (const { note, stem } of definitions) {
		const moved = renamedPath(note.path, stem, name);
		if (!moved.isOk && textOf(propertiesOf(note), 'title') === undefined)
			return sayOfRefactor('rename.fileIsTitle', { name: name.text, path: note.path, why: moved.fault });
	}
	return undefined;
}

/** Plans the title, the aliases and the former names of a definition; its file is the caller's. */
export function renameDefinition(retelling: Retelling, open: OpenNote, stem: string): void {
	const { draft, facet } = retelling;
	const properties = propertiesOf(open.note);
	const title = textOf(properties, 'title');
	if (title !== undefined && dropNoun(keyOf(title), facet.noun) === stem) {
		const at = { kind: 'value', key: findProperty(properties, 'title')?.key ?? 'title', index: null } as const;
		const said = itemsOf(findProperty(properties, 'title')?.value)[0]?.text ?? title;
		plan(
			retelling,
			open,
			[{ kind: 'set', at, expected: said, text: renamedTitle(retelling, title, stem) }],
			'title',
			sayOfRefactor('definition.titledByName'),
		);
	}
	renameAliases(retelling, open, stem);
	addFormer(retelling, open, stem);
	if (open.note.frontmatter.state === 'absent' && !open.text.startsWith('---')) {
		const lineEnd = open.text.includes('\r\n') ? '\r\n' : '\n';
		const names = [oldName(retelling, stem), ...lostSpellings(retelling, open.path)].map((name) => `  - ${name}`);
		draft.replace(open.path, 0, 0, ['---', 'formerly:', ...names, '---', ''].join(lineEnd), {
			kind: 'formerly',
			reason: sayOfRefactor('definition.remembersOld'),
		});
	}
}

/** A title with the new name in it; one that is nothing but the old name becomes the new one. */
function renamedTitle({ name }: Retelling, title: string, stem: string): string {
	return renameIn(title, stem, name) ?? (keyOf(title) === stem ? name.text : name.label);
}

/** Plans the former names of a definition: the old name is added, the new one taken out. */
export function addFormer(retelling: Retelling, open: OpenNote, stem: string): void {
	if (open.note.frontmatter.state !== 'read' || stem === retelling.name.key) return;
	const property = findProperty(propertiesOf(open.note), 'formerly');
	const key = property?.key ?? 'formerly';
	const said = itemsOf(property?.value).map((item) => ({
		...item,
		key: dropNoun(keyOf(item.text.replace(/^#/, '')), retelling.facet.noun),
	}));
	const isThere = said.some((item) => item.key === stem);
	const back = said.find((item) => item.key === retelling.name.key);
	const changes: Change[] = [];
	if (back !== undefined) {
		const at = { kind: 'value', key, index: back.index } as const;
		changes.push(
			isThere
				? { kind: 'remove', at, expected: back.text }
				: { kind: 'set', at, expected: back.text, text: oldName(retelling, stem) },
		);
	} else if (!isThere) changes.push({ kind: 'add', key, text: oldName(retelling, stem) });
	for (const text of lostSpellings(retelling, open.path))
		if (!said.some((item) => item.key === nameKeyOf(text, retelling.facet.noun)))
			changes.push({ kind: 'add', key, text });
	plan(retelling, open, changes, 'formerly', sayOfRefactor('definition.remembersOld'));
}

/**
 * Other spellings of a term that notes have and nothing says any more once its definition has the new name, such as that
 * of its file with a number, `01 Seed`.
 */
function lostSpellings({ term, facet, name, sources }: Retelling, path: string): readonly string[] {
	if (term.definitions[0]?.note.path !== path) return [];
	const stems = term.definitions.map(({ stem }) => stem);
	const lost = new Map(
		term.alternatives
			.filter((text) => stems.some((stem) => renameIn(text, stem, name) !== undefined))
			.map((text) => [nameKeyOf(text, facet.noun), text]),
	);
	if (lost.size === 0) return [];
	const said = new Set(
		[...sources.index.notes()].flatMap((note) =>
			propertyItemsOf(note, facet, propertiesOf(note)).map(({ text }) => valueKeyOf(text, facet.noun)),
		),
	);
	return [...lost].flatMap(([key, text]) => (said.has(key) && !stems.includes(key) ? [text] : []));
}

/** The name of a term that is given up, as notes spell it. */
function oldName({ term }: Retelling, stem: string): string {
	return stem === term.key ? term.name : stem;
}

function renameAliases(retelling: Retelling, open: OpenNote, stem: string): void {
	const { name, draft, sources } = retelling;
	const properties = propertiesOf(open.note);
	const key = findProperty(properties, 'aliases')?.key ?? 'aliases';
	const present = new Set(textsOf(properties, 'aliases').map((alias) => alias.toLowerCase()));
	const changes: Change[] = [];
	for (const { text, index, isMap } of itemsOf(findProperty(properties, 'aliases')?.value)) {
		const isTag = !isMap && text.trim().startsWith('#');
		if (isTag && name.tag === undefined && saysOld(retelling, text.trim()))
			draft.leave(open.path, undefined, text, sayOfRefactor('tags.cannotBe', { name: name.text }));
		const renamed = isMap ? undefined : renameAlias(retelling, text.trim(), stem);
		if (renamed === undefined) continue;
		const others = renamed.startsWith('#')
			? [...sources.index.aliasClaims(keyOf(renamed.slice(1)))].filter(({ path }) => path !== open.path)
			: [];
		if (others[0] !== undefined)
			draft.leave(
				open.path,
				undefined,
				text,
				sayOfRefactor('definition.aliasIsTaken', { path: others[0].path, alias: renamed }),
			);
		else if (present.has(renamed.toLowerCase()) && index !== null)
			changes.push({ kind: 'remove', at: { kind: 'value', key, index }, expected: text });
		else changes.push({ kind: 'set', at: { kind: 'value', key, index }, expected: text, text: renamed });
		present.add(renamed.toLowerCase());
	}
	plan(retelling, open, changes, 'alias', sayOfRefactor('definition.aliasFollows', { name: name.text }));
}

/** The tag that the definition is the page of goes with it, whoever else uses the tag. */
function renameAlias(retelling: Retelling, alias: string, stem: string): string | undefined {
	if (!alias.startsWith('#')) return renameIn(alias, stem, retelling.name);
	const tag = alias.slice(1);
	const fate = tagFateOf(retelling, tag);
	if (fate?.isOk === true) return `#${fate.value}`;
	return saysOld(retelling, alias) && retelling.name.tag !== undefined ? `#${retelling.name.tag}` : undefined;
}

function plan(
	{ draft }: Retelling,
	{ path, text }: OpenNote,
	changes: readonly Change[],
	kind: string,
	reason: Message,
): void {
	const planned = planEdits(text, changes);
	if (!planned.isOk) draft.leave(path, undefined, kind, planned.fault);
	else for (const edit of planned.value) draft.add(path, edit, { kind, reason });
}
