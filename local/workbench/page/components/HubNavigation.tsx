import { Icon, IconButton } from '@fluentui/react';
import * as React from 'react';
import type { Hub, NavigationLink } from '../../model/siteContent';
import { useSurroundings } from './surroundings';

/** The navigation that all sites of a hub share: links, and menus of links that open one at a time. */
export function HubNavigation({ hub }: { readonly hub: Hub }): React.ReactElement {
  const { strings } = useSurroundings();
  const [unfolded, setUnfolded] = React.useState(false);
  const [open, setOpen] = React.useState<number>();
  return (
    <nav className="hubNavigation" aria-label={strings.hubNavigation(hub.title)}>
      <a className="hubName" href={hub.url}>{hub.title}</a>
      <IconButton
        className="menuButton"
        iconProps={{ iconName: 'GlobalNavButton' }}
        aria-label={strings.hubMenu}
        aria-expanded={unfolded}
        aria-controls="hubNavigationLinks"
        onClick={() => setUnfolded(!unfolded)}
      />
      <ul id="hubNavigationLinks" className={unfolded ? 'open' : undefined}>
        {hub.links.map((link, index) => (
          <li key={index}>
            {link.children.length === 0 ? <HubLink link={link} /> : <HubMenu link={link} open={open === index} onToggle={(shown) => setOpen(shown ? index : undefined)} />}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function HubLink({ link }: { readonly link: NavigationLink }): React.ReactElement {
  const { data } = useSurroundings();
  return <a href={link.url} aria-current={link.url.toLowerCase() === data.site.url.toLowerCase() ? 'true' : undefined}>{link.title}</a>;
}

interface HubMenuProps {
  readonly link: NavigationLink;
  readonly open: boolean;
  onToggle(open: boolean): void;
}

/** A button that shows the links below it; Escape and leaving close it, and Escape gives the focus back. */
function HubMenu({ link, open, onToggle }: HubMenuProps): React.ReactElement {
  const id = React.useMemo(() => `hubMenu-${crypto.randomUUID()}`, []);
  const button = React.useRef<HTMLButtonElement>(null);
  const menu = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    const { current } = menu;
    if (!open || current === null) return undefined;
    const leave = ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget instanceof Node && !current.contains(relatedTarget)) onToggle(false);
    };
    const escape = ({ key }: KeyboardEvent): void => {
      if (key !== 'Escape') return;
      onToggle(false);
      button.current?.focus();
    };
    current.addEventListener('focusout', leave);
    current.addEventListener('keydown', escape);
    return () => {
      current.removeEventListener('focusout', leave);
      current.removeEventListener('keydown', escape);
    };
  }, [open, onToggle]);
  const own = link.url === '' ? [] : [{ ...link, children: [] }];
  return (
    <div className="hubMenu" ref={menu}>
      <button ref={button} type="button" aria-expanded={open} aria-controls={id} onClick={() => onToggle(!open)}>
        {link.title}
        <Icon iconName={open ? 'ChevronUp' : 'ChevronDown'} />
      </button>
      <ul id={id} hidden={!open}>
        {[...own, ...link.children].map((child, index) => (
          <HubEntry key={index} link={child} />
        ))}
      </ul>
    </div>
  );
}

/** A link of an open menu, with what stands below it. */
function HubEntry({ link }: { readonly link: NavigationLink }): React.ReactElement {
  return (
    <li>
      {link.url === '' ? <span className="hubHeading">{link.title}</span> : <HubLink link={link} />}
      {link.children.length > 0 && <ul>{link.children.map((child, index) => <HubEntry key={index} link={child} />)}</ul>}
    </li>
  );
}
