import { changeFilesRightsContract } from './changeFilesRights.contract';

changeFilesRightsContract('on the local SharePoint');
