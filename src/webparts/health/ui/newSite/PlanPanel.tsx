import * as React from 'react';
import type { NewSites, NewSiteSession, NewSiteStart } from '../../../../data/newSite/NewSites';
import { homeLayout } from '../../../../domain/newSite/homePage';
import type { NewSiteChoice, NewSiteStepId } from '../../../../domain/newSite/newSitePlan';
import { newSiteSteps, partOfStep } from '../../../../domain/newSite/newSitePlan';
import { useWords } from '../../../../shell/Page';
import type { HandWork } from '../../../../shell/plans/HandWork';
import { PlanView } from '../../../../shell/plans/PlanView';
import { useQuery } from '../../../../shell/queries/useQuery';
import { WhenReady } from '../../../../shell/states';
import styles from './NewSite.module.scss';
import type { OtherStep } from './newSiteStrings';
import { newSiteWords } from './newSiteStrings';

/** A plan that runs is not put in the place of another one because its page is looked at again. */
const ONCE = { staleTime: Infinity, refetchOnWindowFocus: false } as const;

interface PlanPanelProps {
  readonly sites: NewSites;
  readonly start: NewSiteStart;
  readonly choice: NewSiteChoice;
}

/** What will be done, how far it is, and the button that does it. */
export function PlanPanel({ sites, start, choice }: PlanPanelProps): React.ReactElement {
  const words = useWords(newSiteWords);
  const session = useQuery<NewSiteSession>({ queryKey: ['health', 'newSite', 'session', start.webUrl, JSON.stringify(choice)], queryFn: () => sites.session(start, choice), ...ONCE });
  const titleOf = (id: NewSiteStepId): string => {
    const part = partOfStep(id);
    return part ? words.listsStep(words.part[part].text) : words.step[id as OtherStep];
  };
  const titles = Object.fromEntries(newSiteSteps(choice).map((id) => [id, titleOf(id)])) as Readonly<Record<NewSiteStepId, string>>;
  const byHand = (id: NewSiteStepId): HandWork => {
    const isLists = partOfStep(id) !== null;
    const text = isLists ? words.byHand.lists : words.byHand[id as OtherStep];
    const link = id === 'directory' || id === 'home' || isLists ? '' : id === 'animators' ? `${start.webUrl}/_layouts/15/people.aspx` : id === 'firstPage' ? `${start.webUrl}/SitePages` : start.webUrl;
    return { text, commands: [], link, ...(id === 'directory' ? { message: [words.message(start.title, start.webUrl, words.facets[choice.template], choice.purpose), ...(choice.contact === '' ? [] : [words.contactLine(choice.contact)])].join('\n') } : {}) };
  };
  return (
    <section className={styles.block} aria-labelledby="new-site-plan">
      <h4 id="new-site-plan" className={styles.title}>
        {words.planTitle}
      </h4>
      <WhenReady read={session} lines={8}>
        {(plan) => (
          <>
            <p className={styles.note}>{words.planHint(plan.page, homeLayout(choice).rows.length)}</p>
            <PlanView<NewSiteStepId> session={plan} titles={titles} why={() => ''} byHand={byHand} />
            <p>
              <a href={start.webUrl} target="_blank" rel="noreferrer">
                {words.visit}
              </a>
            </p>
          </>
        )}
      </WhenReady>
    </section>
  );
}
