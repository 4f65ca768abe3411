import * as React from 'react';
import type { Group } from '../../../../../domain/calls/indexGroups';
import type { ThreadState } from '../../../../../domain/calls/threadState';
import { usePage, useWords } from '../../../../../shell/Page';
import { Button } from '../../../../../ui/Button';
import { ConfirmDialog } from '../../../../../ui/ConfirmDialog';
import { Disclosure } from '../../../../../ui/Disclosure';
import { MenuButton } from '../../../../../ui/MenuButton';
import { TextBox } from '../../../../../ui/TextBox';
import type { Deciding } from '../decide/Decider';
import { DecisionFailure } from '../DecisionFailure';
import { useDesk } from '../Desk';
import styles from '../Desk.module.scss';
import { deskWords } from '../deskStrings';
import { Said } from '../Said';
import type { PlainDecision } from '../useDecideNow';
import { useDecideNow } from '../useDecideNow';
import { groupWords } from './groupStrings';

interface GroupListProps {
  onDecide(deciding: Deciding): void;
  onTell(text: string): void;
}

/** The groups of the call, how each was answered, and what can be done with it. */
export function GroupList({ onDecide, onTell }: GroupListProps): React.ReactElement {
  const words = useWords(groupWords);
  const { groups } = useDesk();
  const [asked, setAsked] = React.useState<{ readonly group: Group; readonly what: 'dissolve' | 'rename' }>();
  const decide = useDecideNow(onTell);
  const living = [...groups.groups.values()].filter(({ isOver }) => !isOver);
  const confirm = (decision: PlainDecision): void => {
    setAsked(undefined);
    decide.mutate(decision);
  };
  return (
    <section className={styles.block} aria-label={words.existing}>
      <h5 className={styles.subheading}>{words.existing}</h5>
      <DecisionFailure error={decide.error} />
      {living.length === 0 && <p className={styles.note}>{words.none}</p>}
      <ul className={styles.list}>
        {living.map((group) => (
          <li key={group.id} className={styles.row}>
            <GroupRow group={group} onDecide={onDecide} onAsk={(what) => setAsked({ group, what })} onTake={(id) => decide.mutate(without(group, id, words.done.taken))} />
          </li>
        ))}
      </ul>
      {asked?.what === 'dissolve' && (
        <ConfirmDialog
          title={words.dissolveTitle}
          text={words.dissolveText}
          confirm={words.dissolve}
          cancel={words.cancel}
          onConfirm={() => confirm({ said: words.done.dissolved, draftOf: () => ({ kind: 'ungrouped', contribution: 0, targets: [], reason: '', content: { group: asked.group.id } }) })}
          onCancel={() => setAsked(undefined)}
        />
      )}
      {asked?.what === 'rename' && <RenameDialog group={asked.group} onRename={(name) => confirm(renamed(asked.group, name, words.done.renamed))} onCancel={() => setAsked(undefined)} />}
    </section>
  );
}

/** The group as it is when it is stored, with another name. */
function renamed({ id }: Group, name: string, said: string): PlainDecision {
  return { said, draftOf: ({ groups }) => ({ kind: 'grouped', contribution: 0, targets: groups.get(id)?.members ?? [], reason: '', content: { group: id, name } }) };
}

function without({ id, name }: Group, member: number, said: string): PlainDecision {
  return { said, draftOf: ({ groups }) => ({ kind: 'grouped', contribution: 0, targets: (groups.get(id)?.members ?? []).filter((each) => each !== member), reason: '', content: { group: id, name } }) };
}

function RenameDialog({ group, onRename, onCancel }: { readonly group: Group; onRename(name: string): void; onCancel(): void }): React.ReactElement {
  const words = useWords(groupWords);
  const [name, setName] = React.useState(group.name);
  return (
    <ConfirmDialog title={words.renameTitle} text="" confirm={words.rename} cancel={words.cancel} isConfirmDisabled={name.trim() === ''} onConfirm={() => onRename(name.trim())} onCancel={onCancel}>
      <TextBox label={words.name} dir="auto" required maxLength={255} value={name} onChange={setName} />
    </ConfirmDialog>
  );
}

interface GroupRowProps {
  readonly group: Group;
  onDecide(deciding: Deciding): void;
  onAsk(what: 'dissolve' | 'rename'): void;
  onTake(contribution: number): void;
}

function GroupRow({ group, onDecide, onAsk, onTake }: GroupRowProps): React.ReactElement {
  const words = useWords(groupWords);
  const desk = useWords(deskWords);
  const { formats } = usePage();
  const { answered, members, name } = group;
  const disposition = answered?.content.disposition;
  const decide = (action: Deciding['action']) => () => onDecide({ action, targets: { kind: 'group', group } });
  return (
    <>
      <div className={styles.head}>
        <div>
          <p className={styles.strong} dir="auto">
            {name}
          </p>
          <p className={styles.meta}>
            {words.members(members.length, formats.number(members.length))}
            {' · '}
            {answered && disposition ? words.answeredAs(desk.dispositions[disposition], answered.author.name, formats.dateTime(answered.created)) : words.notAnswered}
          </p>
        </div>
        <MenuButton
          label={words.actions(name)}
          items={[
            { key: 'theme', text: words.theme, onSelect: decide('theme') },
            { key: 'assign', text: words.assign, onSelect: decide('assign') },
            { key: 'rename', text: words.rename, onSelect: () => onAsk('rename') },
            { key: 'dissolve', text: words.dissolve, onSelect: () => onAsk('dissolve') }
          ]}
        />
      </div>
      {answered?.reason && (
        <p className={styles.words} dir="auto">
          {answered.reason}
        </p>
      )}
      <div>
        <Button onClick={decide('answer')}>{answered ? words.answerAgain : words.answer}</Button>
      </div>
      <Disclosure label={words.showMembers}>
        <Members group={group} onTake={onTake} />
      </Disclosure>
    </>
  );
}

/** Members that come at once. */
const PAGE = 10;

function Members({ group, onTake }: Pick<GroupRowProps, 'group' | 'onTake'>): React.ReactElement {
  const words = useWords(groupWords);
  const { formats } = usePage();
  const { allRead } = useDesk();
  const [length, setLength] = React.useState(PAGE);
  const members = React.useMemo(() => new Set(group.members), [group.members]);
  const states: readonly ThreadState[] = allRead?.states.filter(({ contribution }) => members.has(contribution.id)) ?? [];
  if (!allRead) return <p className={styles.note}>{words.readFirst}</p>;
  const left = states.length - length;
  return (
    <>
      <ul className={styles.list} aria-label={words.membersOf(group.name)}>
        {states.slice(0, length).map((state) => (
          <li key={state.contribution.id} className={styles.row}>
            <Said state={state} />
            <div>
              <Button appearance="text" aria-label={words.take(String(state.contribution.id))} onClick={() => onTake(state.contribution.id)}>
                {words.takeShort}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button appearance="text" onClick={() => setLength(length + PAGE)}>
          {words.moreMembers(formats.number(Math.min(left, PAGE)))}
        </Button>
      )}
    </>
  );
}
