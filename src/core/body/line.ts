/**
 * A reader of one line at a time, which counts columns as Markdown does: a tab reaches to the next multiple of four,
 * and the mark of a quote or a list may take a part of it.
 */
export class Line {
	/** Where the line starts in the text. */
	from = 0;
	/** Where it ends, the line end left out. */
	to = 0;
	/** What has been read of it. */
	at = 0;
	/** The first unit from `at` on that is no white space; `to` where there is none. */
	solid = 0;
	/** Columns of white space from `at` on. */
	indent = 0;
	readonly #text: string;
	#column = 0;
	#solidColumn = 0;

	constructor(text: string) {
		this.#text = text;
	}

	/** Begins with a line. */
	open(from: number, to: number): void {
		this.from = from;
		this.to = to;
		this.at = from;
		this.#column = 0;
		this.#look();
	}

	get isBlank(): boolean {
		return this.solid >= this.to;
	}

	/** The column of what comes next, from the start of the line. */
	get solidColumn(): number {
		return this.#solidColumn;
	}

	/** Passes the white space that comes next. */
	skipBlanks(): void {
		this.at = this.solid;
		this.#column = this.#solidColumn;
		this.indent = 0;
	}

	/** Passes a mark of so many units that begins at `solid`. */
	skipMark(length: number): void {
		this.at = this.solid + length;
		this.#column = this.#solidColumn + length;
		this.#look();
	}

	/** Passes so many columns of white space, or what there is of them. */
	skipColumns(count: number): void {
		let left = Math.min(count, this.indent);
		while (left > 0) {
			if (this.#text.charCodeAt(this.at) !== 9) {
				this.at += 1;
				this.#column += 1;
				left -= 1;
				continue;
			}
			const width = 4 - (this.#column % 4);
			const taken = Math.min(width, left);
			this.#column += taken;
			left -= taken;
			// What is left of a tab is still to be read.
			if (taken === width) this.at += 1;
		}
		this.indent = this.#solidColumn - this.#column;
	}

	#look(): void {
		let at = this.at;
		let column = this.#column;
		for (; at < this.to; at += 1) {
			const unit = this.#text.charCodeAt(at);
			if (unit === 32) column += 1;
			else if (unit === 9) column += 4 - (column % 4);
			else break;
		}
		this.solid = at;
		this.#solidColumn = column;
		this.indent = column - this.#column;
	}
}
