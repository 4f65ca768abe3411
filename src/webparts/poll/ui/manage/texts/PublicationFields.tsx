import * as React from 'react';
import type { ShownTexts } from '../../../../../domain/ballots/CertifiedResult';
import type { Poll } from '../../../../../domain/polls/Poll';
import { textIds } from '../../../../../domain/polls/pollKinds';
import type { ReadTexts, TextsPublished } from '../../../../../domain/polls/publishTexts';
import { publishTexts } from '../../../../../domain/polls/publishTexts';
import { usePage, useWords } from '../../../../../shell/Page';
import { ChoiceList } from '../../../../../ui/ChoiceList';
import { FieldFrame } from '../../../../../ui/FieldFrame';
import { useId } from '../../../../../ui/useId';
import { AnswersShown } from '../../kinds/AnswersShown';
import { questionOf } from '../../kinds/questionOf';
import { deskWords } from './deskStrings';
import styles from './TextsSection.module.scss';

interface PublicationFieldsProps {
  readonly poll: Poll;
  readonly read: ReadTexts;
  onPublish(texts: ShownTexts | null): void;
}

/** What of the answers is published with the certificate, and how agents will see it. */
export function PublicationFields({ poll, read, onPublish }: PublicationFieldsProps): React.ReactElement {
  const words = useWords(deskWords);
  const { formats } = usePage();
  const [what, setWhat] = React.useState<TextsPublished>('nothing');
  const name = useId('publish');
  const { minimumGroupSize } = poll;
  const texts = React.useMemo(() => publishTexts(read, textIds(poll), minimumGroupSize, what), [read, poll, minimumGroupSize, what]);
  const key = JSON.stringify(texts);
  const latest = React.useRef(texts);
  latest.current = texts;
  React.useEffect(() => onPublish(latest.current), [key, onPublish]);
  return (
    <>
      <FieldFrame label={words.publish} hint={words.minimum(formats.number(minimumGroupSize))}>
        <ChoiceList name={name} selected={what} choices={(['nothing', 'groups', 'chosen'] as const).map((each) => ({ key: each, text: words.publishes[each].text, hint: words.publishes[each].hint }))} onChange={(next) => setWhat(next)} />
      </FieldFrame>
      {texts && (
        <div className={styles.preview} role="group" aria-label={words.preview}>
          <p className={styles.heading}>{words.preview}</p>
          {texts.questions.map((shown) => (
            <AnswersShown key={shown.option} question={questionOf(poll, shown.option)} shown={shown} answered={read.answers.filter(({ option }) => option === shown.option).length} />
          ))}
        </div>
      )}
    </>
  );
}
