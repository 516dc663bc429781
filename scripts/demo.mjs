// Shows on the demo vault what In Phase does: the phases as understood, the lists of each, and the findings.
import { spawnSync } from 'node:child_process';
import process from 'node:process';

const vault = process.argv[2] ?? 'demo-vault';
const tool = 'dist/in-phase.mjs';

const { terms } = JSON.parse(run('phases', vault, '--format', 'json'));
show('phases', vault);
for (const { name } of terms) {
	for (const type of ['pattern', 'primitive']) show('list', vault, '--phase', name, '--type', type);
}
show('check', vault);

/** Prints a command and what it answers. */
function show(...args) {
	process.stdout.write(`\n$ in-phase ${args.join(' ')}\n${run(...args)}`);
}

/** Findings (exit code 1) are an answer; anything else that is not 0 ends the demo. */
function run(...args) {
	const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...args], { encoding: 'utf8' });
	if (status === 0 || status === 1) return stdout;
	process.stderr.write(stderr);
	process.exit(status ?? 2);
}
