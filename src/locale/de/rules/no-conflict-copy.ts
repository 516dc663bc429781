import type { noConflictCopy as english } from '../../en/rules/no-conflict-copy';

/** What `no-conflict-copy` says, in German. */
export const noConflictCopy: typeof english = {
	summary:
		'Eine Kopie, die ein Abgleichdienst oder Dateimanager neben einer Definition oder einer gelisteten Notiz hinterlassen hat.',
	isOfDefinition: ({ path }) =>
		`Das ist eine Kopie der Definition „${path}“ und definiert nichts; übernimm, was darin neu ist, und lösche sie`,
	isListed: ({ path }) =>
		`Das ist eine Kopie von „${path}“, und Listen zeigen beide; übernimm, was darin neu ist, und lösche sie`,
	wasDefinition:
		'Dem Namen nach ist das eine Kopie, die ein Abgleichdienst hinterlassen hat, deshalb definiert sie nichts; die Definition selbst fehlt',
	wasListed:
		'Dem Namen nach ist das eine Kopie, die ein Abgleichdienst hinterlassen hat, und Listen zeigen sie; die Notiz selbst fehlt',
};
