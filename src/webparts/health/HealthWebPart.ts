import { BaseParvisWebPart } from '../../shell/BaseParvisWebPart';
import type { PaneModule, ScreenModule } from '../../shell/WebPartHost';
import type { HealthProperties } from './HealthProperties';
import { healthFormat } from './HealthProperties';

/** Tells owners and administrators how Parvis stands on their sites, and mends it. */
export default class HealthWebPart extends BaseParvisWebPart<HealthProperties> {
  protected readonly format = healthFormat;

  protected loadScreen(): Promise<ScreenModule<HealthProperties>> {
    return import(/* webpackChunkName: 'health' */ './ui/screen');
  }

  protected loadPane(): Promise<PaneModule<HealthProperties>> {
    return import(/* webpackChunkName: 'health-pane' */ './pane');
  }
}
