import * as React from 'react';
import type { OpenedFile } from '../../../../../data/tariffs/changes/ChangeFiles';
import { hasCode } from '../../../../../data/DataError';
import { addWorkingDays } from '../../../../../domain/calendar/workingDays';
import { announce } from '../../../../../shell/announce';
import { usePage, useWords } from '../../../../../shell/Page';
import { useQueryClient } from '../../../../../shell/queries/useQuery';
import { Failure } from '../../../../../shell/states';
import { useTask } from '../../../../../shell/tasks/useTask';
import { AskingButton } from '../../../../../ui/AskingButton';
import { Button } from '../../../../../ui/Button';
import { MessageLine } from '../../../../../ui/MessageLine';
import styles from '../../Tariffs.module.scss';
import { useTariffFormats } from '../../tariffFormats';
import { useToday } from '../../useToday';
import { changeKeys, useChanges, useDirections } from '../changeQueries';
import FileForm from './FileForm';
import { formWords } from './formWords';

/** What a direction does with a file as a whole: change what it is about, send it, take it back. */
export default function FileActions({ opened }: { readonly opened: OpenedFile }): React.ReactElement {
  const words = useWords(formWords);
  const { formats } = usePage();
  const { day } = useTariffFormats();
  const today = useToday();
  const queries = useQueryClient();
  const changes = useChanges();
  const direction = useDirections().data?.find(({ key }) => key === opened.direction);
  const [isEditing, setEditing] = React.useState(false);
  const { file, chain, proposals, state } = opened;
  const asked = chain.findIndex(({ key }) => key === state.asked[0]);
  const next = chain[Math.max(0, asked)];
  const rest = chain.slice(Math.max(0, asked) + 1).map(({ name }) => name);
  const send = useTask(async (does: 'submit' | 'takeBack') => {
    try {
      await (await changes())[does](file);
      announce(does === 'submit' ? words.submitted : words.takenBack);
    } finally {
      // Also what a colleague stored first.
      await queries.invalidateQueries([...changeKeys.all]);
    }
  });
  // What was made of a call or an idea says neither yet.
  const isSaid = file.wantedDay !== null && (file.service !== '' || direction?.services.length === 0);
  const isBusy = send.state.kind === 'running';
  return (
    <>
      <div className={styles.row}>
        {file.submittedAt ? (
          <AskingButton label={words.takeBack} question={words.takeBackAsk} yes={words.takeBackYes} no={words.no} isBusy={isBusy} onYes={() => send.start('takeBack')} />
        ) : (
          next &&
          proposals.length > 0 &&
          isSaid && (
            <AskingButton
              label={words.submit}
              question={`${words.submitAsk(next.name, next.delay, formats.number(next.delay), day(addWorkingDays(today, next.delay, opened.closed)))} ${rest.length > 0 ? words.after(formats.list(rest)) : ''} ${words.unsaved}`}
              yes={words.submitYes}
              no={words.no}
              isBusy={isBusy}
              onYes={() => send.start('submit')}
            />
          )
        )}
        <Button appearance="text" onClick={() => setEditing(true)}>
          {words.edit}
        </Button>
      </div>
      {!file.submittedAt && !next && <MessageLine tone="warning">{words.noChain}</MessageLine>}
      {!file.submittedAt && next && proposals.length === 0 && <p className={styles.meta}>{words.noLines}</p>}
      {!file.submittedAt && next && proposals.length > 0 && !isSaid && <p className={styles.meta}>{words.noHead}</p>}
      {send.state.kind === 'failed' && (hasCode(send.state.error, 'conflict') ? <MessageLine tone="error">{words.changedMeanwhile}</MessageLine> : <Failure error={send.state.error} onRetry={send.resume} />)}
      {isEditing && direction && <FileForm direction={direction} file={file} onSaved={() => setEditing(false)} onClose={() => setEditing(false)} />}
    </>
  );
}
