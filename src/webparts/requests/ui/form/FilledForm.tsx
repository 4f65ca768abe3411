import * as React from 'react';
import type { StoredRequestDraft } from '../../../../data/requests/RequestServices';
import { newClientKey } from '../../../../data/items/newClientKey';
import type { KeepElsewhere } from '../../../../shell/editor/steps/useKeptElsewhere';
import type { Version } from '../../../../shell/editor/editorTypes';
import { usePage, useWords } from '../../../../shell/Page';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { report } from '../../../../shell/report';
import { cityMoments } from '../../../../domain/calendar/cityMoment';
import { requestKeys } from '../keys';
import { NEW_REQUEST } from '../MyPage';
import { useRequestServices, useSaid } from '../queries';
import styles from '../Requests.module.scss';
import type { SlugCheck } from './AddressLine';
import type { Begun } from './Begun';
import type { FormDraft } from './formDraft';
import { draftOf, EMPTY_DRAFT, formOf } from './formDraft';
import type { FormSeed } from './formSeed';
import { requestFormWords } from './formStrings';
import { RequestForm } from './RequestForm';

export interface FilledFormProps {
  readonly begun: Pick<Begun, 'frame' | 'stored' | 'corrected'>;
  readonly seed: FormSeed;
  onSent(id: number): void;
  onClose(): void;
}

/** Accepted where owners wrote no charter of their own. */
const USUAL_CHARTER = 'usual';

/** The form in its steps, with what was begun here or on another device. */
export default function FilledForm({ begun: { frame, stored, corrected }, seed, onSent, onClose }: FilledFormProps): React.ReactElement {
  const words = useWords(requestFormWords);
  const { formats } = usePage();
  const services = useRequestServices();
  const { agent } = services;
  const queries = useQueryClient();
  const said = useSaid();
  const sent = React.useRef<number>();
  const charter = frame.charter?.key ?? USUAL_CHARTER;
  const elsewhere = useElsewhere(stored, (draft) => formOf(draft, frame.form, charter));
  const today = React.useMemo(() => cityMoments(formats.timeZone)(services.serverNow()).day, [formats.timeZone, services]);
  const initial = React.useMemo(
    (): Version<FormDraft> => ({ form: corrected ? draftOf(corrected.state.form) : stored ? draftOf(stored.form) : { ...EMPTY_DRAFT, ...seed }, etag: corrected ? 'sent' : (stored?.etag ?? '') }),
    [corrected, stored, seed]
  );
  const checkSlug = async (slug: string): Promise<SlugCheck> => {
    // The address that a request has already is its own.
    if (corrected && corrected.state.form.slug === slug && !corrected.isNameTaken) return { isFree: true, proposals: [] };
    const { standing, proposals } = await agent.nameState(slug);
    return { isFree: standing === 'free', proposals };
  };
  return (
    <section className={styles.page} aria-label={corrected ? words.correct : words.title}>
      <p className={styles.text}>{words.promise(formats.number(frame.rules.contactDays), formats.number(frame.rules.openingDays))}</p>
      <p className={styles.meta}>{words.whoReads}</p>
      <RequestForm
        thing={corrected ? `request-${corrected.state.id}` : NEW_REQUEST}
        initial={initial}
        isCorrection={corrected !== null}
        version={frame.form}
        charter={charter}
        charterText={frame.charter?.text ?? ''}
        minAnimators={frame.rules.minAnimators}
        today={today}
        find={async (text, signal) => (await services.people()).search.find(text, signal)}
        elsewhere={corrected ? undefined : elsewhere.keep}
        checkSlug={checkSlug}
        send={async (form, clientKey) => {
          const opened = corrected ? await agent.say(corrected, { kind: 'corrected', form }, clientKey) : await agent.send(form, clientKey);
          sent.current = opened.state.id;
          await elsewhere.forget();
          await said(opened);
          await queries.invalidateQueries([...requestKeys.draft]);
        }}
        onSent={() => (sent.current === undefined ? onClose() : onSent(sent.current))}
        onCancel={onClose}
      />
    </section>
  );
}

/** The form that is not finished, in a row that its author alone reads. */
function useElsewhere(stored: StoredRequestDraft | null, toForm: (draft: FormDraft) => ReturnType<typeof formOf>): { readonly keep: KeepElsewhere<FormDraft>; forget(): Promise<void> } {
  const { agent } = useRequestServices();
  const known = React.useRef(stored);
  const key = React.useRef(newClientKey());
  return {
    keep: {
      store: async (draft) => {
        known.current = await agent.saveDraft({ form: toForm(draft), step: 'purpose' }, known.current, key.current);
        return { form: draft, etag: known.current.etag };
      },
      latest: async () => {
        known.current = await agent.draft();
        return known.current ? { form: draftOf(known.current.form), etag: known.current.etag } : { form: EMPTY_DRAFT, etag: '' };
      }
    },
    forget: async () => {
      // What was sent is there: a draft that could not be taken away is offered again, and loses nothing.
      if (known.current) await agent.removeDraft(known.current).catch((error) => report(error, 'take away the draft of a request that was sent'));
    }
  };
}
