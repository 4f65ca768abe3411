import * as React from 'react';
import type { Alike, AnswerGroup, TextAnswer } from '../../../../../domain/polls/answerGroups';
import { alikeAnswers, countGroups, groupOfEach } from '../../../../../domain/polls/answerGroups';
import { POLL_LIMITS } from '../../../../../domain/polls/Poll';
import { MOST_CHOSEN } from '../../../../../domain/polls/publishTexts';
import { foldText } from '../../../../../domain/text/foldText';
import { usePage, useWords } from '../../../../../shell/Page';
import { Button } from '../../../../../ui/Button';
import { SelectField } from '../../../../../ui/SelectField';
import { TextBox } from '../../../../../ui/TextBox';
import { useId } from '../../../../../ui/useId';
import { AlikeList } from './AlikeList';
import { AnswersTable } from './AnswersTable';
import { deskWords } from './deskStrings';
import { GroupList } from './GroupList';
import styles from './TextsSection.module.scss';
import type { GroupsState } from './useAnswerGroups';

interface AnswersDeskProps {
  readonly pollId: number;
  /** The question that these answer; undefined where the poll has but one. */
  readonly question: string | undefined;
  readonly option: number;
  readonly answers: readonly TextAnswer[];
  /** Of all questions. */
  readonly groups: readonly AnswerGroup[];
  readonly chosen: ReadonlySet<number>;
  readonly isReadOnly: boolean;
  readonly state: GroupsState;
}

/** Shown answers: those in no group, all, those to be quoted, or those of a group (`group:` and its name). */
const IN_GROUP = 'group:';

/** Where an owner reads the answers to one question, and groups those that say the same. */
export function AnswersDesk({ pollId, question, option, answers, groups: given, chosen, isReadOnly, state }: AnswersDeskProps): React.ReactElement {
  const words = useWords(deskWords);
  const { formats } = usePage();
  const [search, setSearch] = React.useState('');
  const [filter, setFilter] = React.useState<string>(isReadOnly ? 'all' : 'loose');
  const [selected, setSelected] = React.useState<ReadonlySet<number>>(new Set());
  const [citeIssue, setCiteIssue] = React.useState('');
  const names = React.useMemo(() => groupOfEach(given, option), [given, option]);
  const groups = React.useMemo(() => countGroups(answers, names), [answers, names]);
  const alike = React.useMemo(() => (isReadOnly ? [] : alikeAnswers(answers, names)), [isReadOnly, answers, names]);
  const folded = React.useMemo(() => new Map(answers.map(({ ballotId, text }) => [ballotId, foldText(text)])), [answers]);
  const asked = foldText(search).split(/\s+/).filter(Boolean);
  // A group that is gone shows what is left.
  const shown = filter.startsWith(IN_GROUP) && !groups.some(({ name }) => filter === IN_GROUP + name) ? 'loose' : filter;
  const found = answers.filter(({ ballotId }) => {
    const name = names.get(ballotId);
    const fits = shown === 'all' || (shown === 'loose' ? name === undefined : shown === 'chosen' ? chosen.has(ballotId) : IN_GROUP + name === shown);
    return fits && asked.every((word) => folded.get(ballotId)?.includes(word));
  });
  const counted = (count: number): string => words.answers(count, formats.number(count));
  const grouped = answers.filter(({ ballotId }) => names.has(ballotId)).length;
  const left = answers.length - grouped;
  const isSelectedGrouped = [...selected].some((id) => names.has(id));

  const put = (name: string, ballotIds: readonly number[], onDone?: () => void): void =>
    state.change({ said: words.done.grouped(counted(ballotIds.length), name), make: (stored, read) => stored.put(read, pollId, { option, name }, ballotIds) }, onDone);
  const accept = (proposals: readonly Alike[]): void => {
    const [first] = proposals;
    if (proposals.length === 1 && first) return put(first.name, idsOf(first.answers));
    const count = proposals.reduce((sum, each) => sum + each.answers.length, 0);
    state.change({
      said: words.grouped(count, formats.number(count)),
      make: async (stored) => {
        // Each names its own answers, so that one that fails leaves the others as they are.
        for (const { name, answers: members } of proposals) await stored.put(await stored.read(pollId), pollId, { option, name }, idsOf(members));
      }
    });
  };
  const cite = ({ ballotId }: TextAnswer): void => {
    const isChosen = chosen.has(ballotId);
    const isFull = !isChosen && chosen.size >= MOST_CHOSEN;
    setCiteIssue(isFull ? words.citeLimit(formats.number(MOST_CHOSEN)) : '');
    if (!isFull) state.change({ said: isChosen ? words.done.notCited : words.done.cited, make: (stored, read) => stored.choose(read, pollId, option, ballotId, !isChosen) });
  };
  const toggle = (id: number): void => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    setSelected(next);
  };
  const selectNone = (): void => setSelected(new Set());

  return (
    <div className={styles.desk}>
      {question !== undefined && (
        <h4 className={styles.question} dir="auto">
          {question}
        </h4>
      )}
      <p className={styles.note}>{words.summary(counted(answers.length), words.grouped(grouped, formats.number(grouped)), words.left(left, formats.number(left)))}</p>
      <AlikeList alike={alike} isBusy={state.isBusy} onGroup={accept} />
      <GroupList
        groups={groups}
        isBusy={isReadOnly || state.isBusy}
        onShow={(name) => {
          setSearch('');
          setFilter(IN_GROUP + name);
        }}
        onRename={(name, next) => state.change({ said: words.done.renamed, make: (stored, read) => stored.rename(read, { option, name }, next) })}
        onUndo={(name) => state.change({ said: words.done.undone, make: (stored, read) => stored.undo(read, { option, name }) })}
      />
      <div className={styles.finder}>
        <TextBox label={words.search} value={search} onChange={setSearch} />
        <SelectField
          label={words.filter}
          selected={shown}
          options={[...(['loose', 'all', 'chosen'] as const).map((key) => ({ key, text: words.filters[key] })), ...groups.map(({ name }) => ({ key: IN_GROUP + name, text: name }))]}
          onChange={setFilter}
        />
      </div>
      {!isReadOnly && (
        <GroupBar
          count={selected.size}
          found={found.length}
          names={groups.map(({ name }) => name)}
          mayLeave={isSelectedGrouped}
          isBusy={state.isBusy}
          onGroup={(name, onDone) =>
            put(name, [...selected], () => {
              selectNone();
              onDone();
            })
          }
          onLeave={() => state.change({ said: words.done.left, make: (stored, read) => stored.leave(read.filter((row) => row.kind === 'group' && row.option === option), [...selected]) }, selectNone)}
          onSelectFound={() => setSelected(new Set([...selected, ...idsOf(found)]))}
          onSelectNone={selectNone}
        />
      )}
      {citeIssue && (
        <p className={styles.note} role="alert">
          {citeIssue}
        </p>
      )}
      <AnswersTable
        key={`${shown} ${search}`}
        caption={words.found(formats.number(found.length))}
        answers={found}
        names={names}
        selected={selected}
        chosen={chosen}
        isReadOnly={isReadOnly}
        isBusy={state.isBusy}
        empty={shown === 'loose' && search === '' && answers.length > 0 ? words.allGrouped : words.nothing}
        onSelect={toggle}
        onChoose={cite}
      />
    </div>
  );
}

