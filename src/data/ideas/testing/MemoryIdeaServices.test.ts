import { ideasContract } from '../../../../tests/contract/ideas.contract';
import { openMemoryIdeas } from '../../../../tests/contract/memoryIdeas';

ideasContract('in memory', openMemoryIdeas, { describe, it, before: beforeAll, after: afterAll, afterEach });
