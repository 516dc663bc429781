import type { proposal as english } from '../../en/said/proposal';
import { countOf, joinWords } from '../words';

export const proposal: typeof english = {
	isNamedSo: ({ property }) => `Notizen verwenden „${property}“ wie ein Vokabular`,
	readsSo: ({ property }) => `die Werte von „${property}“ lesen sich wie Stufen`,
	isDefined: ({ defined, terms }) =>
		defined === terms ? 'Notizen definieren seine Werte' : `Notizen definieren ${defined} von ${terms} Werten`,
	hasFolders: ({ folders }) => `${countOf(folders, 'Ordner heißt', 'Ordner heißen')} wie seine Werte`,
	title: ({ property }) => `„${property}“ als Facette verwenden`,
	titles: ({ properties }) => `${joinWords(properties.map((property) => `„${property}“`))} als Facetten verwenden`,
};
