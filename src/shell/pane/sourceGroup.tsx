import type { IPropertyPaneGroup } from '@microsoft/sp-property-pane';
import type { WebPartContext } from '@microsoft/sp-webpart-base';
import * as React from 'react';
import type { PaneSite } from '../../data/sites/PaneSite';
import { languageOf, wordsOf } from '../Language';
import type { PartProperties } from '../site/SiteSource';
import { readSource } from '../site/SiteSource';
import type { WebPartHost } from '../WebPartHost';
import { reactField } from './reactField';
import { SourcePicker } from './SourcePicker';
import { sourceWords } from './strings';

const FIELD: keyof PartProperties = 'source';

/** The module in the chunk of the part's screens: `() => import(/* webpackChunkName: '<part>' *\/ '…/shell/site/loadSiteFinder')`. */
export type FinderModule = () => Promise<{ loadSiteFinder(context: WebPartContext): Promise<PaneSite> }>;

/** The group of a property pane that says which site's content is shown, and lets another one be found by its name. */
export function sourceGroup<P extends PartProperties>({ context }: WebPartHost<P>, source: PartProperties['source'], load: FinderModule): IPropertyPaneGroup {
  const { web, cultureInfo } = context.pageContext;
  const language = languageOf(cultureInfo.currentUICultureName);
  const words = wordsOf(sourceWords, language);
  let loaded: Promise<PaneSite> | undefined;
  const finder = (): Promise<PaneSite> => (loaded ??= load().then(({ loadSiteFinder }) => loadSiteFinder(context)));
  const field = reactField(FIELD, language, (change) => (
    <SourcePicker
      words={words}
      source={readSource(source, web.absoluteUrl)}
      pageTitle={web.title}
      finder={{ find: async (text, signal) => (await finder()).find(text, signal), hub: async () => (await finder()).hub() }}
      onChange={(chosen) => change(chosen && readSource(chosen, web.absoluteUrl))}
    />
  ));
  return { groupName: words.group, groupFields: [field] };
}
