import { Graph, GRAPH_PATH } from '../graph/graph';
import { personPicture, SILHOUETTE } from '../graph/person-picture';
import type { Route } from '../http/route';
import type { Service } from '../../model/service';
import { AppStore } from '../../model/apps/app-store';
import { assetAnswer } from './asset-answer';

/** Pixels of `userphoto.aspx?size=`. */
const PICTURE_SIZES: Readonly<Record<string, number>> = { s: 48, m: 72, l: 300 };

/** Assets of apps, Graph, and the pictures of people: what is served outside `_api`. */
export function appRoutes(service: Service): readonly Route[] {
  const apps = new AppStore(service.database);
  const graph = new Graph(service);
  return [
    ({ request }) => assetAnswer(request, apps, service.sites, service.content),
    ({ request, person, path }) => (path.startsWith(`${GRAPH_PATH}/`) ? graph.answer(request, person) : undefined),
    ({ request, path }) => {
      if (!/\/_layouts\/15\/userphoto\.aspx$/i.test(path)) return undefined;
      const parameters = new Map([...request.url.searchParams].map(([name, value]) => [name.toLowerCase(), value]));
      const person = service.people.find(parameters.get('accountname') ?? parameters.get('username') ?? '');
      return personPicture(person ?? SILHOUETTE, PICTURE_SIZES[parameters.get('size')?.toLowerCase() ?? 's'] ?? PICTURE_SIZES.s ?? 48);
    }
  ];
}
