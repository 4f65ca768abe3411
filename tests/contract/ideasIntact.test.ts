import { run } from './ideasIntact.contract';
import { openLocalSite } from './localSite';

run('the local SharePoint', openLocalSite);
