import { openLocalSite } from './localSite';
import { run } from './tariffsUpgrade.contract';

run('the local SharePoint', openLocalSite);
