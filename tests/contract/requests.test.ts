import { openMemoryRequests } from './memoryRequests';
import { nodeRunner } from './nodeRunner';
import { requestsContract } from './requests.contract';

requestsContract('in memory', openMemoryRequests, nodeRunner);
