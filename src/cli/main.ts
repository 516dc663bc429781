import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../../manifest.json';
import { toLine } from '../core/report/terminal';
import { checkFormats, runCheck, severities, type CheckOptions } from './check';
import { exitCodes, formats, runExplain, runList, runPhases, type CommonOptions, type ListCommandOptions } from './commands';
import type { Machine } from './machine';
import { CommandError } from './open-vault';
import { helpText } from './text';

/** Runs one command line and answers its exit code: 0 clean, 1 findings, 2 could not run. */
export function main(machine: Machine): number {
	let exitCode: number = exitCodes.clean;
	const ends = (run: () => number): void => {
		exitCode = run();
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
	program
		.command('explain')
		.description(helpText.explain)
		.argument('[rule]', helpText.explainRule)
		.action((rule: string | undefined) => ends(() => runExplain(machine, rule)));
	try {
		program.parse([...machine.arguments], { from: 'user' });
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

function addCommand(program: Command, name: string, description: string, choices: readonly string[]): Command {
	return program
		.command(name)
		.description(description)
		.argument('[vault]', helpText.vault, '.')
		.addOption(new Option('-f, --format <format>', helpText.format).choices(choices).default('text'))
		.option('--facet <property>', helpText.facet, 'phase');
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
