import { openLocalSite } from './localSite';
import { run } from './page.contract';

run('the local SharePoint', openLocalSite);
