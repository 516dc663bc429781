/** What the API says of itself. */
export const api = {
	reading: 'In Phase is still reading the vault: await api.whenReady() first',
	closed: 'In Phase is turned off',
};

/** The shape of `api`, which every language has. */
export type ApiText = typeof api;
