import { run } from './kinds.contract';
import { openLocalSite } from './localSite';

run('the local SharePoint', openLocalSite);
