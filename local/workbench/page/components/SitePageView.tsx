import { ThemeProvider } from '@fluentui/react';
import * as React from 'react';
import { APP_PAGE } from '../sitePages';
import { AppPageBody } from './AppPageBody';
import { Notice } from './Notice';
import { PageBody } from './PageBody';
import { SiteHeader } from './SiteHeader';
import { useSurroundings } from './surroundings';
import { usePageTheme } from './usePageTheme';

/** The whole page: what SharePoint draws around the title and the canvas. */
export function SitePageView(): React.ReactElement {
  const { data, strings } = useSurroundings();
  const theme = usePageTheme();
  return (
    <ThemeProvider theme={theme} className="sitePage">
      <a className="skipLink" href="#pageContent">{strings.skipToContent}</a>
      <SiteHeader />
      {data.page ? data.page.layout === APP_PAGE ? <AppPageBody page={data.page} /> : <PageBody page={data.page} theme={theme} /> : (
        <main id="pageContent" tabIndex={-1}>
          <Notice heading={strings.noSuchPage} text={strings.noSuchPageText} level={1} />
        </main>
      )}
      <footer data-sp-placeholder="Bottom" />
    </ThemeProvider>
  );
}
