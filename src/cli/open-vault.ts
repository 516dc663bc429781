import { VaultIndex } from '../core/index/vault-index';
import { rules } from '../core/lint/rules/index';
import { withInlineFields } from '../core/dataview/inline-fields';
import { mayMatter } from '../core/lint/engine';
import { deepest } from '../core/depth';
import { parseJson } from '../core/json';
import { readCopyName } from '../core/note/copy-name';
import { headFromText, noteFromText } from '../core/note/from-text';
import type { Note } from '../core/note/note';
import { withOutline } from '../core/note/outline';
import type { Message } from '../core/message';
import type { UnknownName } from '../core/query/named';
import { toLine } from '../core/report/terminal';
import type { Result } from '../core/result';
import { findUnknownRules } from '../core/settings/change-settings';
import { findJsonFault } from '../core/settings/json-fault';
import { facetSpecsOf, parseSettings, type Settings, defaultSettings } from '../core/settings/settings';
import { emptyVaultConfig, parseVaultConfig, vaultConfigFiles, type VaultConfig } from '../core/settings/vault-config';
import { bodyNeedOf } from '../core/vocabulary/needs-body';
import { findNearest } from '../core/words';
import { createPool } from '../core/text';
import { vaultText } from '../locale/en/cli/vault';
import type { Machine, UnreadableFile, VaultFile } from './machine';
import { showProgress } from './progress';
import { inWords } from './say';

/** A vault that was read from a folder. */
export interface OpenVault {
	readonly folder: string;
	readonly index: VaultIndex;
	/** What Obsidian's and other plugins' settings say. */
	readonly config: VaultConfig;
	/** The files that could not be read; each was reported. */
	readonly unreadable: readonly UnreadableFile[];
	/** Paths of the notes whose text may make a difference to a check, where all bodies were read. */
	readonly telling: ReadonlySet<string>;
}

/** Why a command could not run, in words for a person; it ends with exit code 2. */
export class CommandError extends Error {
	override readonly name = 'CommandError';

	constructor(why: Message | string) {
		super(inWords(why));
	}
}

/** What an option names. @throws {CommandError} When there is no such thing, with the nearest that there is. */
export function valueOf<Value>(named: Result<Value, UnknownName>): Value {
	if (named.isOk) return named.value;
	throw new CommandError(named.fault.message);
}

/** What a command needs to know of notes. */
export interface Reading {
	/** All bodies, or only those on which the vocabulary or a list depends. */
	readonly bodies: 'all' | 'needed';
	/** When files were made and last written. */
	readonly hasTimes: boolean;
}

const everything: Reading = { bodies: 'all', hasTimes: true };

/**
 * Reads all notes of a vault into an index. What cannot be read is reported and passed over.
 *
 * @throws {CommandError} When the path is no folder, holds no notes, or its settings file is faulty.
 */
export function openVault(machine: Machine, folder: string, { bodies, hasTimes }: Reading = everything): OpenVault {
	const fault = machine.findFolderFault(folder);
	if (fault !== undefined) throw new CommandError(vaultText.notFolder(folder, fault));
	const configFolder = machine.findConfigFolder(folder);
	const config = configFolder === undefined ? emptyVaultConfig : readVaultConfig(machine, folder, configFolder);
	const index = new VaultIndex(
		configFolder === undefined ? defaultSettings : readSettings(machine, folder, configFolder),
		config,
	);
	const specs = facetSpecsOf(index.settings, index.typeSources);
	const properties = new Set(specs.flatMap((facet) => facet.properties.map((name) => name.toLowerCase())));
	const countsInline = specs.some(({ from }) => from.includes('inline'));
	const needsBody = bodyNeedOf(specs, index.typeSources);
	const pooled = createPool();
	const readWhole = (file: VaultFile): Note => noteFromText(file.path, file.text, file, pooled);
	const isWhole = bodies === 'all' || countsInline;
	const readAll = (file: VaultFile): Note =>
		isWhole ? withInlineFields(readWhole(file), file.text, properties) : readWhole(file);
	const read = (file: VaultFile): Note => {
		const head = isWhole ? undefined : headFromText(file.path, file.text, file);
		return head === undefined || needsBody(head, file.text) ? readAll(file) : head;
	};
	const telling = new Set<string>();
	const unreadable: UnreadableFile[] = [];
	const progress = showProgress(machine, vaultText.reading);
	for (const found of machine.readNotes(folder, hasTimes)) {
		if (!found.isOk) {
			unreadable.push(found.fault);
			progress.clear();
			machine.printError(`${vaultText.leftOut(toLine(found.fault.path), found.fault.reason)}\n`);
			continue;
		}
		const file = found.value;
		if (file.warning !== undefined) {
			progress.clear();
			machine.printError(`${vaultText.oddNote(toLine(file.path), file.warning)}\n`);
		}
		const note = read(file);
		index.set(note);
		if (bodies === 'all' && mayMatter(note, file.text)) telling.add(file.path);
		progress.show(index.size);
	}
	progress.clear();
	if (bodies === 'needed') readCopies(machine, folder, index);
	for (const { path } of index.untoldOutlines()) {
		const file = machine.readNote(folder, path);
		if (file !== undefined) index.set(withOutline(readAll(file), file.text));
	}
	if (index.size === 0) throw new CommandError(vaultText.noNotes(folder));
	return { folder, index, config, unreadable, telling };
}

