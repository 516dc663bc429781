interface HeldRead {
	readonly path: string;
	readonly goOn: (fault?: Error) => void;
}

/** Holds the reads of a vault back, as a slow disk does, until a test lets them go on one by one. */
export class ReadGate {
	private readonly held: HeldRead[] = [];
	private isClosed = false;

	/** From now on, reads wait. */
	close(): void {
		this.isClosed = true;
	}

	/** Lets all reads go on, those to come too. */
	open(): void {
		this.isClosed = false;
		for (const { goOn } of this.held.splice(0)) goOn();
	}

	/** The paths of the reads that wait, oldest first. */
	waiting(): readonly string[] {
		return this.held.map(({ path }) => path);
	}

	/**
	 * Lets a read go on: the oldest, or the oldest of a path. With a fault it fails.
	 *
	 * @returns Its path; undefined when there is none.
	 */
	next(path?: string, fault?: Error): string | undefined {
		const at = path === undefined ? 0 : this.held.findIndex((read) => read.path === path);
		const [read] = at === -1 ? [] : this.held.splice(at, 1);
		read?.goOn(fault);
		return read?.path;
	}

	/** Resolves when a read may go on, and rejects when it fails. */
	async pass(path: string): Promise<void> {
		if (!this.isClosed) return;
		await new Promise<void>((resolve, reject) => {
			this.held.push({
				path,
				goOn: (fault) => {
					if (fault === undefined) resolve();
					else reject(fault);
				},
			});
		});
	}
}
