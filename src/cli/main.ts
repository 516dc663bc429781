import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { exitCodes, formats, runCheck, runList, runPhases, type CheckOptions, type CommonOptions, type ListCommandOptions } from './commands';
import { toLine } from '../core/report/terminal';
import type { Machine } from './machine';
import { CommandError } from './open-vault';

/** Runs one command line and answers its exit code: 0 clean, 1 findings, 2 could not run. */
export function main(machine: Machine): number {
	let exitCode: number = exitCodes.clean;
	const program = new Command('in-phase')
		.description('Lists and lint for the phases of a framework vault.')
		.exitOverride()
		.configureOutput({
			writeOut: (text) => machine.print(text),
			writeErr: (text) => machine.printError(text),
		});
	command(program, 'phases', 'the phases as understood: order, names, definitions, counts').action(
		(vault: string, options: CommonOptions) => {
			exitCode = runPhases(machine, vault, options);
		},
	);
	command(program, 'list', 'the notes of a phase, as a block would list them')
		.requiredOption('-p, --phase <name>', 'the phase, or the term of the facet')
		.option('-t, --type <type>', 'a type; the types that extend it are listed too')
		.action((vault: string, options: ListCommandOptions) => {
			exitCode = runList(machine, vault, options);
		});
	command(program, 'check', 'what is wrong with the phases, types and tags of notes, and where')
		.option('-r, --rule <id>', 'only this rule; give it again for more', collect)
		.option('--max-warnings <count>', 'fail past this many warnings', parseCount)
		.action((vault: string, options: CheckOptions) => {
			exitCode = runCheck(machine, vault, options);
		});
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

function command(program: Command, name: string, description: string): Command {
	return program
		.command(name)
		.description(description)
		.argument('[vault]', 'the folder of the vault', '.')
		.addOption(new Option('-f, --format <format>', 'how to print').choices(formats).default('text'))
		.option('--facet <property>', 'the facet', 'phase');
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
	return [...before, value];
}

function parseCount(text: string): number {
	const count = Number(text);
	if (!Number.isInteger(count) || count < 0) throw new InvalidArgumentError('Give a whole number from 0.');
	return count;
}
