import * as React from 'react';
import type { CheckedText } from '../../../../data/calls/CallServices';
import { changesBetween } from '../../../../domain/anchors/changesBetween';
import type { Decision } from '../../../../domain/calls/Decision';
import type { TextVersion } from '../../../../domain/passages/Passage';
import { usePage, useWords } from '../../../../shell/Page';
import { WhenReady } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import { SelectField } from '../../../../ui/SelectField';
import { callWords } from '../../strings';
import type { CallPageProps } from '../mountProps';
import { useTexts } from '../queries';
import { BehindChange } from './BehindChange';
import { changeWords } from './changeStrings';
import { ChangeView } from './ChangeView';
import { useSame } from '../useSame';
import { textsTogether } from './textsTogether';
import { usePassageNumbers } from './usePassageNumbers';
import styles from './Version.module.scss';

/** What changed from an earlier version to the current one, with the contributions behind each change. */
export default function ChangesPage({ opened, state }: CallPageProps): React.ReactElement {
  const words = useWords(changeWords);
  const { formats } = usePage();
  const { versions } = state;
  const [first, setFirst] = React.useState(Math.max(0, versions.length - 2));
  const compared = versions.slice(first);
  const read = textsTogether(useTexts(opened.call.id, compared));
  const options = versions.slice(0, -1).map((decision, index) => ({ key: String(index), text: words.version(formats.number(numberOf(decision)), formats.date(decision.created)) }));
  return (
    <div className={styles.page}>
      <h4 className={styles.title}>{words.title}</h4>
      {options.length > 0 && (
        <div className={styles.compared}>
          <SelectField label={words.compare} options={options} selected={String(first)} onChange={(key) => setFirst(Number(key))} />
        </div>
      )}
      <ul className={styles.list}>
        {compared.slice(1).map((decision) => (
          <li key={decision.id}>
            <p className={styles.note}>{words.published(formats.number(numberOf(decision)), decision.author.name, formats.dateTime(decision.created))}</p>
            {decision.reason && (
              <p className={styles.text} dir="auto">
                {decision.reason}
              </p>
            )}
          </li>
        ))}
      </ul>
      <WhenReady read={read} lines={8}>
        {(texts) => <Changes opened={opened} state={state} texts={texts} />}
      </WhenReady>
    </div>
  );
}

function numberOf({ content }: Decision): number {
  return content.version ?? 1;
}

type ChangesProps = Pick<CallPageProps, 'opened' | 'state'> & { readonly texts: readonly CheckedText[] };

const NO_TEXT: TextVersion = { version: 0, title: '', passages: [], descents: [] };

function Changes({ opened, state, texts }: ChangesProps): React.ReactElement {
  const words = useWords(changeWords);
  const { altered } = useWords(callWords);
  const { formats } = usePage();
  const [isAll, setAll] = React.useState(false);
  const versions = useSame(texts.map(({ text }) => text));
  const [before, after] = [versions[0] ?? NO_TEXT, versions[versions.length - 1] ?? NO_TEXT];
  const changes = React.useMemo(() => changesBetween(versions, before.version, after.version), [versions, before, after]);
  const changed = changes.filter(({ kind }) => kind !== 'same');
  const [nameBefore, nameAfter] = [usePassageNumbers(before.passages), usePassageNumbers(after.passages)];
  return (
    <div className={styles.section}>
      {texts.some(({ isAltered }) => isAltered) && <MessageLine tone="warning">{altered}</MessageLine>}
      <div className={styles.head}>
        <p className={styles.note}>{changed.length === 0 ? words.none : words.changes(changed.length, formats.number(changed.length))}</p>
        <Button appearance="text" onClick={() => setAll(!isAll)}>
          {isAll ? words.showChanges : words.showAll}
        </Button>
      </div>
      {(isAll ? changes : changed).map((change) => (
        <ChangeView key={[...change.before, ...change.after].map(({ id }) => id).join()} change={change} nameBefore={nameBefore} nameAfter={nameAfter}>
          <BehindChange ids={change.contributions} opened={opened} state={state} />
        </ChangeView>
      ))}
    </div>
  );
}
