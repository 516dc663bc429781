import type { Diagnosis } from './diagnosis';
import type { FrontmatterBlock } from './frontmatter';
import type { Repair } from './note';

/** Looks for edits that make broken frontmatter parse without changing what it says. */
export function findRepair(text: string, block: FrontmatterBlock, diagnosis: Diagnosis): Repair | undefined {
	void text;
	void block;
	void diagnosis;
	return undefined;
}
