import type { YAMLParseError } from 'yaml';
import { messagesOf, type Message } from '../message';

const say = messagesOf('yaml');

/** What is wrong with YAML, to stand behind a colon. */
export function describeYamlFault({ code }: YAMLParseError): Message {
	return say('fault', { code });
}
