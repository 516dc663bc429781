import type { Repair } from '../../note/note';
import type { Fix, NoteRule } from '../rule';

const rule: NoteRule = {
	id: 'valid-frontmatter',
	scope: 'note',
	severity: 'error',
	standsAlone: true,
	*check({ frontmatter }) {
		if (frontmatter.state !== 'broken' || frontmatter.problem.cause === 'template') return;
		const { message, range, repair } = frontmatter.problem;
		yield { address: { kind: 'range', range }, message, fixes: repair === undefined ? [] : [fixOf(repair)] };
	},
};

function fixOf({ title, edits }: Repair): Fix {
	const changes = edits.map(
		({ from, to, expected, insert }) => ({ kind: 'replace', range: { from, to }, expected, text: insert }) as const,
	);
	return { title, safety: 'safe', changes };
}

export default rule;
