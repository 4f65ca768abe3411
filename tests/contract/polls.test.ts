import { openLocalSite } from './localSite';
import { run } from './polls.contract';

run('the local SharePoint', openLocalSite);
