import * as React from 'react';
import type { NewSites, NewSiteSession, NewSiteStart } from '../../../../data/newSite/NewSites';
import { homeLayout } from '../../../../domain/newSite/homePage';
import type { NewSiteChoice, NewSiteStepId } from '../../../../domain/newSite/newSitePlan';
import { newSiteSteps, partOfStep, undoBars } from '../../../../domain/newSite/newSitePlan';
import type { SitePartId } from '../../../../domain/newSite/sitePart';
import type { StepState } from '../../../../domain/plans/PlanStep';
import { useWords } from '../../../../shell/Page';
import type { HandWork } from '../../../../shell/plans/HandWork';
import { planWords } from '../../../../shell/plans/planStrings';
import { PlanView } from '../../../../shell/plans/PlanView';
import { useQuery } from '../../../../shell/queries/useQuery';
import { WhenReady } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
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
  const titles = Object.fromEntries(newSiteSteps(choice).map((id) => [id, titleOf(id, (part) => words.listsStep(words.part[part].text), words.step)])) as Readonly<Record<NewSiteStepId, string>>;
  const byHand = (id: NewSiteStepId): HandWork => {
    const isLists = partOfStep(id) !== null;
    const text = isLists ? words.byHand.lists : words.byHand[id as OtherStep];
    const link = id === 'directory' || id === 'home' || isLists ? '' : id === 'animators' ? `${start.webUrl}/_layouts/15/people.aspx` : id === 'firstPage' ? `${start.webUrl}/SitePages` : start.webUrl;
    return { text, commands: [], link, ...(id === 'directory' ? { message: [words.message(start.title, start.webUrl, words.facets[choice.template], choice.purpose), ...(choice.contact === '' ? [] : [words.contactLine(choice.contact)])].join('\n') } : {}) };
  };
  const [steps, setSteps] = React.useState<readonly StepState<NewSiteStepId>[]>([]);
  const isBegun = steps.some(({ standing }) => standing.is === 'done');
  const [isBack, setBack] = React.useState(false);
  const place = React.useRef<HTMLElement>(null);
  const turn = (next: boolean): void => {
    setBack(next);
    // The button that was pressed goes with the plan that it was below.
    place.current?.focus();
  };
  return (
    <section ref={place} tabIndex={-1} className={styles.block} aria-labelledby="new-site-plan">
      <h4 id="new-site-plan" className={styles.title}>
        {isBack ? words.back.title : words.planTitle}
      </h4>
      <WhenReady read={session} lines={8}>
        {(plan) =>
          isBack ? (
            <>
              <BackView start={start} choice={choice} plan={plan} />
              <div>
                <Button onClick={() => turn(false)}>{words.back.close}</Button>
              </div>
            </>
          ) : (
            <>
              <p className={styles.note}>{words.planHint(plan.page, homeLayout(choice).rows.length)}</p>
              <PlanView<NewSiteStepId> session={plan} titles={titles} why={() => ''} byHand={byHand} onSteps={setSteps} />
              <p>
                <a href={start.webUrl} target="_blank" rel="noreferrer">
                  {words.visit}
                </a>
              </p>
              {isBegun && (
                <div>
                  <Button onClick={() => turn(true)}>{words.back.open}</Button>
                </div>
              )}
            </>
          )
        }
      </WhenReady>
    </section>
  );
}

/** Takes back what the plan made: each step is shown before, and says why it stays where it does. */
function BackView({ start, choice, plan }: Pick<PlanPanelProps, 'start' | 'choice'> & { readonly plan: NewSiteSession }): React.ReactElement {
  const words = useWords(newSiteWords);
  const { standings } = useWords(planWords);
  const { back } = words;
  const titles = Object.fromEntries(newSiteSteps(choice).map((id) => [id, titleOf(id, (part) => back.listsStep(words.part[part].text), back.step)])) as Readonly<Record<NewSiteStepId, string>>;
  const byHand = (id: NewSiteStepId): HandWork => {
    const isLists = partOfStep(id) !== null;
    const link = id === 'directory' ? '' : isLists ? `${start.webUrl}/_layouts/15/viewlsts.aspx` : id === 'animators' ? `${start.webUrl}/_layouts/15/people.aspx` : id === 'home' || id === 'firstPage' ? `${start.webUrl}/SitePages` : start.webUrl;
    return { text: isLists ? back.byHand.lists : back.byHand[id as OtherStep], commands: [], link, ...(id === 'directory' ? { message: back.message(start.title, start.webUrl) } : {}) };
  };
  const why = (word: string): string => undoBars.filter((bar) => bar === word).map((bar) => back.why[bar])[0] ?? '';
  return (
    <>
      <p className={styles.note}>{back.hint}</p>
      <PlanView<NewSiteStepId> session={plan.back} titles={titles} why={why} byHand={byHand} said={{ run: back.run, running: back.running, done: back.done, ended: back.ended, standings: { ...standings, done: back.nothing, todo: back.toDo } }} />
    </>
  );
}

function titleOf(id: NewSiteStepId, ofLists: (part: SitePartId) => string, ofOthers: Readonly<Record<OtherStep, string>>): string {
  const part = partOfStep(id);
  return part ? ofLists(part) : ofOthers[id as OtherStep];
}
