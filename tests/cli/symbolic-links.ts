import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether this machine lets tests make symbolic links, for which Windows asks a privilege and some disks know none. */
export const canLink = ((): boolean => {
	const folder = mkdtempSync(join(tmpdir(), 'in-phase-link-'));
	try {
		symlinkSync(folder, join(folder, 'link'));
		return true;
	} catch {
		return false;
	} finally {
		rmSync(folder, { recursive: true });
	}
})();
