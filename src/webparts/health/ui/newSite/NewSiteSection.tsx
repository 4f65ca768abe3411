import * as React from 'react';
import type { NewSites, NewSiteStart } from '../../../../data/newSite/NewSites';
import type { NewSiteChoice } from '../../../../domain/newSite/newSitePlan';
import { usePage, useWords } from '../../../../shell/Page';
import { useQuery } from '../../../../shell/queries/useQuery';
import { useServices } from '../../../../shell/services';
import { WhenReady } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { Disclosure } from '../../../../ui/Disclosure';
import { MessageLine } from '../../../../ui/MessageLine';
import type { HealthServices } from '../HealthServices';
import { ChoiceForm } from './ChoiceForm';
import styles from './NewSite.module.scss';
import { newSiteWords } from './newSiteStrings';
import { PlanPanel } from './PlanPanel';
import { SitePicker } from './SitePicker';

interface Opened {
  readonly sites: NewSites;
  readonly start: NewSiteStart;
}

/** Sets up this site, or another one, in one press: what is wanted, what will be done, and how far it is. */
export default function NewSiteSection(): React.ReactElement {
  const words = useWords(newSiteWords);
  const { webUrl } = usePage();
  const { newSite } = useServices<HealthServices>();
  const [other, setOther] = React.useState<string>();
  const url = other ?? webUrl;
  const opened = useQuery<Opened>({
    queryKey: ['health', 'newSite', url],
    queryFn: async () => {
      const sites = await newSite();
      return { sites, start: await sites.start(other) };
    },
    // What is typed, and a plan that runs, stay as they are.
    refetchOnWindowFocus: false
  });
  return (
    <WhenReady read={opened} lines={8}>
      {({ sites, start }) => (
        <div className={styles.section}>
          <h3 className={styles.title}>{words.title(start.title)}</h3>
          <p className={styles.note}>{words.about}</p>
          {other === undefined ? (
            <Disclosure label={words.otherSite}>
              <SitePicker sites={sites} onPick={(site) => setOther(site.webUrl)} />
            </Disclosure>
          ) : (
            <div>
              <Button onClick={() => setOther(undefined)}>{words.thisSite}</Button>
            </div>
          )}
          {/* Opened again after a plan was begun, it is that plan. */}
          <OneSite key={`${url} ${start.chosen === null}`} sites={sites} start={start} />
        </div>
      )}
    </WhenReady>
  );
}

function OneSite({ sites, start }: Opened): React.ReactElement {
  const words = useWords(newSiteWords);
  const [choice, setChoice] = React.useState<NewSiteChoice | null>(start.chosen);
  const [isChoosing, setChoosing] = React.useState(start.chosen === null);
  const place = React.useRef<HTMLDivElement>(null);
  const show = (next: { readonly choosing: boolean; readonly choice?: NewSiteChoice }): void => {
    if (next.choice) setChoice(next.choice);
    setChoosing(next.choosing);
    // The button that was pressed goes with what it was in.
    place.current?.focus();
  };
  return (
    <div ref={place} tabIndex={-1} className={styles.section}>
      {isChoosing || choice === null ? (
        <ChoiceForm sites={sites} start={start} before={choice} onChosen={(chosen) => show({ choosing: false, choice: chosen })} />
      ) : (
        <>
          {choice === start.chosen && <MessageLine tone="info">{words.chosenBefore}</MessageLine>}
          <PlanPanel sites={sites} start={start} choice={choice} />
          <div>
            <Button onClick={() => show({ choosing: true })}>{words.again}</Button>
          </div>
        </>
      )}
    </div>
  );
}
