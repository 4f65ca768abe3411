import { openLocalSite } from './localSite';
import { run } from './manyPolls.contract';

run('the local SharePoint', openLocalSite);
