import type { FilePlan, PlannedEdit, Plan, Selection } from '../../core/plan/plan';

/** What a person has ticked of a plan so far. */
export class PlanChoice implements Selection {
	readonly plan: Plan;
	readonly #edits = new Set<string>();
	readonly #fates = new Set<string>();
	readonly #left = new Set<string>();
	readonly #fileOf = new Map<string, string>();

	constructor(plan: Plan) {
		this.plan = plan;
		for (const file of plan.files) {
			if (file.isTicked) this.#fates.add(file.path);
			for (const edit of file.edits) {
				this.#fileOf.set(edit.id, file.path);
				if (edit.isTicked) this.#edits.add(edit.id);
			}
		}
	}

	has({ id }: PlannedEdit): boolean {
		return this.#edits.has(id) && !this.#left.has(this.#fileOf.get(id) ?? '');
	}

	hasFate({ path }: FilePlan): boolean {
		return this.#fates.has(path) && !this.#left.has(path);
	}

	/** Whether a file takes part at all. */
	hasFile({ path }: FilePlan): boolean {
		return !this.#left.has(path);
	}

	/** Whether an edit is ticked, whether or not its file takes part. */
	isTicked({ id }: PlannedEdit): boolean {
		return this.#edits.has(id);
	}

	setEdit({ id }: PlannedEdit, isChosen: boolean): void {
		setMember(this.#edits, id, isChosen);
	}

	setFate({ path }: FilePlan, isChosen: boolean): void {
		setMember(this.#fates, path, isChosen);
	}

	setFile({ path }: FilePlan, isChosen: boolean): void {
		setMember(this.#left, path, !isChosen);
	}

	setKind(kind: string, isChosen: boolean): void {
		for (const edit of this.editsOf(kind)) this.setEdit(edit, isChosen);
	}

	/** The edits of a kind in the whole plan. */
	editsOf(kind: string): readonly PlannedEdit[] {
		return this.plan.files.flatMap(({ edits }) => edits.filter((edit) => edit.kind === kind));
	}
}

function setMember(set: Set<string>, member: string, isIn: boolean): void {
	if (isIn) set.add(member);
	else set.delete(member);
}
