import { say } from '../../core/message';
import { Component, moment, normalizePath, Notice, type App } from 'obsidian';
import type { Note } from '../../core/note/note';
import { parseLink } from '../../core/links/link';
import { basenameOf, isWithin } from '../../core/note/path';
import { findProperty, itemsOf, recoveredPropertiesOf } from '../../core/note/properties';
import { sayOfRun } from '../../core/plan/messages';
import { findNameFault } from '../../core/plan/path-fault';
import { writeNewNote } from '../../core/refactor/new-note';
import { findHome } from '../../core/refactor/note-home';
import { readPathPattern } from '../../core/settings/path-pattern';
import { isTemplateFile } from '../../core/settings/scope';
import { saidTypesOf } from '../../core/vocabulary/note-types';
import { supertypesOf, typeKeyOf } from '../../core/vocabulary/type-tree';
import { compareText } from '../../core/words';
import type { Locale } from '../../locale/locales';
import { offerUndo } from './fix-finding';
import { closesWithPlugin } from '../open-windows';
import { FormModal } from '../dom/form-modal';
import { loadVaultConfig } from '../vault/vault-config';
import { mustWait } from '../vault/must-wait';
import type { TermPlace } from './change-phase';

/**
 * Asks for a title and makes a note of a type in a term, from the vault's template for the type where it has one.
 * Asks only for as long as the owner is there.
 */
export async function askForNote(place: TermPlace, type: string, owner: Component): Promise<void> {
	const { app, index, term, locale } = place;
	if (mustWait(place)) return;
	const endWatch = watchOver(owner);
	const folder = findHome(index, type, usualFolder(app));
	const template = await findTemplate(place, type, folder, undefined);
	if (!endWatch()) return;
	const form = new FormModal(app, locale, {
		title: say(locale, sayOfRun('noteMade', { type, label: term.label })),
		fields: [
			{
				key: 'title',
				name: locale.phases.form.name,
				desc: locale.phases.form.desc(folder, template && basenameOf(template.path)),
				value: '',
			},
		],
		submit: locale.phases.form.submit,
		findFaults: ({ title }) => (title.trim() === '' ? { title: locale.phases.form.missing } : {}),
		onSubmit: ({ title }) => void createNote(place, { title: title.trim(), type, folder }),
	});
	closesWithPlugin(form, owner).open();
}

/** Watches over a component; what comes back ends that, and answers whether the component has been there all the time. */
function watchOver(owner: Component): () => boolean {
	const watch = owner.addChild(new Component());
	let isLoaded = true;
	watch.register(() => {
		isLoaded = false;
	});
	return () => {
		const wasLoaded = isLoaded;
		owner.removeChild(watch);
		return wasLoaded;
	};
}

interface Wanted {
	readonly title: string;
	readonly type: string;
	readonly folder: string;
}

interface Template {
	readonly path: string;
	/** Whether it says the type. */
	readonly isTyped: boolean;
}

async function createNote(place: TermPlace, { title, type, folder }: Wanted): Promise<void> {
	const { app, writer, index, facet, term, locale } = place;
	if (mustWait(place)) return;
	try {
		const path = await freePath(app, folder, fileNameOf(locale, title));
		const template = await findTemplate(place, type, folder, path);
		const text = writeNewNote({
			title,
			type,
			property: facet.property,
			term: term.name,
			isTypeList: index.habits.writesLists('type'),
			template: template && (await writer.read(template.path)),
			isTyped: template?.isTyped === true,
			formatTime: (format) => moment.unix(Date.now() / 1000).format(format),
		});
		const message = sayOfRun('noteMade', { type, label: term.label });
		const run = await writer.apply(message, [{ path, before: '', after: text, newPath: path, fate: 'create' }]);
		const reason = run.isOk ? run.value.outcomes[0]?.reason : run.fault.message;
		const file = app.vault.getFileByPath(path);
		if (reason !== undefined || file === null) new Notice(locale.phases.notCreated(say(locale, reason ?? '')));
		else {
			await app.workspace.getLeaf(false).openFile(file, { active: true });
			const journal = run.isOk ? run.value.journal : undefined;
			offerUndo(place, journal, path, locale.phases.made(title, term.label), locale.phases.unmade(title));
		}
	} catch (error) {
		new Notice(locale.phases.notCreated(error instanceof Error ? error.message : String(error)));
	}
}

