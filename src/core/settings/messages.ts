import { messagesOf } from '../message';

/** Makes what is wrong with settings; most of it goes on after the key that it is about. */
export const sayOfSettings = messagesOf('settingsFile');