/** Reads notes whole of which one may be a numbered copy of the other, which their bodies tell. */
function readCopies(machine: Machine, folder: string, index: VaultIndex): void {
	const pairs = [...index.notes()].flatMap(({ path }) => {
		const original = readCopyName(path)?.original;
		return original === undefined || index.find(original) === undefined ? [] : [path, original];
	});
	for (const path of new Set(pairs)) {
		const file = machine.readNote(folder, path);
		if (file !== undefined) index.set(noteFromText(path, file.text, file));
	}
}

function readSettings(machine: Machine, folder: string, configFolder: string): Settings {
	const path = `${configFolder}/plugins/in-phase/data.json`;
	const text = readOwnConfig(machine, folder, path);
	if (text === undefined) return defaultSettings;
	const parsed = parseSettings(readJson(text, path));
	if (parsed.isOk) {
		warnOfUnknownRules(machine, parsed.value, path);
		return parsed.value;
	}
	throw new CommandError(
		`${vaultText.settingsFaulty(path)}\n${parsed.fault.mistakes.map((mistake) => `  ${inWords(mistake)}`).join('\n')}`,
	);
}

function warnOfUnknownRules(machine: Machine, settings: Settings, path: string): void {
	for (const id of findUnknownRules(settings, rules)) {
		const nearest = findNearest(
			id,
			rules.map((rule) => rule.id),
		);
		machine.printError(`${vaultText.unknownRule(toLine(path), toLine(id), nearest)}\n`);
	}
}

function readOwnConfig(machine: Machine, folder: string, path: string): string | undefined {
	try {
		return machine.readConfig(folder, path);
	} catch (error) {
		throw new CommandError(vaultText.settingsUnreadable(path, error instanceof Error ? error.message : String(error)));
	}
}

function readJson(text: string, path: string): unknown {
	const parsed = parseJson(text);
	if (parsed.isOk) return parsed.value;
	const { tooDeepOn } = parsed.fault;
	if (tooDeepOn !== undefined) throw new CommandError(vaultText.settingsTooDeep(path, tooDeepOn, deepest));
	const { line, column } = findJsonFault(text.replace(/^\ufeff/, '')) ?? { line: 1, column: 1 };
	throw new CommandError(vaultText.settingsNotJson(path, line, column));
}

function readVaultConfig(machine: Machine, folder: string, configFolder: string): VaultConfig {
	const read = (file: string): string | undefined => {
		try {
			return machine.readConfig(folder, `${configFolder}/${file}`);
		} catch {
			// The file of another plugin: without it the vault is read all the same.
			return undefined;
		}
	};
	return parseVaultConfig({
		metadataMenu: read(vaultConfigFiles.metadataMenu),
		templates: read(vaultConfigFiles.templates),
		templater: read(vaultConfigFiles.templater),
		app: read(vaultConfigFiles.app),
	});
}
