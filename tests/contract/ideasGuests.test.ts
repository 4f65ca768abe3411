import { run } from './ideasGuests.contract';
import { openLocalSite } from './localSite';

run('the local SharePoint', openLocalSite);
