import * as React from 'react';
import type { CallDraft } from '../../../../domain/calls/Call';
import type { CallState } from '../../../../domain/calls/callState';
import { callState } from '../../../../domain/calls/callState';
import type { Decision } from '../../../../domain/calls/Decision';
import type { OpenedCall } from '../../../../domain/calls/Thread';
import type { TextVersion } from '../../../../domain/passages/Passage';
import { DiscussingProvider } from '../../../../shell/contributions/Discussing';
import { useCallServices } from '../../../../shell/contributions/useCallServices';
import { useWords } from '../../../../shell/Page';
import { QueryClientProvider } from '../../../../shell/queries/useQuery';
import { createQueryClient } from '../../../../shell/queryClients';
import { ServicesProvider } from '../../../../shell/services';
import { MessageLine } from '../../../../ui/MessageLine';
import { CallFacts } from '../CallFacts';
import { PhaseLine } from '../PhaseLine';
import { CallReader } from '../read/CallReader';
import { useOpenPassages } from '../read/useOpenPassages';
import { useCallDiscussing } from '../useCallDiscussing';
import styles from './Edit.module.scss';
import { editWords } from './editStrings';
import { previewServices } from './previewServices';

interface PreviewProps {
  readonly draft: CallDraft;
  readonly text: TextVersion | null;
}

/** The rights of an agent who only looks. */
const looking = { mayContribute: false, mayAnimate: false, mayOwn: false };

/** The call as an agent will find it, by the same screens, with nothing said yet. */
export function Preview({ draft, text }: PreviewProps): React.ReactElement {
  const words = useWords(editWords);
  const services = useCallServices();
  const own = React.useMemo(() => ({ services: previewServices(services), queries: createQueryClient() }), [services]);
  const now = services.serverNow();
  if (!text) return <MessageLine tone="info">{words.preview.none}</MessageLine>;
  const call = { ...draft, bodies: draft.bodies.filter(isNamed), answerers: draft.answerers.filter(isNamed), id: 0, box: 'preview' };
  const opened = { call, decisions: [published(now)] };
  const state = callState(call, opened.decisions, now);
  const { fields } = words;
  return (
    <section className={styles.fields} aria-label={words.preview.title}>
      <MessageLine tone="info">{words.preview.note}</MessageLine>
      <div className={styles.preview}>
        <h3 className={styles.heading} dir="auto">
          {draft.title || words.drafts.untitled}
        </h3>
        <PhaseLine state={state} now={now} />
        {draft.intro && (
          <p className={styles.intro} dir="auto">
            {draft.intro}
          </p>
        )}
        <p className={styles.note}>{words.preview.state(fields.nameChoices[draft.names], fields.moderations[draft.moderation])}</p>
        <QueryClientProvider client={own.queries}>
          <ServicesProvider value={own.services}>
            <PreviewedCall opened={opened} state={state} text={text} now={now} />
          </ServicesProvider>
        </QueryClientProvider>
      </div>
    </section>
  );
}

interface PreviewedCallProps {
  readonly opened: OpenedCall;
  readonly state: CallState;
  readonly text: TextVersion;
  readonly now: Date;
}

function PreviewedCall({ opened, state, text, now }: PreviewedCallProps): React.ReactElement {
  const passages = useOpenPassages(undefined);
  return (
    <DiscussingProvider value={useCallDiscussing(opened, state, text, looking, false)}>
      <CallFacts call={opened.call} state={state} text={text} />
      <CallReader text={text} rights={looking} passages={passages} target={undefined} now={now} isLive={false} />
    </DiscussingProvider>
  );
}

/** Rows that were added and not filled in yet are missing at publication, and no agent would see them. */
function isNamed({ name }: { readonly name: string }): boolean {
  return name !== '';
}

/** As the publication that has not happened yet will say it. */
function published(now: Date): Decision {
  return { id: 1, callId: 0, contribution: 0, targets: [], kind: 'published', reason: '', content: { box: 'preview', version: 1 }, author: { id: 0, name: '' }, created: now, isAltered: false };
}
