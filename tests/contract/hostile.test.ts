import { openLocalSite } from './localSite';
import { run } from './hostile.contract';

run('the local SharePoint', openLocalSite);
