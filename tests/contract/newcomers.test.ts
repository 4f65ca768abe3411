import { openLocalSite } from './localSite';
import { run } from './newcomers.contract';

run('the local SharePoint', openLocalSite);
