import * as React from 'react';
import type { CameThing } from '../../../../domain/ideas/CampaignDecision';
import type { IdeaState } from '../../../../domain/ideas/ideaState';
import { ideaKeys } from '../../../../data/ideas/ideaKeys';
import { ThingLink } from '../../../../shell/addresses/ThingLink';
import { PlainText } from '../../../../shell/contributions/PlainText';
import { usePage, useWords } from '../../../../shell/Page';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { ideaPageWords } from '../../ideaPageStrings';
import { ideaWords } from '../../strings';
import { useBrainstorming } from '../Brainstorming';
import { useIdeaServices } from '../queries';
import styles from '../Ideas.module.scss';
import say from '../Say.module.scss';

/** What becomes of one's own idea is news until it was before one's eyes. */
function useSaw({ idea, coauthors, stages }: IdeaState): void {
  const services = useIdeaServices();
  const queries = useQueryClient();
  const { me } = useBrainstorming();
  const isOwn = me !== undefined && (idea.author?.id === me || coauthors.some(({ id }) => id === me));
  const decision = isOwn ? (stages[stages.length - 1]?.decision.id ?? 0) : 0;
  React.useEffect(() => {
    if (decision === 0) return;
    void services.sawAnswer(idea.id, decision).then(
      (isNews) => (isNews ? queries.invalidateQueries(ideaKeys.list) : undefined),
      // It stays news: what remembers it could not be loaded.
      () => undefined
    );
  }, [services, queries, idea.id, decision]);
}

/** What became of an idea, step by step, each with its reason; who sees to it and until when. */
export function CourseOf({ state }: { readonly state: IdeaState }): React.ReactElement | null {
  const { stages, owner, dueAt, isLate, thanked } = state;
  const words = useWords(ideaPageWords);
  const names = useWords(ideaWords).stages;
  const { formats } = usePage();
  useSaw(state);
  if (stages.length === 0 && owner === '' && thanked.length === 0) return null;
  const due = dueAt && (isLate ? words.late : words.due)(formats.date(dueAt));
  return (
    <section className={styles.section} aria-label={words.course}>
      <h5 className={styles.clusterName}>{words.course}</h5>
      <ol className={say.course}>
        {stages.map(({ stage, reason, by, at, decision }) => (
          <li key={decision.id}>
            <p className={styles.meta}>{words.step(names[stage], by.name, formats.date(at))}</p>
            <PlainText text={reason} />
            {decision.content.came && <Came came={decision.content.came} />}
          </li>
        ))}
      </ol>
      {owner && <p className={say.plain}>{[words.owner(owner), due].filter(Boolean).join(', ')}</p>}
      {thanked.length > 0 && <p className={say.plain}>{words.thanks(formats.list(thanked.map(({ name }) => name)))}</p>}
    </section>
  );
}

/** What came of it, as whoever decided named it. */
function Came({ came: { title, ...thing } }: { readonly came: CameThing }): React.ReactElement {
  const words = useWords(ideaPageWords);
  const { webPath } = usePage();
  return (
    <p className={say.plain}>
      {words.came} <ThingLink thing={{ ...thing, webPath }}><bdi>{title}</bdi></ThingLink>
    </p>
  );
}
