import process from 'node:process';
import { version } from '../../../manifest.json';

/** Prints the version where that alone is asked for; answers whether it is. */
export function answerVersion(): boolean {
	const [asked, ...more] = process.argv.slice(2);
	if (more.length > 0 || (asked !== '--version' && asked !== '-V')) return false;
	// The reader of a pipe may be gone.
	process.stdout.on('error', () => undefined);
	process.stdout.write(`${version}\n`);
	return true;
}
