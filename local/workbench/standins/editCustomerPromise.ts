import { ServiceKey } from '@microsoft/sp-core-library';

/** SharePoint's telemetry of failures in edit mode; nothing is reported from this page. */
class EditModeCustomerPromiseHandler {
  public static readonly serviceKey = ServiceKey.create<EditModeCustomerPromiseHandler>(
    'workbench:EditModeCustomerPromiseHandler',
    EditModeCustomerPromiseHandler
  );
  public logFailure(): void {
    // Nothing is reported from this page.
  }
}

export { EditModeCustomerPromiseHandler as _EditModeCustomerPromiseHandler };
export function _logFailuresForEditCustomerPromise(): void {
  // Nothing is reported from this page.
}
