import { openLocalSite } from './localSite';
import { run } from './supports.contract';

run('the local SharePoint', openLocalSite);
