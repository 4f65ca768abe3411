import { run } from './ideasHostile.contract';
import { openLocalSite } from './localSite';

run('the local SharePoint', openLocalSite);
