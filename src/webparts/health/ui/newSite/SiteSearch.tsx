import * as React from 'react';
import type { NewSites } from '../../../../data/newSite/NewSites';
import type { SiteAddress } from '../../../../data/sites/SiteAddress';
import { announce } from '../../../../shell/announce';
import { useWords } from '../../../../shell/Page';
import { Failure } from '../../../../shell/states';
import { useTask } from '../../../../shell/tasks/useTask';
import { Button } from '../../../../ui/Button';
import { TextBox } from '../../../../ui/TextBox';
import styles from './NewSite.module.scss';
import { newSiteWords } from './newSiteStrings';

interface SiteSearchProps {
  readonly sites: Pick<NewSites, 'findSites'>;
  onPick(site: SiteAddress): void;
}

/** Finds a site by its name. */
export function SiteSearch({ sites, onPick }: SiteSearchProps): React.ReactElement {
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
      <TextBox label={words.findSite} description={words.findHint} value={text} onChange={setText} />
      <div>
        <Button type="submit" isBusy={state.kind === 'running'}>
          {words.find}
        </Button>
      </div>
      {state.kind === 'failed' && <Failure error={state.error} onRetry={search.resume} />}
      {state.kind === 'done' && state.result.length === 0 && <p className={styles.note}>{words.noSite}</p>}
      {state.kind === 'done' && state.result.length > 0 && (
        <ul className={styles.found}>
          {state.result.map((site) => (
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
      )}
    </form>
  );
}
