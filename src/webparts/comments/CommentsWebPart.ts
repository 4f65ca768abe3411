import { BaseParvisWebPart } from '../../shell/BaseParvisWebPart';
import type { PaneModule, ScreenModule } from '../../shell/WebPartHost';
import type { CommentsProperties } from './CommentsProperties';
import { commentsFormat } from './CommentsProperties';

/** Lets colleagues comment the page that it stands on. */
export default class CommentsWebPart extends BaseParvisWebPart<CommentsProperties> {
  protected readonly format = commentsFormat;

  protected loadScreen(): Promise<ScreenModule<CommentsProperties>> {
    return import(/* webpackChunkName: 'comments' */ './ui/screen');
  }

  protected loadPane(): Promise<PaneModule<CommentsProperties>> {
    return import(/* webpackChunkName: 'comments-pane' */ './pane');
  }
}
