import { run } from './ideasUpgrade.contract';
import { openLocalSite } from './localSite';

run('the local SharePoint', openLocalSite);
