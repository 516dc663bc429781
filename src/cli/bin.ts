import { main } from './main';
import { runOnNode } from './node';

await runOnNode(main);
