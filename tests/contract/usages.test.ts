import { openLocalSite } from './localSite';
import { run } from './usages.contract';

run('the local SharePoint', openLocalSite);
