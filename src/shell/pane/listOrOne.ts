import type { IPropertyPaneField, IPropertyPaneGroup } from '@microsoft/sp-property-pane';
import { PropertyPaneChoiceGroup, PropertyPaneDropdown, PropertyPaneLabel, PropertyPaneTextField, PropertyPaneToggle } from '@microsoft/sp-property-pane';
import { report } from '../report';
import type { PartProperties } from '../site/SiteSource';
import { readSource } from '../site/SiteSource';
import type { WebPartHost, WebPartPane } from '../WebPartHost';
import type { FinderModule } from './sourceGroup';
import { linkGroup } from './linkGroup';
import { sourceGroup } from './sourceGroup';

/** What the owner of a page says of a part that shows a list of things or one of them. */
export interface ListOrOneWords {
  readonly description: string;
  readonly title: string;
  readonly titleHint: string;
  readonly mode: string;
  readonly list: string;
  readonly one: string;
  /** Above the one that is chosen. */
  readonly thing: string;
  readonly loading: string;
  readonly none: string;
  readonly unreadable: string;
  readonly showPast: string;
  readonly shown: string;
  readonly hidden: string;
}

/** The things of one site, one of which can be chosen. */
export interface ThingsOfSite<T> {
  list(): Promise<readonly T[]>;
  open(id: number): Promise<T>;
  serverNow(): Date;
}

/** Properties of such a part; what else they hold is its own. */
type ListOrOneProperties<K extends string> = PartProperties & { readonly mode?: string } & { readonly [property in K]?: number };

interface ListOrOne<K extends string, P, T> {
  readonly words: ListOrOneWords;
  /** How a report calls them: `the calls`. */
  readonly things: string;
  /** The property that holds the number of the chosen one. */
  readonly chosenIn: K;
  /** What the property `mode` holds when the list is shown, which it is unless one was chosen. */
  readonly listMode: string;
  at(webUrl: string): Promise<ThingsOfSite<T>>;
  idOf(thing: T): number;
  /** How a thing and its state are called in the choice. */
  nameOf(thing: T, now: Date): string;
  /** What can be said of the list before what is past. */
  fieldsOfList?(properties: Readonly<P>): readonly IPropertyPaneField<unknown>[];
  /** What else can be said of it, under a heading of its own. */
  groupsOf?(properties: Readonly<P>): readonly IPropertyPaneGroup[];
  readonly loadFinder: FinderModule;
}

type Read<T> = 'loading' | 'failed' | { readonly things: readonly T[]; readonly now: Date };

/** The property pane of a part that shows the list of its things or one of them, chosen from what is there, of the page's site or another one. */
export function listOrOne<K extends string, P extends ListOrOneProperties<K>, T>(host: WebPartHost<P>, part: ListOrOne<K, P, T>): WebPartPane<P> {
  const { words, chosenIn, listMode, idOf } = part;
  let read: Read<T> = 'loading';

  const choice = (): IPropertyPaneField<unknown> => {
    if (typeof read === 'string' || read.things.length === 0) {
      const text = read === 'loading' ? words.loading : read === 'failed' ? words.unreadable : words.none;
      return PropertyPaneLabel(chosenIn, { text });
    }
    const { things, now } = read;
    return PropertyPaneDropdown(chosenIn, { label: words.thing, options: things.map((thing) => ({ key: idOf(thing), text: part.nameOf(thing, now) })) });
  };

  return {
    async load(properties) {
      try {
        const here = host.context.pageContext.web.absoluteUrl;
        const site = await part.at(readSource(properties.source, here)?.webUrl ?? here);
        const list = await site.list();
        const id = properties[chosenIn];
        // The chosen one is offered however old it is.
        const older = id !== undefined && list.every((thing) => idOf(thing) !== id) ? await site.open(id).catch(() => undefined) : undefined;
        read = { things: older === undefined ? list : [...list, older], now: site.serverNow() };
      } catch (error) {
        report(error, `read ${part.things} for the property pane`);
        read = 'failed';
      }
    },
    configuration: (properties) => {
      const { mode = listMode, source } = properties;
      return {
        pages: [
          {
            header: { description: words.description },
            groups: [
              {
                groupFields: [
                  PropertyPaneTextField('title', { label: words.title, placeholder: words.titleHint, maxLength: 120 }),
                  PropertyPaneChoiceGroup('mode', {
                    label: words.mode,
                    options: [
                      { key: listMode, text: words.list, checked: mode === listMode },
                      { key: 'one', text: words.one, checked: mode === 'one' }
                    ]
                  }),
                  ...(mode === 'one'
                    ? [choice()]
                    : [...(part.fieldsOfList?.(properties) ?? []), PropertyPaneToggle('showPast', { label: words.showPast, onText: words.shown, offText: words.hidden })])
                ]
              },
              ...(part.groupsOf?.(properties) ?? []),
              sourceGroup(host, source, part.loadFinder),
              ...linkGroup(host, properties, part.loadFinder)
            ]
          }
        ]
      };
    }
  };
}
