import { BaseParvisWebPart } from '../../shell/BaseParvisWebPart';
import type { PaneModule, ScreenModule } from '../../shell/WebPartHost';
import type { PollProperties } from './PollProperties';
import { pollFormat } from './PollProperties';

/** Asks colleagues a question and shows a result that can be trusted. */
export default class PollWebPart extends BaseParvisWebPart<PollProperties> {
  protected readonly format = pollFormat;

  protected loadScreen(): Promise<ScreenModule<PollProperties>> {
    return import(/* webpackChunkName: 'poll' */ './ui/screen');
  }

  protected loadPane(): Promise<PaneModule<PollProperties>> {
    return import(/* webpackChunkName: 'poll-pane' */ './pane');
  }
}
