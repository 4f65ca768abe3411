import { openLocalSite } from './localSite';
import { run } from './tariffLists.contract';

run('the local SharePoint', openLocalSite);
