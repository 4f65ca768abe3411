import { openLocalSite } from './localSite';
import { run } from './switches.contract';

run('the local SharePoint', openLocalSite);
