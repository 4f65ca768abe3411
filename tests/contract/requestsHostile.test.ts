import { requestsHostileContract } from './requestsHostile.contract';

requestsHostileContract('on the local SharePoint');
