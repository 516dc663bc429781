import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../../manifest.json';
import { toLine } from '../core/report/terminal';
import { runBake } from './bake';
import type { BakeOptions } from './bake-notes';
import { bakeHelp } from './bake-text';
import { severities } from '../core/lint/severity';
import { checkFormats, runCheck, type CheckOptions } from './check';
import {
	exitCodes,
	formats,
	runExplain,
	runList,
	runPhases,
	type CommonOptions,
	type ListCommandOptions,
} from './commands';
import { runConvert, type ConvertOptions } from './convert';
import { convertHelp } from './convert-text';
import type { Machine } from './machine';
import { CommandError } from './open-vault';
import { refactorHelp } from './refactor-text';
import { runRename, type RenameOptions } from './rename';
import { helpText } from './text';
import { runUndo, type UndoOptions } from './undo';

/** Runs one command line and answers its exit code: 0 clean, 1 findings, 2 could not run, 130 stopped by Ctrl+C. */
export async function main(machine: Machine): Promise<number> {
	let exitCode: number = exitCodes.clean;
	const ends = async (run: () => number | Promise<number>): Promise<void> => {
		exitCode = await run();
	};
	const program = new Command('in-phase')
		.description(helpText.program)
		.version(version, '-V, --version', helpText.version)
		.addHelpText('after', helpText.afterProgram)
		.exitOverride()
		.configureOutput({
			writeOut: (text) => machine.print(text),
			writeErr: (text) => machine.printError(text),
		});
	addCommand(program, 'phases', helpText.phases, formats).action((vault: string, options: CommonOptions) =>
		ends(() => runPhases(machine, vault, options)),
	);
	addCommand(program, 'list', helpText.list, formats)
		.requiredOption('-p, --phase <name>', helpText.listPhase)
		.option('-t, --type <type>', helpText.listType)
		.action((vault: string, options: ListCommandOptions) => ends(() => runList(machine, vault, options)));
	addCheck(program).action((vault: string, options: CheckOptions) => ends(() => runCheck(machine, vault, options)));
	addBake(program).action((vault: string, options: BakeOptions) => ends(() => runBake(machine, vault, options)));
	addConvert(program).action((vault: string, options: ConvertOptions) =>
		ends(() => runConvert(machine, vault, options)),
	);
	program
		.command('rename')
		.description(refactorHelp.rename)
		.argument('<from>', refactorHelp.from)
		.argument('<to>', refactorHelp.to)
		.argument('[vault]', helpText.vault, '.')
		.addOption(formatOption(formats))
		.option('--facet <property>', helpText.facet)
		.option('--write', refactorHelp.write)
		.option('--merge', refactorHelp.merge)
		.option('--include <kind>', refactorHelp.include, collect)
		.addHelpText('after', refactorHelp.afterRename)
		.action((from: string, to: string, vault: string, options: RenameOptions) =>
			ends(() => runRename(machine, from, to, vault, options)),
		);
	program
		.command('undo')
		.description(refactorHelp.undo)
		.argument('[vault]', helpText.vault, '.')
		.addOption(formatOption(formats))
		.option('--id <id>', refactorHelp.undoId)
		.option('--list', refactorHelp.undoList)
		.action((vault: string, options: UndoOptions) => ends(() => runUndo(machine, vault, options)));
	program
		.command('explain')
		.description(helpText.explain)
		.argument('[rule]', helpText.explainRule)
		.action((rule: string | undefined) => ends(() => runExplain(machine, rule)));
	try {
		await program.parseAsync([...machine.arguments], { from: 'user' });
	} catch (error) {
		if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.clean : exitCodes.failed;
		if (!(error instanceof CommandError)) throw error;
		machine.printError(`in-phase: ${error.message.split('\n').map(toLine).join('\n')}\n`);
		return exitCodes.failed;
	}
	return exitCode;
}

function addCheck(program: Command): Command {
	return addCommand(program, 'check', helpText.check, checkFormats)
		.option('--fix', helpText.checkFix)
		.option('--unsafe-fixes', helpText.checkUnsafe)
		.addOption(new Option('--diff', helpText.checkDiff).conflicts(['fix', 'writeBaseline']))
		.option('-r, --rule <id>', helpText.checkRule, collect)
		.addOption(new Option('-s, --severity <level>', helpText.checkSeverity).choices(severities))
		.addOption(new Option('-q, --quiet', helpText.checkQuiet).conflicts('severity'))
		.option('--max-warnings <count>', helpText.checkMaxWarnings, parseCount)
		.option('--baseline <file>', helpText.checkBaseline)
		.option('--no-baseline', helpText.checkNoBaseline)
		.option('--write-baseline', helpText.checkWriteBaseline)
		.addHelpText('after', helpText.afterCheck);
}

function addBake(program: Command): Command {
	return program
		.command('bake')
		.description(bakeHelp.bake)
		.argument('[vault]', helpText.vault, '.')
		.addOption(formatOption(formats))
		.addOption(new Option('--check', bakeHelp.check).conflicts(['snapshot', 'restore', 'out', 'write', 'overwrite']))
		.addOption(new Option('--snapshot', bakeHelp.snapshot).conflicts(['restore', 'out', 'overwrite']))
		.addOption(new Option('--restore', bakeHelp.restore).conflicts('out'))
		.option('-w, --write', bakeHelp.write)
		.option('--overwrite', bakeHelp.overwrite)
		.option('-o, --out <folder>', bakeHelp.out)
		.option('--publish-only', bakeHelp.publishOnly)
		.option('--follow-links', bakeHelp.followLinks)
		.addHelpText('after', bakeHelp.after);
}

function addConvert(program: Command): Command {
	return program
		.command('convert')
		.description(convertHelp.command)
		.argument('[vault]', helpText.vault, '.')
		.addOption(formatOption(formats))
		.option('-w, --write', convertHelp.write)
		.addHelpText('after', convertHelp.after);
}

function addCommand(program: Command, name: string, description: string, choices: readonly string[]): Command {
	return program
		.command(name)
		.description(description)
		.argument('[vault]', helpText.vault, '.')
		.addOption(formatOption(choices))
		.option('--facet <property>', helpText.facet);
}

function formatOption(choices: readonly string[]): Option {
	return new Option('-f, --format <format>', helpText.format).choices(choices).default('text');
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
	return [...before, value];
}

function parseCount(text: string): number {
	const count = Number(text);
	const isCount = text.trim() !== '' && Number.isInteger(count) && count >= 0;
	if (!isCount) throw new InvalidArgumentError(helpText.badCount);
	return count;
}
