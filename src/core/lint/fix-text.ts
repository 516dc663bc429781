import { messagesOf } from '../message';

/** Makes the titles that fixes of several rules have. */
export const sayFix = messagesOf('fix');
