import { openLocalSite } from './localSite';
import { run } from './requestsUpgrade.contract';

run('the local SharePoint', openLocalSite);
