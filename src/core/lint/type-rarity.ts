import { fromFourth } from './rule';

/** Whether so few notes say a type that it may be a slip; what more notes say is a type of its own, however near. */
export function isRareCount(notes: number): boolean {
	return notes < fromFourth;
}
