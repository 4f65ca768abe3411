import { run } from './callsPage.contract';
import { openLocalSite } from './localSite';

run('the local SharePoint', openLocalSite);
