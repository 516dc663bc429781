/** An id that no other element has, for attributes such as `aria-labelledby`. */
export function freshId(): string {
	return `in-phase-${Math.random().toString(36).slice(2)}`;
}
