import { run } from './callsUpgrade.contract';
import { openLocalSite } from './localSite';

run('the local SharePoint', openLocalSite);
