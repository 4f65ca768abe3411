import { run } from './callsHostile.contract';
import { openLocalSite } from './localSite';

run('the local SharePoint', openLocalSite);
