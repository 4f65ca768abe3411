import * as React from 'react';
import { hasCode } from '../../../../data/DataError';
import type { OwnReaders } from '../../../../data/registrations/RegistrationServices';
import type { Readers } from '../../../../domain/registrations/Activity';
import { announce } from '../../../../shell/announce';
import { Field } from '../../../../shell/editor/Field';
import { useWords } from '../../../../shell/Page';
import { useQuery } from '../../../../shell/queries/useQuery';
import { Failure } from '../../../../shell/states';
import { useTask } from '../../../../shell/tasks/useTask';
import { AskingButton } from '../../../../ui/AskingButton';
import { ChoiceList } from '../../../../ui/ChoiceList';
import { MessageLine } from '../../../../ui/MessageLine';
import { readersWords } from '../../readersStrings';
import { registrationKeys, useRegistrationServices } from '../queries';
import { organiseKeys, useOrganising } from './organiseQueries';

interface ReadersFieldProps {
  readonly readers: Readers;
  /** A session is published: who reads it does not change any more. */
  readonly isLocked: boolean;
  onChange(readers: Readers): void;
}

/** Which group reads the registrations of a discreet activity; an owner makes one more list there, up to five. */
export function ReadersField({ readers, isLocked, onChange }: ReadersFieldProps): React.ReactElement {
  const words = useWords(readersWords);
  const services = useRegistrationServices();
  const organising = useOrganising();
  const [made, setMade] = React.useState<OwnReaders>();
  const lists = useQuery({ queryKey: organiseKeys.ownLists, queryFn: async () => (await organising()).ownLists() });
  const rights = useQuery({ queryKey: registrationKeys.rights, queryFn: () => services.catalogue.rights() });
  const making = useTask(async () => (await organising()).makeOwnList(), {
    goesOn: true,
    onDone: (next) => {
      setMade(next);
      onChange(next);
      announce(words.made(words.of(next)));
      void lists.refetch();
    }
  });
  const own = [...new Set([...(lists.data ?? []), ...(readers === 'shared' ? [] : [readers])])].sort();
  const isFull = making.state.kind === 'failed' && hasCode(making.state.error, 'tooLarge');
  return (
    <>
      <Field name="readers" isGroup hint={words.hint} lock={isLocked ? words.of(readers) : undefined}>
        <ChoiceList name="readers" isDisabled={isLocked} choices={(['shared', ...own] as const).map((key) => ({ key, text: words.of(key) }))} selected={readers} onChange={onChange} />
      </Field>
      {made && <MessageLine tone="done">{words.made(words.of(made))}</MessageLine>}
      {!isLocked && rights.data?.mayOwn === true && <AskingButton label={words.make} question={words.ask} yes={words.yes} no={words.no} isBusy={making.state.kind === 'running'} onYes={() => making.start(undefined)} />}
      {!isLocked && rights.data?.mayOwn === false && own.length === 0 && <p>{words.owners}</p>}
      {isFull ? <MessageLine tone="warning">{words.full}</MessageLine> : making.state.kind === 'failed' && <Failure error={making.state.error} onRetry={making.resume} />}
    </>
  );
}
