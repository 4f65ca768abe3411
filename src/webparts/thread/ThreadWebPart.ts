import { BaseParvisWebPart } from '../../shell/BaseParvisWebPart';
import type { PaneModule, ScreenModule } from '../../shell/WebPartHost';
import type { ThreadProperties } from './ThreadProperties';
import { threadFormat } from './ThreadProperties';

/** Tells an agent what is new in what he follows, whatever part of the intranet it comes from, and why he is told. */
export default class ThreadWebPart extends BaseParvisWebPart<ThreadProperties> {
  protected readonly format = threadFormat;

  protected loadScreen(): Promise<ScreenModule<ThreadProperties>> {
    return import(/* webpackChunkName: 'thread' */ './ui/screen');
  }

  protected loadPane(): Promise<PaneModule<ThreadProperties>> {
    return import(/* webpackChunkName: 'thread-pane' */ './pane');
  }
}
