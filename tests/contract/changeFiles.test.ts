import { changeFilesContract } from './changeFiles.contract';
import { openLocalChangeFiles } from './localChangeFiles';
import { openMemoryChangeFiles } from './memoryChangeFiles';
import { nodeRunner } from './nodeRunner';

changeFilesContract('in memory', openMemoryChangeFiles, nodeRunner);
changeFilesContract('on the local SharePoint', openLocalChangeFiles, nodeRunner);
