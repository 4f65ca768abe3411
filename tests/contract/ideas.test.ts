import { ideasContract } from './ideas.contract';
import { openLocalIdeas } from './localIdeas';
import { openMemoryIdeas } from './memoryIdeas';
import { nodeRunner } from './nodeRunner';

ideasContract('in memory', openMemoryIdeas, nodeRunner);
ideasContract('on the local SharePoint', openLocalIdeas, nodeRunner);
