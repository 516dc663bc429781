import { messagesOf } from '../message';

/** Makes what is said of Dataview's snippets. */
export const sayOfSnippet = messagesOf('snippet');
