import { openLocalTariffs } from './localTariffs';
import { openMemoryTariffs } from './memoryTariffs';
import { nodeRunner } from './nodeRunner';
import { tariffsContract } from './tariffs.contract';

tariffsContract('in memory', openMemoryTariffs, nodeRunner);
tariffsContract('on the local SharePoint', openLocalTariffs, nodeRunner);
