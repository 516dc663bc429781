import { renderPatch } from '../report/patch';
import type { FileWrite } from './plan';

/** A write as a unified diff that `git apply` takes, with the file's move where it moves. */
export function renderWrite({ path, before, after, newPath }: FileWrite): string {
	const patch = before === after ? '' : renderPatch({ path, before, after });
	if (newPath === path) return patch;
	const head = `diff --git a/${path} b/${newPath}\nrename from ${path}\nrename to ${newPath}\n`;
	return head + patch.replace(`\n+++ b/${path}`, () => `\n+++ b/${newPath}`);
}
