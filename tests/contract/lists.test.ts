import { run } from './lists.contract';
import { openLocalSite } from './localSite';

run('the local SharePoint', openLocalSite);
