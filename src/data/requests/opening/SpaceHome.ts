import type { OpeningPlan } from '../../../domain/requests/openingPlan';
import { escapeHtml } from '../../../domain/text/escapeHtml';
import type { Connection } from '../../connection/Connection';
import { isFirstPage, makeFirstPage } from '../../pages/firstPage';
import { publishedParts } from '../../pages/publishedParts';
import { publishAfresh } from '../../pages/publishAfresh';
import { partsFor } from './spaceParts';

/** A page of our own: what SharePoint put on the first page of the site stays as it is. */
const PAGE = 'Communaute';
const PATH = `SitePages/${PAGE}.aspx`;

/** The home page of a space: why it is there, who leads it, and the parts of its usages. */
export class SpaceHome {
  public constructor(private readonly plan: OpeningPlan) {}

  /** Two operations. */
  public async isThere(space: Connection): Promise<boolean> {
    return (await Promise.all([this.page(space), isFirstPage(space, PATH)])).every(Boolean);
  }

  /** Written whole each time: begun again it ends the same. */
  public async make(space: Connection): Promise<void> {
    const { name, language, usages } = this.plan;
    if (!(await this.page(space))) await publishAfresh(space, { name: PAGE, title: name, html: this.html(), sections: partsFor(usages).map(({ componentId, title, properties }) => [{ width: 12, parts: [{ componentId, title: title[language], properties }] }]) });
    await makeFirstPage(space, PATH);
  }

  /** Is the page published, with each part? */
  private async page(space: Connection): Promise<boolean> {
    const found = await publishedParts(space, PATH);
    return found !== null && partsFor(this.plan.usages).every(({ componentId }) => found.has(componentId));
  }

  private html(): string {
    const { purpose, animators, language, usages } = this.plan;
    const words =
      language === 'fr'
        ? { who: 'Animée par', files: 'Les fichiers de la communauté', people: 'Les membres' }
        : { who: 'Led by', files: 'The files of the community', people: 'The members' };
    const links = [
      ...(usages.includes('files') ? [[`${this.plan.webUrl}/_layouts/15/viewlsts.aspx`, words.files] as const] : []),
      ...(usages.includes('directory') ? [[`${this.plan.webUrl}/_layouts/15/people.aspx`, words.people] as const] : [])
    ];
    return [
      purpose === '' ? '' : `<p>${escapeHtml(purpose)}</p>`,
      animators.length > 0 ? `<p>${words.who}${language === 'fr' ? '\u00a0' : ''}: ${animators.map((each) => escapeHtml(each.name)).join(', ')}</p>` : '',
      links.length > 0 ? `<ul>${links.map(([url, label]) => `<li><a href="${encodeURI(url)}">${label}</a></li>`).join('')}</ul>` : ''
    ].join('');
  }
}
