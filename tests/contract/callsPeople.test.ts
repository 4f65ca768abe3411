import { run } from './callsPeople.contract';
import { openLocalSite } from './localSite';

run('the local SharePoint', openLocalSite);
