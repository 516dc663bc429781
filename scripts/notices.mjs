// The licences of all that is bundled, as their authors ask for them to go along.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The notices of every package from which a build took code, by name. */
export async function noticesOf(metafiles) {
	const inputs = metafiles.flatMap(({ outputs }) =>
		Object.values(outputs).flatMap((output) =>
			Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
		),
	);
	const folders = new Set(inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []));
	const notices = await Promise.all([...folders].sort().map(noticeOf));
	return `In Phase is made with these libraries, each under its own licence.\n\n${notices.join('\n')}`;
}

async function noticeOf(folder) {
	const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
	const file = (await readdir(folder)).find((one) => /^licen[cs]e(?:\.|$)/i.test(one));
	if (file === undefined) throw new Error(`${name} comes without its licence`);
	const text = (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n').trim();
	return `${'-'.repeat(80)}\n${name} ${version} (${license})\n\n${text}\n`;
}
