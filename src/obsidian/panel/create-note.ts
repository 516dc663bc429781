import { say } from '../../core/message';
import { Component, moment, normalizePath, Notice, type App } from 'obsidian';
import type { Note } from '../../core/note/note';
import { basenameOf, isWithin } from '../../core/note/path';
import { recoveredPropertiesOf } from '../../core/note/properties';
import { sayOfRun } from '../../core/plan/messages';
import { findNameFault } from '../../core/plan/path-fault';
import { writeNewNote } from '../../core/refactor/new-note';
import { findHome } from '../../core/refactor/note-home';
import { saidTypesOf } from '../../core/vocabulary/note-types';
import { typeKeyOf } from '../../core/vocabulary/type-tree';
import { compareText } from '../../core/words';
import type { Locale } from '../../locale/locales';
import { offerUndo } from '../fixing/fix-finding';
import { closesWithPlugin } from '../open-windows';
import { FormModal } from '../settings/form-modal';
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
	const template = await findTemplate(place, type, folder);
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
		onSubmit: ({ title }) => void createNote(place, { title: title.trim(), type, folder, template }),
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
	readonly template: Template | undefined;
}

interface Template {
	readonly path: string;
	/** Whether it says the type. */
	readonly isTyped: boolean;
}

async function createNote(place: TermPlace, { title, type, folder, template }: Wanted): Promise<void> {
	const { app, writer, index, facet, term, locale } = place;
	if (mustWait(place)) return;
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
	try {
		const path = await freePath(app, folder, fileNameOf(locale, title));
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

/** A note in a folder of templates that says the type; else what Templater has for the folder, unless it says another. */
async function findTemplate({ app, index }: TermPlace, type: string, home: string): Promise<Template | undefined> {
	const { templateFolders, folderTemplates } = await loadVaultConfig(app);
	const folders = ['templates', ...templateFolders];
	const wanted = typeKeyOf(type);
	const typesIn = (note: Note): readonly string[] =>
		saidTypesOf(note, index.typeSources, recoveredPropertiesOf(note)).flatMap(({ keys }) => keys);
	const ofType = [...index.notes()].filter(
		(note) => folders.some((folder) => isWithin(note.path, folder)) && typesIn(note).includes(wanted),
	);
	const [path] = ofType.map((note) => note.path).sort(compareText);
	if (path !== undefined) return { path, isTyped: true };
	const [nearest] = folderTemplates
		.filter(({ folder }) => folder === '' || isWithin(`${home}/`, folder))
		.sort((left, right) => right.folder.length - left.folder.length);
	const note = nearest && index.find(nearest.template);
	if (note === undefined) return undefined;
	const said = typesIn(note);
	const isTyped = said.includes(wanted);
	return isTyped || said.length === 0 ? { path: note.path, isTyped } : undefined;
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
