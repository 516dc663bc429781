import { messagesOf } from '../message';

/** Makes what is said about the text of a note: why it cannot be read, and why it cannot be changed. */
export const sayOfNote = messagesOf('note');
