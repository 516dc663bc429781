import type { YAMLParseError } from 'yaml';
import { translated } from '../language';
import { germanFaults } from './yaml-fault.de';

const text = translated(
	{ describe: ({ message }: YAMLParseError) => firstSentence(message) },
	{ describe: ({ code }) => germanFaults[code] },
);

/** What is wrong with YAML, to stand behind a colon. */
export function describeYamlFault(error: YAMLParseError): string {
	return text.describe(error);
}

function firstSentence(message: string): string {
	const line = message.split('\n', 1)[0] ?? message;
	return line.charAt(0).toLowerCase() + line.slice(1);
}
