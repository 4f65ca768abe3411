import { callsContract } from './calls.contract';
import { openLocalCalls } from './localCalls';
import { openMemoryCalls } from './memoryCalls';
import { nodeRunner } from './nodeRunner';

callsContract('in memory', openMemoryCalls, nodeRunner);
callsContract('on the local SharePoint', openLocalCalls, nodeRunner);
