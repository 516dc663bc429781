import type { ApiText } from '../en/api';

/** What the API says of itself in German. */
export const api: ApiText = {
	reading: 'In Phase liest den Vault noch ein: zuerst auf api.whenReady() warten',
	closed: 'In Phase ist ausgeschaltet',
};
