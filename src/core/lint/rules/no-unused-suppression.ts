import { translated } from '../../language';
import type { SuppressionRule } from '../rule';

const text = translated(
	{
		summary: 'A comment or property that silences a rule which has nothing to say there.',
		why: [
			'`%% in-phase-disable no-former-name %%` silences a rule for its note, and goes on doing so when what it was for is long gone. One that silences nothing can be taken out, or names its rule wrongly.',
		],
		examples: ['The value has been brought up to date.'],
	},
	{
		summary:
			'Ein Kommentar oder eine Eigenschaft, die eine Regel stummschaltet, obwohl diese dort nichts zu melden hat.',
		why: [
			'`%% in-phase-disable no-former-name %%` schaltet eine Regel für die ganze Notiz stumm, auch wenn der Anlass längst weggefallen ist. Eine Stummschaltung ohne Wirkung kann weg oder nennt ihre Regel falsch.',
		],
		examples: ['Der Wert wurde auf den neuen Stand gebracht.'],
	},
);

const rule: SuppressionRule = {
	id: 'no-unused-suppression',
	scope: 'suppression',
	severity: 'info',
	text,
	examples: [{ before: '---\nphase: iteration\n---\n%% in-phase-disable no-former-name %%' }],
};

export default rule;
