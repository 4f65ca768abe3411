import type { RequestContext } from '../context';
import type { ListRow } from '../../storage/list-store';
import { createList } from './new-list';

/** A gallery of a site or of each web. */
interface Gallery {
  readonly template: number;
  readonly leaf: string;
  readonly en: string;
  readonly fr: string;
  /** True where every web has one of its own; the others are the site's. */
  readonly perWeb?: boolean;
}

/** MS docs: `SP.ListTemplateType`, with the addresses that every site has. */
const GALLERIES: readonly Gallery[] = [
  { template: 111, leaf: '_catalogs/wt', en: 'Web Template Gallery', fr: 'Galerie de modèles Web' },
  { template: 113, leaf: '_catalogs/wp', en: 'Web Part Gallery', fr: 'Galerie de composants WebPart' },
  { template: 114, leaf: '_catalogs/lt', en: 'List Template Gallery', fr: 'Galerie de modèles de listes' },
  { template: 116, leaf: '_catalogs/masterpage', en: 'Master Page Gallery', fr: 'Galerie de pages maîtres', perWeb: true },
  { template: 121, leaf: '_catalogs/solutions', en: 'Solution Gallery', fr: 'Galerie de solutions' },
  { template: 123, leaf: '_catalogs/theme', en: 'Theme Gallery', fr: 'Galerie de thèmes' },
  { template: 124, leaf: '_catalogs/design', en: 'Composed Looks', fr: 'Apparences composées', perWeb: true }
];

/**
 * The gallery with that template. It is made when somebody asks for it, so that sites that nobody customizes the old way stay small; nothing of SharePoint's own lies in it.
 * @returns undefined for a template that is no gallery
 */
export function gallery({ service, site, web, now }: RequestContext, template: number): ListRow | undefined {
  const found = GALLERIES.find((each) => each.template === template);
  if (found === undefined) return undefined;
  const of = found.perWeb === true ? web : service.sites.rootWeb(site.n);
  const title = of.language === 1036 ? found.fr : found.en;
  return (
    service.lists.byUrl(`${of.url === '/' ? '' : of.url}/${found.leaf}`) ??
    createList(service, of, { title, template, leaf: found.leaf, hidden: true, settings: { isSystem: true, isCatalog: true, noCrawl: true, enableVersioning: false } }, { user: of.author, now })
  );
}
