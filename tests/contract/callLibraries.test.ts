import { run } from './callLibraries.contract';
import { openLocalSite } from './localSite';

run('the local SharePoint', openLocalSite);
