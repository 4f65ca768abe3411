import type { IPropertyPaneGroup } from '@microsoft/sp-property-pane';
import * as React from 'react';
import type { LinkedPages } from '../../data/partPages/LinkedPages';
import { languageOf, wordsOf } from '../Language';
import type { PartProperties } from '../site/SiteSource';
import { readSource } from '../site/SiteSource';
import type { WebPartHost } from '../WebPartHost';
import { LinkedPageField } from './LinkedPageField';
import { linkWords } from './linkStrings';
import { reactField } from './reactField';
import type { FinderModule } from './sourceGroup';

const FIELD = 'linkedPage';

/** The group of a property pane that says to which page links to the part's things lead. None where another site's content is shown: its owners say it there. */
export function linkGroup<P extends PartProperties>({ context }: WebPartHost<P>, { source, mode }: Readonly<PartProperties & { readonly mode?: string }>, load: FinderModule): readonly IPropertyPaneGroup[] {
  const { web, cultureInfo } = context.pageContext;
  if (readSource(source, web.absoluteUrl)) return [];
  const language = languageOf(cultureInfo.currentUICultureName);
  const words = wordsOf(linkWords, language);
  const links = async (): Promise<LinkedPages> => (await (await load()).loadSiteFinder(context)).links();
  const field = reactField(FIELD, language, () => {
    const { id } = context.manifest;
    return <LinkedPageField words={words} isForOne={mode === 'one'} read={async () => (await links()).of(id, location)} choose={async () => (await links()).choose(id, location)} />;
  });
  return [{ groupName: words.group, groupFields: [field] }];
}
