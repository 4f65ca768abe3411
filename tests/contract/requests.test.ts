import { openLocalRequests } from './localRequests';
import { openMemoryRequests } from './memoryRequests';
import { nodeRunner } from './nodeRunner';
import { requestsContract } from './requests.contract';

requestsContract('in memory', openMemoryRequests, nodeRunner);
requestsContract('on the local SharePoint', openLocalRequests, nodeRunner);
