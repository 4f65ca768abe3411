import { run } from './ideasPage.contract';
import { openLocalSite } from './localSite';

run('the local SharePoint', openLocalSite);
