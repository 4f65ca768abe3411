import { openLocalSite } from './localSite';
import { run } from './upgrades.contract';

run('the local SharePoint', openLocalSite);
