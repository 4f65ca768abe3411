import { openLocalRegistrations } from './localRegistrations';
import { openMemoryRegistrations } from './memoryRegistrations';
import { nodeRunner } from './nodeRunner';
import { registrationsContract } from './registrations.contract';

registrationsContract('in memory', openMemoryRegistrations, nodeRunner);
registrationsContract('on the local SharePoint', openLocalRegistrations, nodeRunner);
