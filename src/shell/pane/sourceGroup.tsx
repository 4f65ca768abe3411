import type { IPropertyPaneCustomFieldProps, IPropertyPaneField, IPropertyPaneGroup } from '@microsoft/sp-property-pane';
import { PropertyPaneFieldType } from '@microsoft/sp-property-pane';
import type { WebPartContext } from '@microsoft/sp-webpart-base';
import * as React from 'react';
import * as ReactDom from 'react-dom';
import type { PaneSite } from '../../data/sites/PaneSite';
import { ThemeScope } from '../../ui/ThemeScope';
import { languageOf, wordsOf } from '../Language';
import type { PartProperties } from '../site/SiteSource';
import { readSource } from '../site/SiteSource';
import { themeVariables } from '../theme';
import type { WebPartHost } from '../WebPartHost';
import { siteTheme } from './siteTheme';
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
  const field: IPropertyPaneField<IPropertyPaneCustomFieldProps> = {
    type: PropertyPaneFieldType.Custom,
    targetProperty: FIELD,
    properties: {
      key: FIELD,
      onRender: (element, _, onChange) => {
        const theme = siteTheme();
        ReactDom.render(
          // The pane has the colours of the site, whatever those of the section.
          <ThemeScope theme={theme} variables={themeVariables(theme)} language={language}>
            <SourcePicker
              words={words}
              source={readSource(source, web.absoluteUrl)}
              pageTitle={web.title}
              finder={{ find: async (text, signal) => (await finder()).find(text, signal), hub: async () => (await finder()).hub() }}
              onChange={(chosen) => onChange?.(FIELD, chosen && readSource(chosen, web.absoluteUrl))}
            />
          </ThemeScope>,
          element
        );
      },
      onDispose: (element) => void ReactDom.unmountComponentAtNode(element)
    }
  };
  return { groupName: words.group, groupFields: [field] };
}
