import { run } from './callsIntact.contract';
import { openLocalSite } from './localSite';

run('the local SharePoint', openLocalSite);
