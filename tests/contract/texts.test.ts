import { openLocalSite } from './localSite';
import { run } from './texts.contract';

run('the local SharePoint', openLocalSite);