interface GroupBarProps {
  readonly count: number;
  readonly found: number;
  readonly names: readonly string[];
  readonly mayLeave: boolean;
  readonly isBusy: boolean;
  onGroup(name: string, onDone: () => void): void;
  onLeave(): void;
  onSelectFound(): void;
  onSelectNone(): void;
}

/** What is done with the ticked answers; it stays in sight. */
function GroupBar({ count, found, names, mayLeave, isBusy, onGroup, onLeave, onSelectFound, onSelectNone }: GroupBarProps): React.ReactElement {
  const words = useWords(deskWords);
  const { formats } = usePage();
  const [name, setName] = React.useState('');
  const [issue, setIssue] = React.useState('');
  const listId = useId('groups');
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    const wanted = name.trim();
    const limit = POLL_LIMITS.optionTextLength;
    const fault = count === 0 ? words.selectFirst : wanted === '' ? words.nameMissing : wanted.length > limit ? words.nameTooLong(formats.number(limit)) : '';
    setIssue(fault);
    if (fault === '' && !isBusy) onGroup(wanted, () => setName(''));
  };
  return (
    <form className={styles.bar} onSubmit={submit} noValidate>
      <div className={styles.buttons}>
        <span role="status">{words.selected(count, formats.number(count))}</span>
        <Button appearance="text" disabled={found === 0} onClick={onSelectFound}>
          {words.selectFound(formats.number(found))}
        </Button>
        {/* They stay where they are: a button that goes takes the focus with it. */}
        <Button appearance="text" disabled={count === 0} onClick={onSelectNone}>
          {words.selectNone}
        </Button>
        <Button appearance="text" disabled={!mayLeave || isBusy} onClick={onLeave}>
          {words.leave}
        </Button>
      </div>
      <div className={styles.naming}>
        <TextBox
          label={words.groupAs}
          dir="auto"
          list={listId}
          autoComplete="off"
          value={name}
          errorMessage={issue}
          onChange={(typed) => {
            setIssue('');
            setName(typed);
          }}
        />
        <datalist id={listId}>
          {names.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
        <Button type="submit" isBusy={isBusy}>
          {words.groupSelected}
        </Button>
      </div>
    </form>
  );
}

function idsOf(answers: readonly TextAnswer[]): readonly number[] {
  return answers.map(({ ballotId }) => ballotId);
}
