import { openingFaults, readingFaults, writingFaults } from '../../locale/en/cli/machine';

/** The code of an error of the machine, such as `ENOENT`; undefined for other errors. */
export function codeOf(error: unknown): string | undefined {
	return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** Why something could not be read, in words that go on after its name. */
export function describeReading(error: unknown): string {
	return readingFaults[codeOf(error) ?? ''] ?? (error instanceof Error ? error.message : String(error));
}

/** Why something could not be written, as a clause. */
export function describeWriting(error: unknown): string {
	return writingFaults[codeOf(error) ?? ''] ?? (error instanceof Error ? error.message : String(error));
}

/** Why something could not be opened, as a clause. */
export function describeOpening(error: unknown): string {
	return openingFaults[codeOf(error) ?? ''] ?? describeWriting(error);
}
