import { openLocalSite } from './localSite';
import { run } from './oldPolls.contract';

run('the local SharePoint', openLocalSite);
