import { messagesOf } from '../message';

/** Makes what refactors say: the titles of their plans, why an edit is made, and why something is left alone. */
export const sayOfRefactor = messagesOf('refactor');
