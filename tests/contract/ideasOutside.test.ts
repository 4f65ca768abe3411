import { run } from './ideasOutside.contract';
import { openLocalSite } from './localSite';

run('the local SharePoint', openLocalSite);
