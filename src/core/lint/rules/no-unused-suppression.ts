import type { SuppressionRule } from '../rule';

const rule: SuppressionRule = {
	id: 'no-unused-suppression',
	scope: 'suppression',
	severity: 'info',
};

export default rule;
