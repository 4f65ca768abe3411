import { SPHttpClient } from '@microsoft/sp-http';
import { initializeIcons } from '@fluentui/react';
import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { SitePageView } from './components/SitePageView';
import type { Surroundings } from './components/surroundings';
import { SurroundingsContext } from './components/surroundings';
import { readPageData } from './pageData';
import { BaseApplication, createWebPartManager, offerPlaces, presentAsSharePoint, provideLocalTokens, startThemedScope } from './runtime';
import { SitePages } from './sitePages';
import { strings } from './strings';
import { joinTeams } from './teams';
import { pageTheme } from './themes';

/**
 * The application that the runtime loads into the page: an SPFx component like SharePoint's own page, which draws the
 * page and hands each web part's element to SharePoint's manager.
 */
export default class WorkbenchApplication extends BaseApplication {
  /** The runtime asks applications for SharePoint's suite bar; this page draws its own. */
  public override _getPageChromeProvider(): undefined {
    return undefined;
  }

  public override get componentId(): string {
    return readPageData().preloadedData.clientSideApplicationId;
  }

  public override async onLoad(): Promise<void> {
    const data = readPageData();
    presentAsSharePoint();
    provideLocalTokens(data.persona);
    initializeIcons('/_workbench/fonts/', { disableWarnings: true });

    const sdks = data.view.host === 'SharePoint' ? {} : await joinTeams();
    const { scope, provider } = startThemedScope(this.context.serviceScope, pageTheme(data.view.theme));
    const surroundings: Surroundings = {
      data,
      strings: strings[data.view.language],
      scope,
      themeProvider: provider,
      manager: createWebPartManager(scope, sdks),
      sitePages: new SitePages(scope.consume(SPHttpClient.serviceKey), this.context.pageContext.web.absoluteUrl)
    };
    ReactDOM.render(
      <SurroundingsContext.Provider value={surroundings}>
        <SitePageView />
      </SurroundingsContext.Provider>,
      document.getElementById('workbenchPageContent')
    );
    const dialogs = document.createElement('div');
    document.body.append(dialogs);
    offerPlaces(this.context.serviceScope, dialogs);
  }
}
