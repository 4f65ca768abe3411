import * as React from 'react';
import { narrowToFamily, drawableUsageMap } from '../../../domain/usages/narrowUsageMap';
import { minWidth } from '../../../domain/usages/layoutUsageMap';
import { announce } from '../../../shell/announce';
import { useArrivalFocus } from '../../../shell/addresses/useAddresses';
import { lazyScreen } from '../../../shell/lazyScreen';
import { usePage, useWords } from '../../../shell/Page';
import { Button } from '../../../ui/Button';
import { useWidth } from '../../../ui/useWidth';
import { printAlone } from '../../../ui/printAlone';
import { MessageLine } from '../../../ui/MessageLine';
import { usageMapWords } from '../strings';
import type { UsageMapLayout } from '../UsageMapProperties';
import { Chips } from './Chips';
import { ChosenCard } from './ChosenCard';
import { Details } from './Details';
import { Drawing } from './Drawing';
import styles from './MapArea.module.scss';
import { useMap } from './MapContext';
import { MostOpened } from './MostOpened';
import { MyPart } from './MyPart';
import { useOwnerTools } from './ownerTools';
import { SearchField } from './SearchField';
import { TextTwin } from './TextTwin';
import { Tiles } from './Tiles';

// The index and its rules weigh as much as the drawing: they come when the agent goes to the search box.
const loadSearch = () => import(/* webpackChunkName: 'usage-map-search' */ './SearchResults');
const SearchResults = lazyScreen(loadSearch, { lines: 4 });

/** Narrower places have the list first: a drawing there is small or long. In CSS pixels. */
const DRAWN_FIRST = 1000;
/** A larger map opens on its first family: all of it would be a drawing many screens high. */
const DRAWN_AT_ONCE = 80;

interface MapAreaProps {
  /** What the site owner calls it; empty: nothing. */
  readonly title: string;
  readonly layout: UsageMapLayout;
  readonly showMyPart: boolean;
}

/** Layouts that know where the card of what is chosen stands. */
const hasOwnCard: ReadonlySet<UsageMapLayout> = new Set(['map', 'drawing', 'mostOpened']);

/** Search, the agent's own part, and the map in the layout that the site owner chose. */
export function MapArea({ title, layout, showMyPart }: MapAreaProps): React.ReactElement {
  const { map } = useMap();
  const words = useWords(usageMapWords);
  const [query, setQuery] = React.useState('');
  const isSearching = query.trim().length > 1;
  return (
    <div className={styles.area}>
      {layout !== 'drawing' && <SearchField label={words.search.label} placeholder={words.search.placeholder} value={query} isLarge onChange={setQuery} onFocus={beginSearch} />}
      <GoneThing />
      {(isSearching || !hasOwnCard.has(layout)) && <ChosenCard isInText />}
      {isSearching && <SearchResults query={query} />}
      {!isSearching && layout === 'mostOpened' && <MostOpened />}
      {!isSearching && showMyPart && <MyPart />}
      {!isSearching && (layout === 'map' || layout === 'drawing') && <DrawnMap title={title || words.sectionLabel} />}
      {!isSearching && layout === 'list' && <TextTwin map={map} isFolded />}
      {!isSearching && layout === 'tiles' && <Tiles />}
    </div>
  );
}

/** When it does not come, the results say so, and offer another try. */
function beginSearch(): void {
  loadSearch().catch(() => undefined);
}

/** The page's address led to something that is no longer on the map. */
function GoneThing(): React.ReactElement | null {
  const { arrival, chosen, choose } = useMap();
  const words = useWords(usageMapWords);
  const isGone = arrival !== undefined && !chosen;
  const box = useArrivalFocus<HTMLDivElement>(isGone ? arrival : undefined);
  if (!isGone) return null;
  return (
    <div ref={box}>
      <MessageLine tone="info" action={<Button appearance="text" onClick={() => choose(undefined)}>{words.goneClose}</Button>}>
        {words.gone}
      </MessageLine>
    </div>
  );
}

/** The drawing with its card, or the same in words; in a narrow place only in words. */
function DrawnMap({ title }: Pick<MapAreaProps, 'title'>): React.ReactElement {
  const { map, chosen, choose } = useMap();
  const { siteTitle, formats } = usePage();
  const words = useWords(usageMapWords);
  const isLarge = map.usages.length > DRAWN_AT_ONCE;
  const [family, setFamily] = React.useState((isLarge && map.families[0]?.name) || '');
  /** Undefined until the agent chose one of them. */
  const [wantsText, setWantsText] = React.useState<boolean>();
  const [stage, width] = useWidth<HTMLDivElement>();
  const drawing = React.useRef<HTMLDivElement>(null);
  const narrowed = React.useMemo(() => (family === '' ? map : narrowToFamily(map, family)), [map, family]);
  // Who edits sees what leads nowhere yet.
  const { renderActions } = useOwnerTools();
  const drawn = React.useMemo(() => (renderActions ? narrowed : drawableUsageMap(narrowed)), [narrowed, renderActions]);
  const isNarrow = width > 0 && width < minWidth.oneSided;
  const isText = wantsText ?? width < DRAWN_FIRST;
  const isBeside = chosen !== undefined && width >= minWidth.twoSided + Details.width;
  const isHidden = chosen && !(chosen.kind === 'usage' ? narrowed.usage(chosen.id) : narrowed.tool(chosen.id));
  const familyOfChosen = (isLarge && chosen?.kind === 'usage' && map.usage(chosen.id)?.family.trim()) || '';
  React.useEffect(() => {
    // What was chosen elsewhere must be in sight.
    if (isHidden) setFamily(familyOfChosen);
  }, [isHidden, familyOfChosen]);
  const showText = (isNow: boolean): void => {
    setWantsText(isNow);
    announce(isNow ? words.view.text : words.view.drawing);
  };
  const print = (): void => {
    if (drawing.current) printAlone(drawing.current, { title, note: words.view.printed(siteTitle, formats.date(new Date())) });
  };
  return (
    <div className={styles.map}>
      <div className={styles.tools}>
        {map.families.length > 1 && (
          <Chips
            label={words.view.families}
            chips={[{ key: '', text: words.view.allFamilies }, ...map.families.filter(({ name }) => name !== '').map(({ name }) => ({ key: name, text: name }))]}
            selected={family}
            onSelect={(key) => {
              choose(undefined);
              setFamily(key);
            }}
          />
        )}
        {!isNarrow && (
          <span className={styles.views}>
            <Button appearance="text" onClick={() => showText(!isText)}>{isText ? words.view.drawing : words.view.text}</Button>
            {!isText && <Button appearance="text" onClick={() => print()}>{words.view.print}</Button>}
          </span>
        )}
      </div>
      <div ref={stage}>
        {isNarrow || isText ? (
          <div onKeyDown={(event) => !isNarrow && event.key === 'l' && isText && showText(false)} role="presentation">
            <ChosenCard isInText />
            <TextTwin map={narrowed} isFolded={isNarrow || wantsText === undefined} />
          </div>
        ) : (
          width > 0 && (
            <Details isBeside={isBeside}>
              <Drawing ref={drawing} map={drawn} width={isBeside ? width - Details.width : width} onText={() => showText(true)} />
            </Details>
          )
        )}
      </div>
    </div>
  );
}
