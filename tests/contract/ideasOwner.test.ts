import { run } from './ideasOwner.contract';
import { openLocalSite } from './localSite';

run('the local SharePoint', openLocalSite);
