import { openMemoryTables } from '../../../tests/contract/memoryTables';
import { tableContract } from '../../../tests/contract/table.contract';

tableContract('in memory', openMemoryTables, { describe, it, before: beforeAll, after: afterAll, afterEach });
