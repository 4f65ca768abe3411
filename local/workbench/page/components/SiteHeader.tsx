import { IconButton } from '@fluentui/react';
import * as React from 'react';
import { HubNavigation } from './HubNavigation';
import { useSurroundings } from './surroundings';

/** Site name, navigation and who is signed in; Teams draws its own around the page. */
export function SiteHeader(): React.ReactElement | null {
  const { data } = useSurroundings();
  const { site, hub, view } = data;
  if (view.host !== 'SharePoint') return null;
  return (
    <header className="siteHeader">
      <div className="suiteBar">
        <a className="suiteName" href={hub?.url ?? site.url}>{hub?.title ?? site.title}</a>
        <SignedIn />
      </div>
      <div data-sp-placeholder="Top" />
      {hub && <HubNavigation hub={hub} />}
      <div className="siteBar">
        <span className="siteLogo" aria-hidden="true">{initials(site.title)}</span>
        <a className="siteTitle" href={site.url}>{site.title}</a>
        <SiteNavigation />
      </div>
    </header>
  );
}

function SignedIn(): React.ReactElement {
  const { data, strings } = useSurroundings();
  const person = data.people.find(({ login }) => login === data.persona);
  const name = person?.name ?? data.persona;
  return (
    <div className="signedIn">
      <span className="visuallyHidden">{strings.signedInAs(name)}</span>
      <span className="signedInName" aria-hidden="true">{name}</span>
      <span className="signedInCoin" aria-hidden="true">{initials(name)}</span>
    </div>
  );
}

function SiteNavigation(): React.ReactElement {
  const { data, strings } = useSurroundings();
  const [open, setOpen] = React.useState(false);
  return (
    <nav className="siteNavigation" aria-label={strings.mainNavigation}>
      <IconButton
        className="menuButton"
        iconProps={{ iconName: 'GlobalNavButton' }}
        aria-label={strings.menu}
        aria-expanded={open}
        aria-controls="siteNavigationLinks"
        onClick={() => setOpen(!open)}
      />
      <ul id="siteNavigationLinks" className={open ? 'open' : undefined}>
        {data.pages.map(({ id, title, url }) => (
          <li key={id}>
            <a href={url} aria-current={id === data.page?.id ? 'page' : undefined}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** First letters of the first two words that are more than an article. */
function initials(title: string): string {
  return title.split(/[\s’']+/).filter((word, _index, words) => words.length === 1 || word.length > 2).slice(0, 2).map((word) => word.charAt(0).toLocaleUpperCase()).join('');
}
