import { callsContract } from '../../../../tests/contract/calls.contract';
import { openMemoryCalls } from '../../../../tests/contract/memoryCalls';
import { outputsContract } from '../../../../tests/contract/outputs.contract';

const runner = { describe, it, before: beforeAll, after: afterAll, afterEach };

callsContract('in memory', openMemoryCalls, runner);
outputsContract('in memory', openMemoryCalls, runner);
