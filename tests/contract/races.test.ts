import { openLocalSite } from './localSite';
import { run } from './races.contract';

run('the local SharePoint', openLocalSite);
