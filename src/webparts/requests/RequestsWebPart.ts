import { BaseParvisWebPart } from '../../shell/BaseParvisWebPart';
import type { PaneModule, ScreenModule } from '../../shell/WebPartHost';
import type { RequestsProperties } from './RequestsProperties';
import { requestsFormat } from './RequestsProperties';

/** Takes requests for communities, from a clear objective to an open space. */
export default class RequestsWebPart extends BaseParvisWebPart<RequestsProperties> {
  protected readonly format = requestsFormat;

  protected loadScreen(): Promise<ScreenModule<RequestsProperties>> {
    return import(/* webpackChunkName: 'requests' */ './ui/screen');
  }

  protected loadPane(): Promise<PaneModule<RequestsProperties>> {
    return import(/* webpackChunkName: 'requests-pane' */ './pane');
  }
}
