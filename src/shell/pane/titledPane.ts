import type { IPropertyPaneField, IPropertyPaneGroup } from '@microsoft/sp-property-pane';
import { PropertyPaneTextField } from '@microsoft/sp-property-pane';
import type { Words } from '../Language';
import { languageOf, wordsOf } from '../Language';
import type { PartProperties } from '../site/SiteSource';
import type { WebPartHost, WebPartPane } from '../WebPartHost';
import { wordsReady } from '../withEnglish';
import type { FinderModule } from './sourceGroup';
import { sourceGroup } from './sourceGroup';

interface TitledWords {
  readonly description: string;
  readonly title: string;
  readonly titleHint: string;
}

interface TitledPane<P, W extends TitledWords> {
  readonly words: Words<W>;
  /** What can be said of it below its title. */
  fieldsOf?(words: W, properties: Readonly<P>): readonly IPropertyPaneField<unknown>[];
  /** What else can be said of it, last, under headings of its own. */
  groupsOf?(properties: Readonly<P>): readonly IPropertyPaneGroup[];
  readonly loadFinder: FinderModule;
}

/** The property pane of a part that shows all that is on a site: its title, what is its own, and of which site. */
export async function titledPane<P extends PartProperties, W extends TitledWords>(host: WebPartHost<P>, { words: all, fieldsOf = () => [], groupsOf = () => [], loadFinder }: TitledPane<P, W>): Promise<WebPartPane<P>> {
  const language = languageOf(host.context.pageContext.cultureInfo.currentUICultureName);
  await wordsReady(language);
  const words = wordsOf(all, language);
  return {
    load: () => Promise.resolve(),
    configuration: (properties) => ({
      pages: [
        {
          header: { description: words.description },
          groups: [
            { groupFields: [PropertyPaneTextField('title', { label: words.title, placeholder: words.titleHint, maxLength: 120 }), ...fieldsOf(words, properties)] },
            sourceGroup(host, properties.source, loadFinder),
            ...groupsOf(properties)
          ]
        }
      ]
    })
  };
}
