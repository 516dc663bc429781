import { main } from './main';
import { runOnNode } from './node';

runOnNode(main);
