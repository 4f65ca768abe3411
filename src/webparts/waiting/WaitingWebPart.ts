import { BaseParvisWebPart } from '../../shell/BaseParvisWebPart';
import type { PaneModule, ScreenModule } from '../../shell/WebPartHost';
import type { WaitingProperties } from './WaitingProperties';
import { waitingFormat } from './WaitingProperties';

/** Tells an agent what he is asked to do, whatever part of the intranet asks it. */
export default class WaitingWebPart extends BaseParvisWebPart<WaitingProperties> {
  protected readonly format = waitingFormat;

  protected loadScreen(): Promise<ScreenModule<WaitingProperties>> {
    return import(/* webpackChunkName: 'waiting' */ './ui/screen');
  }

  protected loadPane(): Promise<PaneModule<WaitingProperties>> {
    return import(/* webpackChunkName: 'waiting-pane' */ './pane');
  }
}
