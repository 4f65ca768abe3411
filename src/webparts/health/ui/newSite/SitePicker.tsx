import * as React from 'react';
import type { NewSites } from '../../../../data/newSite/NewSites';
import type { SiteAddress } from '../../../../data/sites/SiteAddress';
import { foldText } from '../../../../domain/text/foldText';
import { announce } from '../../../../shell/announce';
import { usePage, useWords } from '../../../../shell/Page';
import { useQuery } from '../../../../shell/queries/useQuery';
import { Failure, WhenReady } from '../../../../shell/states';
import { useTask } from '../../../../shell/tasks/useTask';
import { Button } from '../../../../ui/Button';
import { Disclosure } from '../../../../ui/Disclosure';
import { TextBox } from '../../../../ui/TextBox';
import styles from './NewSite.module.scss';
import { newSiteWords } from './newSiteStrings';

interface SiteSearchProps {
  readonly sites: Pick<NewSites, 'findSites' | 'hubSites'>;
  onPick(site: SiteAddress): void;
}

/** Sites that are drawn at once. */
const PAGE = 20;

/** All sites of the hub, with a field that searches in them; others by a search of SharePoint's. Read when it is opened. */
export function SitePicker({ sites, onPick }: SiteSearchProps): React.ReactElement {
  const words = useWords(newSiteWords);
  const { formats, webUrl } = usePage();
  const read = useQuery<readonly SiteAddress[]>({ queryKey: ['health', 'newSite', 'hub', webUrl], queryFn: () => sites.hubSites(), refetchOnWindowFocus: false });
  const [text, setText] = React.useState('');
  const [most, setMost] = React.useState(PAGE);
  return (
    <WhenReady read={read} lines={4}>
      {(all) => {
        if (all.length === 0) return <SiteSearch sites={sites} hint={words.noHub} onPick={onPick} />;
        const wanted = foldText(text).split(/\s+/).filter(Boolean);
        const found = all.filter(({ title, webUrl: url }) => wanted.every((word) => foldText(`${title} ${new URL(url).pathname}`).includes(word)));
        const shown = found.slice(0, most);
        return (
          <div className={styles.block}>
            <TextBox
              label={words.filter}
              value={text}
              onChange={(next) => {
                setText(next);
                setMost(PAGE);
              }}
            />
            <p className={styles.note} role="status">
              {found.length === 0 ? words.noHubSite : words.shownOf(shown.length, formats.number(shown.length), formats.number(found.length))}
            </p>
            {shown.length > 0 && <FoundSites label={words.hubSites} sites={shown} onPick={onPick} />}
            {found.length > shown.length && (
              <div>
                <Button onClick={() => setMost(most + PAGE)}>{words.moreSites}</Button>
              </div>
            )}
            <Disclosure label={words.elsewhere}>
              <SiteSearch sites={sites} onPick={onPick} />
            </Disclosure>
          </div>
        );
      }}
    </WhenReady>
  );
}

function FoundSites({ label, sites, onPick }: { readonly label: string; readonly sites: readonly SiteAddress[]; onPick(site: SiteAddress): void }): React.ReactElement {
  const words = useWords(newSiteWords);
  return (
    <ul className={styles.found} aria-label={label}>
      {sites.map((site) => (
        <li key={site.webUrl}>
          <span>
            {site.title} <span className={styles.note}>{new URL(site.webUrl).pathname}</span>
          </span>
          <Button aria-label={words.chooseSite(site.title)} onClick={() => onPick(site)}>
            {words.choose}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Finds a site by its name. */
function SiteSearch({ sites, hint, onPick }: Omit<SiteSearchProps, 'sites'> & { readonly sites: Pick<NewSites, 'findSites'>; readonly hint?: string }): React.ReactElement {
  const words = useWords(newSiteWords);
  const [text, setText] = React.useState('');
  const search = useTask<string, readonly SiteAddress[]>((typed, { signal }) => sites.findSites(typed, signal), { onDone: (found) => void (found.length === 0 && announce(words.noSite)) });
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    search.start(text);
  };
  const { state } = search;
  return (
    <form className={styles.block} role="search" aria-label={words.findSite} onSubmit={submit}>
      {hint !== undefined && <p className={styles.note}>{hint}</p>}
      <TextBox label={words.findSite} description={words.findHint} value={text} onChange={setText} />
      <div>
        <Button type="submit" isBusy={state.kind === 'running'}>
          {words.find}
        </Button>
      </div>
      {state.kind === 'failed' && <Failure error={state.error} onRetry={search.resume} />}
      {state.kind === 'done' && state.result.length === 0 && <p className={styles.note}>{words.noSite}</p>}
      {state.kind === 'done' && state.result.length > 0 && <FoundSites label={words.findSite} sites={state.result} onPick={onPick} />}
    </form>
  );
}
