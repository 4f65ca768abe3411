import { openLocalSite } from './localSite';
import { run } from './registrationsUpgrade.contract';

run('the local SharePoint', openLocalSite);
