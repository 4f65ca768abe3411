import { openLocalSite } from './localSite';
import { run } from './registrationsHostile.contract';

run('the local SharePoint', openLocalSite);
