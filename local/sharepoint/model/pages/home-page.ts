import type { RequestContext } from '../context';
import { createPage, publishPage } from './site-pages';

/** The home page of a new web, published. */
export function createHomePage(context: RequestContext): void {
  const title = context.web.language === 1036 ? 'Accueil' : 'Home';
  publishPage(context, createPage(context, { Name: 'Home.aspx', Title: title, PageLayoutType: 'Home' }));
}
