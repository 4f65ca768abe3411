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

/** Invites as a co-author somebody who takes part already: the site knows him, and he comes here to answer. */
export function InviteField({ idea, onClose }: { readonly idea: number; onClose(): void }): React.ReactElement {
  const words = useWords(ideaPageWords);
  const { campaign, ideas, byId } = useBrainstorming();
  const outbox = useOutbox();
  const [chosen, setChosen] = React.useState('');
  const state = byId.get(idea);
  const taken = new Set([state?.idea.author, ...(state?.coauthors ?? []), ...(state?.invited ?? [])].map((person) => person?.id));
  const people = [...new Map(ideas.flatMap((each) => [each.idea.author, ...each.coauthors]).flatMap((person) => (person && person.id > 0 && !taken.has(person.id) ? [[person.id, person] as const] : []))).values()];
  const person = people.find(({ id }) => String(id) === chosen);
  const send = (): void => {
    if (person) recordSubmission.submit(outbox, `${idea}.coauthorInvited.${person.id}`, { campaign: campaign.id, idea, kind: 'coauthorInvited', text: '', person });
    onClose();
  };
  return (
    <div className={say.composer}>
      <SelectField label={words.inviting} selected={chosen} options={[{ key: '', text: words.choosePerson }, ...people.map(({ id, name }) => ({ key: String(id), text: name }))]} onChange={setChosen} />
      <p className={styles.meta}>{words.inviteHint}</p>
      <div className={styles.actions}>
        <Button appearance="primary" disabled={!person} reason={words.choosePerson} onClick={send}>
          {words.invite}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </div>
  );
}
