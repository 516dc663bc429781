import type { SuppressionRule } from '../rule';

const rule: SuppressionRule = {
	id: 'no-unused-suppression',
	scope: 'suppression',
	severity: 'info',
	examples: [{ before: '---\nphase: iteration\n---\n%% in-phase-disable no-former-name %%' }],
};

export default rule;
