import { callsContract } from './calls.contract';
import { openLocalCalls } from './localCalls';
import { nodeRunner } from './nodeRunner';

// In memory it runs beside the code: src/data/calls/testing.
callsContract('on the local SharePoint', openLocalCalls, nodeRunner);
