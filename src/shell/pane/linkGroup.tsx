import type { IPropertyPaneCustomFieldProps, IPropertyPaneField, IPropertyPaneGroup } from '@microsoft/sp-property-pane';
import { PropertyPaneFieldType } from '@microsoft/sp-property-pane';
import * as React from 'react';
import * as ReactDom from 'react-dom';
import type { LinkedPages } from '../../data/partPages/LinkedPages';
import { ThemeScope } from '../../ui/ThemeScope';
import { languageOf, wordsOf } from '../Language';
import type { PartProperties } from '../site/SiteSource';
import { readSource } from '../site/SiteSource';
import { themeVariables } from '../theme';
import type { WebPartHost } from '../WebPartHost';
import { LinkedPageField } from './LinkedPageField';
import { linkWords } from './linkStrings';
import { siteTheme } from './siteTheme';
import type { FinderModule } from './sourceGroup';

const FIELD = 'linkedPage';

/** The group of a property pane that says to which page links to the part's things lead. None where another site's content is shown: its owners say it there. */
export function linkGroup<P extends PartProperties>({ context }: WebPartHost<P>, { source, mode }: Readonly<PartProperties & { readonly mode?: string }>, load: FinderModule): readonly IPropertyPaneGroup[] {
  const { web, cultureInfo } = context.pageContext;
  if (readSource(source, web.absoluteUrl)) return [];
  const language = languageOf(cultureInfo.currentUICultureName);
  const words = wordsOf(linkWords, language);
  const links = async (): Promise<LinkedPages> => (await (await load()).loadSiteFinder(context)).links();
  const field: IPropertyPaneField<IPropertyPaneCustomFieldProps> = {
    type: PropertyPaneFieldType.Custom,
    targetProperty: FIELD,
    properties: {
      key: FIELD,
      onRender: (element) => {
        const theme = siteTheme();
        const { id } = context.manifest;
        ReactDom.render(
          <ThemeScope theme={theme} variables={themeVariables(theme)} language={language}>
            <LinkedPageField words={words} isForOne={mode === 'one'} read={async () => (await links()).of(id, location)} choose={async () => (await links()).choose(id, location)} />
          </ThemeScope>,
          element
        );
      },
      onDispose: (element) => void ReactDom.unmountComponentAtNode(element)
    }
  };
  return [{ groupName: words.group, groupFields: [field] }];
}
