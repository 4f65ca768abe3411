import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';

/** Asks colleagues a question; the screens are loaded on demand. */
export default class PollWebPart extends BaseClientSideWebPart<Record<string, never>> {
  public override render(): void {
    this.domElement.textContent = this.context.pageContext.web.title;
  }
}
