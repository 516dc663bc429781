/** Why something could not be read, by the code of the error, in words that go on after its name. */
export const readingFaults: Readonly<Record<string, string>> = {
	ENOENT: 'does not exist',
	EACCES: 'may not be read (permission denied)',
	EPERM: 'may not be read (permission denied)',
	ELOOP: 'is a link that leads to itself',
	ENAMETOOLONG: 'has a name that is too long',
};

/** Why something could not be opened, by the code of the error, as a clause. */
export const openingFaults: Readonly<Record<string, string>> = {
	ENOENT: 'a link leads to nothing',
	ELOOP: 'a link leads to itself',
	EACCES: 'it may not be read (permission denied)',
	EPERM: 'it may not be read (permission denied)',
};

/** Why something could not be written, by the code of the error, as a clause. */
export const writingFaults: Readonly<Record<string, string>> = {
	ENOENT: 'it is not there',
	EACCES: 'it may not be written (permission denied)',
	EPERM: 'it may not be written (permission denied)',
	EBUSY: 'another program has it open',
	EROFS: 'its disk may only be read',
	ENOSPC: 'the disk is full',
	EISDIR: 'it is a folder',
};

/** What is said of files, folders and other runs. */
export const machineText = {
	crashed: (trace: string) => `in-phase failed, which is a fault of its own:\n${trace}`,
	/** In words that go on after the name of what is meant, as far as `holdsVault`. */
	notFolder: 'is a file, not a folder',
	notFile: 'is not a file',
	notText: 'is not text: it holds NUL bytes',
	isLong: (size: number, most: number) => `is ${size} MB long; only its first ${most} MB are looked at`,
	isDamaged: 'is not valid UTF-8; what does not decode is read as “\ufffd”',
	liesInVault: 'lies in the vault, where its copies would be notes',
	holdsVault: 'holds the vault',
	/** As a clause, from here on. */
	leadsOut: 'a link leads out of the vault, where nothing is written',
	leadsOutUnread: 'a link leads out of the vault, where nothing is read',
	leadsToHidden: 'a link leads to what is hidden, where nothing is written',
	leadsOutOfFolder: 'a link leads out of the folder, where nothing is written',
	isLink: 'it is a link in the file system, which a person has to move',
	isNoFile: 'it is no file',
	isTooLong: (most: number) => `it is longer than ${most} MB`,
	isNotUtf8: 'it is not valid UTF-8',
	hasChanged: 'the file has changed',
	hasChangedSince: 'the file has changed since it was read',
	isThere: 'there is a file of that name already',
	nameIsTaken: 'something else has its name',
	inFolder: (folder: string, reason: string) => `${folder}: ${reason}`,
	otherRun: (holder: string, lock: string) =>
		`another run is writing in this vault (${holder}); if there is none, remove “${lock}”`,
	unknownHolder: 'of which nothing is known yet',
	holder: (pid: number) => `process ${pid}`,
	lockIsFolder: (lock: string) => `“${lock}” is a folder`,
} as const;
