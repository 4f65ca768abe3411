import { BaseParvisWebPart } from '../../shell/BaseParvisWebPart';
import type { PaneModule, ScreenModule } from '../../shell/WebPartHost';
import type { RegistrationsProperties } from './RegistrationsProperties';
import { registrationsFormat } from './RegistrationsProperties';

/** Lets agents register for sessions, and organisers give places by rules that anybody can check. */
export default class RegistrationsWebPart extends BaseParvisWebPart<RegistrationsProperties> {
  protected readonly format = registrationsFormat;

  protected loadScreen(): Promise<ScreenModule<RegistrationsProperties>> {
    return import(/* webpackChunkName: 'registrations' */ './ui/screen');
  }

  protected loadPane(): Promise<PaneModule<RegistrationsProperties>> {
    return import(/* webpackChunkName: 'registrations-pane' */ './pane');
  }
}
