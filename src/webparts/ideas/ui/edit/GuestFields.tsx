import * as React from 'react';
import { ideaKeys } from '../../../../data/ideas/ideaKeys';
import { organisationsOf } from '../../../../domain/people/guests';
import { Field } from '../../../../shell/editor/Field';
import { usePage, useWords } from '../../../../shell/Page';
import { useQuery } from '../../../../shell/queries/useQuery';
import { Check } from '../../../../ui/ChoiceList';
import { MessageLine } from '../../../../ui/MessageLine';
import { TextBox } from '../../../../ui/TextBox';
import { useIdeaServices } from '../queries';
import { editWords } from './editStrings';
import { Part } from './Part';
import type { RuleFieldsProps } from './RuleFieldsProps';

/** Whether people of other organisations take part, with what that means, and what the site has to do with it. */
export function GuestFields({ form, lockOf, onChange }: RuleFieldsProps): React.ReactElement {
  const { fields, parts } = useWords(editWords);
  const lock = lockOf('host');
  return (
    <Part title={parts.guests}>
      <Field name="isShared" isGroup lock={lock}>
        <Check isChecked={form.isShared} isDisabled={lock !== undefined} text={fields.isSharedText} hint={fields.isSharedHint} onChange={(isShared) => onChange({ isShared })} />
      </Field>
      {form.isShared && (
        <>
          <Field name="host" hint={fields.hostHint} isRequired>
            <TextBox dir="auto" value={form.host} onChange={(host) => onChange({ host })} />
          </Field>
          <SiteSharing />
        </>
      )}
    </Part>
  );
}

/** Who of other organisations has access to the site, and whether anybody could. */
function SiteSharing(): React.ReactElement | null {
  const words = useWords(editWords).sharing;
  const { formats } = usePage();
  const services = useIdeaServices();
  const { data, error } = useQuery({ queryKey: [...ideaKeys.all, 'sharing'], queryFn: async () => (await services.guests()).sharing() });
  if (error) return <MessageLine tone="warning">{words.unread}</MessageLine>;
  if (!data) return null;
  const { guests, isOn } = data;
  const organisations = formats.list(organisationsOf(guests));
  return (
    <>
      {guests.length > 0 && <MessageLine tone="info">{words.known(guests.length, formats.number(guests.length), organisations)}</MessageLine>}
      {guests.length === 0 && <MessageLine tone="warning">{isOn ? words.none : words.noneOff}</MessageLine>}
      {guests.length > 0 && !isOn && <MessageLine tone="warning">{words.off}</MessageLine>}
    </>
  );
}
