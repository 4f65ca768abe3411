import * as React from 'react';
import type { PeopleServices } from '../../data/people/peopleServices';
import type { GroupMember, MembersOfGroup } from '../../data/people/SiteGroup';
import type { FoundPerson } from '../../domain/people/FoundPerson';
import { Button } from '../../ui/Button';
import { CloseIcon } from '../../ui/icons';
import { LabelledField } from '../../ui/LabelledField';
import { useRowFocus } from '../../ui/useRowFocus';
import { announce } from '../announce';
import { useWords } from '../Page';
import { useQuery } from '../queries/useQuery';
import { Failure, WhenReady } from '../states';
import styles from './People.module.scss';
import { PersonSearch } from './PersonSearch';
import { peopleWords } from './strings';

interface GroupMembersEditorProps {
  readonly group: PeopleServices['animators'];
  readonly search: PeopleServices['search'];
  /** Names what is read in the cache. */
  readonly queryKey: readonly unknown[];
}

/** Who is in a group of the site, for whoever may change it to add people and to take them out, and for others to read. */
export function GroupMembersEditor({ group, search, queryKey }: GroupMembersEditorProps): React.ReactElement {
  const read = useQuery({ queryKey, queryFn: () => group.load() });
  return <WhenReady read={read}>{(loaded) => <Members {...{ loaded, group, search }} reload={read.refetch} />}</WhenReady>;
}

interface MembersProps extends Pick<GroupMembersEditorProps, 'group' | 'search'> {
  readonly loaded: MembersOfGroup;
  reload(): Promise<void>;
}

function Members({ loaded: { members, mayEdit }, group, search, reload }: MembersProps): React.ReactElement {
  const words = useWords(peopleWords);
  const { busy, failure, run } = useOneChange(reload);
  const rows = useRowFocus(members.map(({ id }) => String(id)));
  const find = React.useCallback<PeopleServices['search']['find']>((text, signal) => search.find(text, signal), [search]);
  const add = (person: FoundPerson): void => void run(0, () => group.add(person), words.added(person.name));
  const remove = (member: GroupMember): void => void run(member.id, () => group.remove(member), words.removed(member.name));
  return (
    <div ref={rows.frame} onFocus={rows.onFocus} tabIndex={-1} className={styles.group}>
      {members.length === 0 ? (
        <p className={styles.status}>{words.nobody}</p>
      ) : (
        <ul className={styles.members} aria-label={words.members}>
          {members.map((member) => (
            <li key={member.id} className={styles.member} data-row={member.id} tabIndex={-1}>
              <span>
                {member.name}
                <span className={styles.details}>{member.isGroup ? words.directoryGroup : member.mail}</span>
              </span>
              {mayEdit && <Button icon={<CloseIcon />} label={words.removeNamed(member.name)} isBusy={busy === member.id} onClick={() => remove(member)} />}
            </li>
          ))}
        </ul>
      )}
      {mayEdit ? (
        <LabelledField label={words.add}>
          <PersonSearch find={find} onPick={add} />
        </LabelledField>
      ) : (
        <p className={styles.status}>{words.readOnly}</p>
      )}
      {failure !== null && <Failure error={failure} />}
    </div>
  );
}

/** One change after the other; what failed is told, and the list stays as it is stored. */
function useOneChange(reload: () => Promise<void>) {
  const [busy, setBusy] = React.useState<number | null>(null);
  const [failure, setFailure] = React.useState<unknown>(null);
  const run = async (id: number, change: () => Promise<void>, said: string): Promise<void> => {
    if (busy !== null) return;
    setBusy(id);
    setFailure(null);
    try {
      await change();
      await reload();
      announce(said);
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(null);
    }
  };
  return { busy, failure, run };
}
