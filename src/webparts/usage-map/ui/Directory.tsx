import * as React from 'react';
import type { Site, SiteFacet } from '../../../domain/usages/usageMap';
import { siteFacets } from '../../../domain/usages/usageMap';
import { isAimedAt, rankForAgent } from '../../../domain/usages/rankForAgent';
import { announce } from '../../../shell/announce';
import { usePage, useWords } from '../../../shell/Page';
import { usageMapWords } from '../strings';
import styles from './Directory.module.scss';
import { FavouriteButton } from './FavouriteButton';
import { useMap } from './MapContext';
import { useSearch } from './useSearch';
import { OpenLink } from './OpenLink';
import { Chips } from './Chips';
import { SearchField } from './SearchField';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { MapIcon } from './mapIcons';

/** Sites shown at first; the rest behind a button. */
const SHOWN = 30;

type Facet = SiteFacet | 'all';

/** The directory of sites by facet, with search; the agent's own first. */
export default function Directory(): React.ReactElement {
  const { map, agent, favourites, canManage } = useMap();
  const search = useSearch();
  const { formats, isEditing } = usePage();
  const words = useWords(usageMapWords).directory;
  const [query, setQuery] = React.useState('');
  const [facet, setFacet] = React.useState<Facet>('all');
  const [isAllShown, setAllShown] = React.useState(false);
  const favouriteIds = favourites.filter(({ kind }) => kind === 'site').map(({ id }) => id);
  const isMine = (site: Site): boolean => favouriteIds.includes(site.id) || isAimedAt(site, agent);

  const isSearching = query.trim() !== '';
  const found = React.useMemo(() => (isSearching ? search.findSites(query) : map.sites), [isSearching, search, query, map]);
  const ofFacet = found.filter((site) => facet === 'all' || site.facet === facet);
  const sites = isSearching ? ofFacet : rankForAgent(ofFacet, agent, favouriteIds);
  React.useEffect(() => {
    if (!isSearching) return;
    const timer = window.setTimeout(() => announce(words.count(found.length, formats.number(found.length))), 600);
    return () => window.clearTimeout(timer);
  }, [isSearching, found, words, formats]);

  if (map.sites.length === 0) return <EmptyState icon={<MapIcon />} title={canManage && !isEditing ? words.readMode : words.empty} />;
  const shown = isAllShown ? sites : sites.slice(0, SHOWN);
  return (
    <section className={styles.directory} aria-label={words.heading}>
      <SearchField label={words.search} value={query} onChange={setQuery} />
      <Chips
        label={words.heading}
        chips={[{ key: 'all', text: words.all }, ...siteFacets.filter((one) => map.sites.some((site) => site.facet === one)).map((key) => ({ key, text: words.facet[key] }))]}
        selected={facet}
        onSelect={(key) => setFacet(key as Facet)}
      />
      {shown.length === 0 && <p className={styles.nothing}>{words.nothing(query.trim())}</p>}
      <ul className={styles.sites}>
        {shown.map((site) => (
          <li key={site.id} className={styles.site}>
            <div className={styles.head}>
              <OpenLink url={site.url} mark={{ kind: 'site', id: site.id }}>
                <bdi>{site.title}</bdi>
              </OpenLink>
              <FavouriteButton mark={{ kind: 'site', id: site.id }} title={site.title} />
            </div>
            <p className={styles.about}>
              <span className={styles.facet}>{words.facet[site.facet]}</span>
              {isMine(site) && <span className={styles.mine}>{words.mine}</span>}
              {site.description}
            </p>
            {site.contact && <p className={styles.about}>{words.contact(site.contact)}</p>}
          </li>
        ))}
      </ul>
      {sites.length > shown.length && <Button appearance="text" onClick={() => setAllShown(true)}>{words.more(sites.length - shown.length, formats.number(sites.length - shown.length))}</Button>}
    </section>
  );
}
