import { BaseParvisWebPart } from '../../shell/BaseParvisWebPart';
import type { PaneModule, ScreenModule } from '../../shell/WebPartHost';
import type { CallsProperties } from './CallsProperties';
import { callsFormat } from './CallsProperties';

/** Asks agents to comment a text before it is decided, and answers each of them. */
export default class CallsWebPart extends BaseParvisWebPart<CallsProperties> {
  protected readonly format = callsFormat;

  protected loadScreen(): Promise<ScreenModule<CallsProperties>> {
    return import(/* webpackChunkName: 'calls' */ './ui/screen');
  }

  protected loadPane(): Promise<PaneModule<CallsProperties>> {
    return import(/* webpackChunkName: 'calls-pane' */ './pane');
  }
}
