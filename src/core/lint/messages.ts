import { messagesOf } from '../message';

/** Makes what the linter says by itself, apart from its rules. */
export const sayOfLint = messagesOf('lint');
