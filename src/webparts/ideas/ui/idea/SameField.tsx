import * as React from 'react';
import { useOutbox } from '../../../../shell/outbox/useOutbox';
import { useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { SelectField } from '../../../../ui/SelectField';
import { ideaPageWords } from '../../ideaPageStrings';
import { useBrainstorming } from '../Brainstorming';
import styles from '../Ideas.module.scss';
import say from '../Say.module.scss';
import { recordSubmission } from '../send/ideaOutbox';

/** Says that an idea is the same as another one: shown to its authors and to animators. */
export function SameField({ idea, onClose }: { readonly idea: number; onClose(): void }): React.ReactElement {
  const words = useWords(ideaPageWords);
  const { campaign, ideas } = useBrainstorming();
  const outbox = useOutbox();
  const [other, setOther] = React.useState('');
  const others = ideas.filter((each) => each.idea.id !== idea && each.counts && each.visibility === 'visible');
  const send = (): void => {
    if (other !== '') recordSubmission.submit(outbox, `${idea}.sameAs.${other}`, { campaign: campaign.id, idea, kind: 'sameAs', text: '', other: Number(other) });
    onClose();
  };
  return (
    <div className={say.composer}>
      <SelectField label={words.sameField} selected={other} options={[{ key: '', text: words.choose }, ...others.map((each) => ({ key: String(each.idea.id), text: each.title }))]} onChange={setOther} />
      <div className={styles.actions}>
        <Button appearance="primary" disabled={other === ''} reason={words.choose} onClick={send}>
          {words.compose.sameAs.send}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </div>
  );
}
