import { BaseParvisWebPart } from '../../shell/BaseParvisWebPart';
import type { PaneModule, ScreenModule } from '../../shell/WebPartHost';
import type { UsageMapProperties } from './UsageMapProperties';
import { usageMapFormat } from './UsageMapProperties';

/** Leads from what an agent wants to do to the tool that serves it. */
export default class UsageMapWebPart extends BaseParvisWebPart<UsageMapProperties> {
  protected readonly format = usageMapFormat;

  protected loadScreen(): Promise<ScreenModule<UsageMapProperties>> {
    return import(/* webpackChunkName: 'usage-map' */ './ui/screen');
  }

  protected loadPane(): Promise<PaneModule<UsageMapProperties>> {
    return import(/* webpackChunkName: 'usage-map-pane' */ './pane');
  }
}
