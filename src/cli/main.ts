import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../../manifest.json';
import { toLine, withoutCommands } from '../core/report/terminal';
import { help } from '../locale/en/cli/help';
import { runBake } from './bake';
import type { BakeOptions } from './bake-notes';
import { severities } from '../core/lint/severity';
import { checkFormats, formats } from '../core/report/print';
import { runCheck, type CheckOptions } from './check';
import {
	exitCodes,
	runExplain,
	runList,
	runPhases,
	runWhy,
	type CommonOptions,
	type ListCommandOptions,
	type WhyOptions,
} from './commands';
import { runConvert, type ConvertOptions } from './convert';
import { runInit, type InitOptions } from './init';
import type { Machine } from './machine';
import { CommandError } from './open-vault';
import { runRename, type RenameOptions } from './rename';
import { runUndo, type UndoOptions } from './undo';

/** Runs one command line and answers its exit code: 0 clean, 1 findings, 2 could not run, 130 stopped by Ctrl+C. */
export async function main(untamed: Machine): Promise<number> {
	const machine: Machine = {
		...untamed,
		print: (text) => untamed.print(withoutCommands(text)),
		printError: (text) => untamed.printError(withoutCommands(text)),
	};
	let exitCode: number = exitCodes.clean;
	const ends = async (run: () => number | Promise<number>): Promise<void> => {
		exitCode = await run();
	};
	const program = new Command('in-phase')
		.description(help.program.command)
		.version(version, '-V, --version', help.program.version)
		.addHelpText('after', help.program.after)
		.exitOverride()
		.configureOutput({
			writeOut: (text) => machine.print(text),
			writeErr: (text) => machine.printError(text),
		});
	addFacet(addCommand(program, 'phases', help.phases.command, formats)).action(
		(vault: string, options: CommonOptions) => ends(() => runPhases(machine, vault, options)),
	);
	addFacet(addCommand(program, 'list', help.list.command, formats))
		.requiredOption('-p, --phase <name>', help.list.phase)
		.option('-t, --type <type>', help.list.type)
		.action((vault: string, options: ListCommandOptions) => ends(() => runList(machine, vault, options)));
	program
		.command('why')
		.description(help.why.command)
		.argument('<note>', help.why.note)
		.argument('[vault]', help.common.vault, '.')
		.addOption(formatOption(formats))
		.option('-p, --phase <name>', help.why.phase)
		.option('-t, --type <type>', help.why.type)
		.option('--facet <facet>', help.common.facet)
		.action((note: string, vault: string, options: WhyOptions) => ends(() => runWhy(machine, note, vault, options)));
	addCheck(program).action((vault: string, options: CheckOptions) => ends(() => runCheck(machine, vault, options)));
	addBake(program).action((vault: string, options: BakeOptions) => ends(() => runBake(machine, vault, options)));
	addConvert(program).action((vault: string, options: ConvertOptions) =>
		ends(() => runConvert(machine, vault, options)),
	);
	program
		.command('rename')
		.description(help.rename.command)
		.argument('<from>', help.rename.from)
		.argument('<to>', help.rename.to)
		.argument('[vault]', help.common.vault, '.')
		.addOption(formatOption(formats))
		.option('--facet <facet>', help.common.facet)
		.option('--write', help.rename.write)
		.option('--merge', help.rename.merge)
		.option('--include <kind>', help.rename.include, collect)
		.addHelpText('after', help.rename.after)
		.action((from: string, to: string, vault: string, options: RenameOptions) =>
			ends(() => runRename(machine, from, to, vault, options)),
		);
	addCommand(program, 'init', help.init.command, formats)
		.option('--facet <property>', help.init.facet)
		.option('--write', help.init.write)
		.action((vault: string, options: InitOptions) => ends(() => runInit(machine, vault, options)));
	program
		.command('undo')
		.description(help.undo.command)
		.argument('[vault]', help.common.vault, '.')
		.addOption(formatOption(formats))
		.option('--id <id>', help.undo.id)
		.option('--list', help.undo.list)
		.action((vault: string, options: UndoOptions) => ends(() => runUndo(machine, vault, options)));
	program
		.command('explain')
		.description(help.explain.command)
		.argument('[rule]', help.explain.rule)
		.addOption(formatOption(formats))
		.action((rule: string | undefined, options: Pick<CommonOptions, 'format'>) =>
			ends(() => runExplain(machine, rule, options)),
		);
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
	return addCommand(program, 'check', help.check.command, checkFormats)
		.option('--fix', help.check.fix)
		.option('--unsafe-fixes', help.check.unsafe)
		.addOption(new Option('--diff', help.check.diff).conflicts(['fix', 'writeBaseline']))
		.option('-r, --rule <id>', help.check.rule, collect)
		.addOption(new Option('-s, --severity <level>', help.check.severity).choices(severities))
		.addOption(new Option('-q, --quiet', help.check.quiet).conflicts('severity'))
		.option('--max-warnings <count>', help.check.maxWarnings, parseCount)
		.option('--baseline <file>', help.check.baseline)
		.option('--no-baseline', help.check.noBaseline)
		.option('--write-baseline', help.check.writeBaseline)
		.addHelpText('after', help.check.after);
}

function addBake(program: Command): Command {
	return program
		.command('bake')
		.description(help.bake.command)
		.argument('[vault]', help.common.vault, '.')
		.addOption(formatOption(formats))
		.addOption(new Option('--check', help.bake.check).conflicts(['snapshot', 'restore', 'out', 'write', 'overwrite']))
		.addOption(new Option('--snapshot', help.bake.snapshot).conflicts(['restore', 'out', 'overwrite']))
		.addOption(new Option('--restore', help.bake.restore).conflicts('out'))
		.option('-w, --write', help.bake.write)
		.option('--overwrite', help.bake.overwrite)
		.option('-o, --out <folder>', help.bake.out)
		.option('--publish-only', help.bake.publishOnly)
		.option('--published-by <property>', help.bake.publishedBy)
		.option('--drop-empty', help.bake.dropEmpty)
		.option('--follow-links', help.bake.followLinks)
		.addHelpText('after', help.bake.after);
}

function addConvert(program: Command): Command {
	return program
		.command('convert')
		.description(help.convert.command)
		.argument('[vault]', help.common.vault, '.')
		.addOption(formatOption(formats))
		.option('-w, --write', help.convert.write)
		.addHelpText('after', help.convert.after);
}

function addCommand(program: Command, name: string, description: string, choices: readonly string[]): Command {
	return program
		.command(name)
		.description(description)
		.argument('[vault]', help.common.vault, '.')
		.addOption(formatOption(choices));
}

/** An option of commands that look at one facet. */
function addFacet(command: Command): Command {
	return command.option('--facet <facet>', help.common.facet);
}

function formatOption(choices: readonly string[]): Option {
	return new Option('-f, --format <format>', help.common.format).choices(choices).default('text');
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
	return [...before, value];
}

function parseCount(text: string): number {
	const count = Number(text);
	const isCount = text.trim() !== '' && Number.isInteger(count) && count >= 0;
	if (!isCount) throw new InvalidArgumentError(help.common.badCount);
	return count;
}
