import { BaseParvisWebPart } from '../../shell/BaseParvisWebPart';
import type { PaneModule, ScreenModule } from '../../shell/WebPartHost';
import type { IdeasProperties } from './IdeasProperties';
import { ideasFormat } from './IdeasProperties';

/** Asks agents a question, gathers their ideas, and says what became of each. */
export default class IdeasWebPart extends BaseParvisWebPart<IdeasProperties> {
  protected readonly format = ideasFormat;

  protected loadScreen(): Promise<ScreenModule<IdeasProperties>> {
    return import(/* webpackChunkName: 'ideas' */ './ui/screen');
  }

  protected loadPane(): Promise<PaneModule<IdeasProperties>> {
    return import(/* webpackChunkName: 'ideas-pane' */ './pane');
  }
}