/** Where Obsidian itself would put a new note; `''` for the top of the vault. */
function usualFolder(app: App): string {
	const folder = app.fileManager.getNewFileParent(app.workspace.getActiveFile()?.path ?? '');
	return folder.isRoot() ? '' : folder.path;
}

/**
 * The template that the note of the type names, or that of a type it extends; else a note in a folder of templates that
 * says the type, or is called like it; else what Templater has for the folder, or for the path. One that says another type
 * is none for this one.
 *
 * @param path Where the note is to be; undefined while its name is not known.
 */
async function findTemplate(
	place: TermPlace,
	type: string,
	home: string,
	path: string | undefined,
): Promise<Template | undefined> {
	const { app, index } = place;
	const { templateFolders, folderTemplates, pathTemplates } = await loadVaultConfig(app);
	const wanted = typeKeyOf(type);
	const asTemplate = (note: Note | undefined): Template | undefined => {
		if (note === undefined) return undefined;
		const said = saidTypesOf(note, index.typeSources, recoveredPropertiesOf(note)).flatMap(({ keys }) => keys);
		const isTyped = said.includes(wanted);
		return isTyped || said.length === 0 ? { path: note.path, isTyped } : undefined;
	};
	const firstOf = (notes: readonly (Note | undefined)[]): Template | undefined =>
		notes.map(asTemplate).find((template) => template !== undefined);
	const folders = ['templates', ...templateFolders];
	const kept = [...index.notes()]
		.filter(({ path: at }) => isTemplateFile(index.scope, at) || folders.some((folder) => isWithin(at, folder)))
		.sort((left, right) => compareText(left.path, right.path));
	const called = kept.filter((note) => templateNameOf(note) === wanted);
	const [nearest] = folderTemplates
		.filter(({ folder }) => folder === '' || isWithin(`${home}/`, folder))
		.sort((left, right) => right.folder.length - left.folder.length);
	const byPath = pathTemplates.find(({ pattern }) => path !== undefined && readPathPattern(pattern)?.(path) === true);
	const byTemplater = nearest ?? byPath;
	return (
		firstOf(templatesOfType(place, type)) ??
		[...called, ...kept].map(asTemplate).find((template) => template?.isTyped) ??
		firstOf(called) ??
		firstOf([byTemplater && index.find(byTemplater.template)])
	);
}

/** What a template is called like, as the key of a type: `Pattern template` and `tpl_pattern` are for patterns. */
function templateNameOf({ path }: Note): string {
	return typeKeyOf(basenameOf(path)).replace(/^(?:template|tpl)-|-(?:template|tpl)$/, '');
}

/** What the notes of a type, and of the types it extends, name as `template`: the nearest first. */
function templatesOfType({ app, index }: TermPlace, type: string): readonly (Note | undefined)[] {
	const typeNotes = [...index.notes()].filter(({ path }) => isWithin(path, index.scope.typeFolder));
	return [...supertypesOf(index.types, type)].flatMap((key) =>
		typeNotes
			.filter(({ path }) => typeKeyOf(basenameOf(path)) === key)
			.flatMap((note) =>
				itemsOf(findProperty(recoveredPropertiesOf(note), 'template')?.value).map(({ text }) => {
					const linked = parseLink(text)?.path ?? text.trim();
					const file = app.metadataCache.getFirstLinkpathDest(linked, note.path);
					return file === null ? undefined : index.find(file.path);
				}),
			),
	);
}

/** A title as a file name that every system takes and every link can say. */
function fileNameOf(locale: Locale, title: string): string {
	const plain = title
		.replace(/[\p{Cc}\\/:*?"<>|#^[\]]/gu, ' ')
		.replace(/\s+/g, ' ')
		.replace(/^[\s.]+/, '');
	const name = [...plain]
		.slice(0, 120)
		.join('')
		.replace(/[\s.]{1,120}$/, '');
	return name === '' || findNameFault(name) !== undefined ? locale.phases.untitled : name;
}

async function freePath(app: App, folder: string, name: string): Promise<string> {
	for (let number = 1; ; number += 1) {
		const path = normalizePath(`${folder}/${number === 1 ? name : `${name} ${number}`}.md`);
		if (!(await app.vault.adapter.exists(path))) return path;
	}
}
