import { answerVersion } from './node/version';

// For the version alone nothing else is set up.
if (!answerVersion()) {
	const { main } = await import('./main');
	const { runOnNode } = await import('./node');
	await runOnNode(main);
}
