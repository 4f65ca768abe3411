import { openLocalTables } from './localTables';
import { openMemoryTables } from './memoryTables';
import { nodeRunner } from './nodeRunner';
import { tableContract } from './table.contract';

tableContract('in memory', openMemoryTables, nodeRunner);
tableContract('on the local SharePoint', openLocalTables, nodeRunner);
