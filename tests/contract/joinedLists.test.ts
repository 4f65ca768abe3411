import { run } from './joinedLists.contract';
import { openLocalSite } from './localSite';

run('the local SharePoint', openLocalSite);
