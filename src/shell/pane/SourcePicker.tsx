import * as React from 'react';
import type { SiteAddress } from '../../data/sites/SiteAddress';
import type { SiteFinder } from '../../data/sites/SiteFinder';
import { Button } from '../../ui/Button';
import { ChoiceList } from '../../ui/ChoiceList';
import { FieldFrame } from '../../ui/FieldFrame';
import { TextBox } from '../../ui/TextBox';
import { announce } from '../announce';
import styles from './SourcePicker.module.scss';
import type { SourceWords } from './strings';

interface SourcePickerProps {
  readonly words: SourceWords;
  /** Undefined: the page's own site. */
  readonly source: SiteAddress | undefined;
  readonly pageTitle: string;
  readonly finder: Pick<SiteFinder, 'find' | 'hub'>;
  onChange(source: SiteAddress | undefined): void;
}

type Mode = 'here' | 'hub' | 'other';

/** This site, its hub, or one that is found by its name: nobody types an address. */
export function SourcePicker({ words, source, pageTitle, finder, onChange }: SourcePickerProps): React.ReactElement {
  const hub = useHub(finder);
  const [isOther, setOther] = React.useState(false);
  // Which one it is, is not known before: a search field that goes again would take away what is typed.
  const isKnown = source === undefined || hub !== undefined;
  const mode: Mode = isOther ? 'other' : !source ? 'here' : source.webUrl === hub?.webUrl ? 'hub' : 'other';
  const choose = (key: Mode): void => {
    setOther(key === 'other');
    if (key === 'here') onChange(undefined);
    else if (key === 'hub' && hub) onChange(hub);
  };
  return (
    <FieldFrame label={words.label} message={source ? words.shown(source.title) : undefined}>
      {isKnown ? (
        <ChoiceList<Mode>
          name="parvis-source"
          selected={mode}
          choices={[
            { key: 'here', text: words.here(pageTitle) },
            ...(hub ? [{ key: 'hub' as const, text: words.hub(hub.title) }] : []),
            { key: 'other', text: words.other }
          ]}
          onChange={choose}
        />
      ) : (
        <p className={styles.note}>{words.searching}</p>
      )}
      {isKnown && mode === 'other' && (
        <SiteSearch
          words={words}
          finder={finder}
          onChoose={(site) => {
            setOther(false);
            onChange(site);
          }}
        />
      )}
    </FieldFrame>
  );
}

/** Undefined while it is not known; null where there is none or it cannot be read: it is then found like any site. */
function useHub(finder: SourcePickerProps['finder']): SiteAddress | null | undefined {
  const [hub, setHub] = React.useState<SiteAddress | null>();
  React.useEffect(() => {
    let isThere = true;
    finder.hub().then(
      (found) => isThere && setHub(found),
      () => isThere && setHub(null)
    );
    return () => {
      isThere = false;
    };
    // Once for each pane: its fields are made anew at every change.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return hub;
}

type Found = 'idle' | 'searching' | 'failed' | readonly SiteAddress[];

/** Typing rests this long before the search is asked (milliseconds). */
const REST = 300;

function SiteSearch({ words, finder, onChoose }: Pick<SourcePickerProps, 'words' | 'finder'> & { onChoose(site: SiteAddress): void }): React.ReactElement {
  const [text, setText] = React.useState('');
  const [found, setFound] = React.useState<Found>('idle');
  const search = React.useRef(finder);
  search.current = finder;
  React.useEffect(() => {
    if (text.trim().length < 2) {
      setFound('idle');
      return undefined;
    }
    const controller = new AbortController();
    const timer = window.setTimeout(() => {
      setFound('searching');
      search.current.find(text, controller.signal).then(
        (sites) => {
          setFound(sites);
          announce(words.found(sites.length, String(sites.length)));
        },
        () => !controller.signal.aborted && setFound('failed')
      );
    }, REST);
    return () => {
      window.clearTimeout(timer);
      controller.abort();
    };
  }, [text, words]);
  return (
    <div className={styles.search}>
      <TextBox label={words.search} description={words.hint} value={text} autoComplete="off" maxLength={100} onChange={setText} />
      {found === 'searching' && <p className={styles.note}>{words.searching}</p>}
      {found === 'failed' && <p className={styles.note}>{words.failed}</p>}
      {typeof found === 'object' && found.length === 0 && <p className={styles.note}>{words.none}</p>}
      {typeof found === 'object' && (
        <ul className={styles.sites}>
          {found.map((site) => (
            <li key={site.webUrl}>
              <Button appearance="text" title={site.webUrl} onClick={() => onChoose(site)}>
                <bdi>{site.title}</bdi>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
