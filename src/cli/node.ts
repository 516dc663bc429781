import { appendFileSync, existsSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setImmediate } from 'node:timers';
import { failed } from '../core/result';
import { machineText } from '../locale/en/cli/machine';
import type { Machine } from './machine';
import { codeOf, describeWriting } from './node/faults';
import { journalsOf } from './node/journals';
import { findLinkFault, findOutputFault, findPlaceFault, pathFromRoot, realPlaceOf } from './node/places';
import { bytesOf, clearLeftover, placeFile, renameSync, replaceFile } from './node/put-file';
import { readConfig, readIfThere, readNote, readShortNote, readWhole } from './node/read';
import { findConfigFolder, findFolderFault, isNote, namesIn, walk, walkFiles } from './node/walk';
import { claim, findWriteFault, removeEmptyFolder, removeFile, writeNote, writeOutput } from './node/write';

const interrupts = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** This machine, through Node, which nothing imports but this file and those in the folder `node`. */
export const nodeMachine: Machine = {
	arguments: process.argv.slice(2),
	terminal: {
		// Undefined, whatever the types say, where it is a pipe or a file.
		showsOutput: Boolean(process.stdout.isTTY),
		showsErrors: Boolean(process.stderr.isTTY),
		columns: process.stdout.columns,
	},
	print: (text) => void process.stdout.write(text),
	annotate: (text) => void process.stdout.write(text),
	printError: (text) => void process.stderr.write(text),
	environment: (name) => process.env[name],
	isWindows: process.platform === 'win32',
	now: () => Date.now(),
	breathe: () => new Promise((resolve) => setImmediate(resolve)),
	onInterrupt(stop) {
		for (const signal of interrupts) process.on(signal, stop);
		return () => {
			for (const signal of interrupts) process.removeListener(signal, stop);
		};
	},
	pathFromRoot,
	findFolderFault,
	*readNotes(vault, hasTimes) {
		for (const found of walk(vault, '', [realpathSync(vault)])) {
			if (!found.isOk) yield found;
			else if (isNote(found.value.path)) {
				const { path, isPlain } = found.value;
				yield (isPlain && !hasTimes ? readShortNote(vault, path) : undefined) ?? readNote(vault, path);
			}
		}
	},
	readNote(vault, path) {
		// Links to notes are followed wherever they lead, as in Obsidian; nothing says so of other files.
		if (!isNote(path) && findPlaceFault(vault, path) !== undefined) return undefined;
		const file = readNote(vault, path);
		return file.isOk ? file.value : undefined;
	},
	writeNote,
	listOtherFiles: (vault) =>
		[...walk(vault, '', [realpathSync(vault)])]
			.flatMap((found) => (found.isOk ? [found.value.path] : []))
			.filter((path) => !isNote(path)),
	listFolder: (vault, folder) => namesIn(join(vault, folder)),
	hasFolder: (vault, folder) => existsSync(join(vault, folder)),
	removeEmptyFolder,
	createFile: (vault, path, text) => claim(vault, path, (file) => placeFile(file, text)),
	findWriteFault,
	removeFile,
	moveFile: (vault, from, to) =>
		findPlaceFault(vault, from) ??
		findLinkFault(join(vault, from)) ??
		claim(vault, to, (file) => renameSync(join(vault, from), file), join(vault, from)),
	findPlaceFault,
	readWhole(vault, path) {
		const fault = findPlaceFault(vault, path);
		return fault === undefined ? readWhole(realPlaceOf(join(vault, path))) : failed(fault);
	},
	journalsOf,
	findConfigFolder,
	readConfig,
	readFile: (path) => readIfThere(path),
	writeFile(path, text) {
		try {
			replaceFile(path, bytesOf(text), statSync(path, { throwIfNoEntry: false }), () => true);
			return undefined;
		} catch (error) {
			return describeWriting(error);
		}
	},
	sizeOfFile(path) {
		try {
			return statSync(path).size;
		} catch {
			// Whoever writes to it is told why that cannot be.
			return 0;
		}
	},
	appendFile(path, text) {
		try {
			appendFileSync(path, text);
			return undefined;
		} catch (error) {
			return describeWriting(error);
		}
	},
	findOutputFault,
	clearOutput: (folder) => {
		for (const path of walkFiles(folder, '')) clearLeftover(join(folder, path));
	},
	listFiles: (folder) => [...walkFiles(folder, '')],
	writeOutput,
};

/** Runs the command line and leaves its exit code to the process, so that all output is written first. */
export async function runOnNode(main: (machine: Machine) => Promise<number>): Promise<void> {
	process.stdout.on('error', (error) => {
		// The reader of a pipe went away (`in-phase check | head`): nothing is left to be said.
		if (['EPIPE', 'EOF'].includes(codeOf(error) ?? '')) process.exit();
		throw error;
	});
	try {
		process.exitCode = await main(nodeMachine);
	} catch (error) {
		// Not 1, which would read as a check that found something.
		process.exitCode = 2;
		nodeMachine.printError(
			`${machineText.crashed(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`,
		);
	}
}
