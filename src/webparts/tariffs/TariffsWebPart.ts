import { BaseParvisWebPart } from '../../shell/BaseParvisWebPart';
import type { PaneModule, ScreenModule } from '../../shell/WebPartHost';
import type { TariffsProperties } from './TariffsProperties';
import { tariffsFormat } from './TariffsProperties';

/** Tells what each service of the city charges, on any day, and by which decision. */
export default class TariffsWebPart extends BaseParvisWebPart<TariffsProperties> {
  protected readonly format = tariffsFormat;

  protected loadScreen(): Promise<ScreenModule<TariffsProperties>> {
    return import(/* webpackChunkName: 'tariffs' */ './ui/screen');
  }

  protected loadPane(): Promise<PaneModule<TariffsProperties>> {
    return import(/* webpackChunkName: 'tariffs-pane' */ './pane');
  }
}
