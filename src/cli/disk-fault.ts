/** The code of an error of the machine, such as `ENOENT`; undefined for other errors. */
export function codeOf(error: unknown): string | undefined {
	return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** Why something could not be read, in words that go on after its name. */
export function describeReading(error: unknown): string {
	const known: Readonly<Record<string, string>> = {
		ENOENT: 'does not exist',
		EACCES: 'may not be read (permission denied)',
		EPERM: 'may not be read (permission denied)',
		ELOOP: 'is a link that leads to itself',
		ENAMETOOLONG: 'has a name that is too long',
	};
	return known[codeOf(error) ?? ''] ?? (error instanceof Error ? error.message : String(error));
}

/** Why something could not be written, as a clause. */
export function describeWriting(error: unknown): string {
	const known: Readonly<Record<string, string>> = {
		ENOENT: 'it is not there',
		EACCES: 'it may not be written (permission denied)',
		EPERM: 'it may not be written (permission denied)',
		EBUSY: 'another program has it open',
		EROFS: 'its disk may only be read',
		ENOSPC: 'the disk is full',
		EISDIR: 'it is a folder',
	};
	return known[codeOf(error) ?? ''] ?? (error instanceof Error ? error.message : String(error));
}
