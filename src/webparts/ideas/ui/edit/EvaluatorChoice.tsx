import * as React from 'react';
import { ideaKeys } from '../../../../data/ideas/ideaKeys';
import type { FoundPerson } from '../../../../domain/people/FoundPerson';
import { announce } from '../../../../shell/announce';
import { Field } from '../../../../shell/editor/Field';
import { useWords } from '../../../../shell/Page';
import { PersonSearch } from '../../../../shell/people/PersonSearch';
import { useMutation } from '../../../../shell/queries/useMutation';
import { useQuery } from '../../../../shell/queries/useQuery';
import { WhenReady } from '../../../../shell/states';
import { Check } from '../../../../ui/ChoiceList';
import { LabelledField } from '../../../../ui/LabelledField';
import { useIdeaServices } from '../queries';
import { editWords } from './editStrings';
import type { RuleFieldsProps } from './RuleFieldsProps';

type ChoiceProps = Pick<RuleFieldsProps, 'form' | 'onChange'>;

/** Who gives marks to the short list: those who animate on the site are offered, and anybody else is found by his name. */
export function EvaluatorChoice({ form: { evaluators }, onChange }: ChoiceProps): React.ReactElement {
  const words = useWords(editWords).fields;
  const services = useIdeaServices();
  const read = useQuery({ queryKey: [...ideaKeys.all, 'animators'], queryFn: async () => (await services.people()).animators.load() });
  return (
    <>
      <Field name="evaluators" hint={words.evaluatorsHint} isGroup>
        <WhenReady read={read} lines={2}>
          {({ members }) => {
            const known = members.filter(({ isGroup }) => !isGroup);
            // Who does not animate, or no longer, stays in sight until he is taken out.
            const all = [...known, ...evaluators.filter(({ id }) => !known.some((member) => member.id === id))];
            return (
              <>
                {all.map(({ id, name }) => (
                  <Check
                    key={id}
                    text={name}
                    isChecked={evaluators.some((person) => person.id === id)}
                    onChange={(isOn) => onChange({ evaluators: isOn ? [...evaluators, { id, name }] : evaluators.filter((person) => person.id !== id) })}
                  />
                ))}
              </>
            );
          }}
        </WhenReady>
      </Field>
      <OtherEvaluator evaluators={evaluators} onChange={onChange} />
    </>
  );
}

/** Marks are told by the number that the site has for their author: it is asked for as soon as somebody is chosen. */
function OtherEvaluator({ evaluators, onChange }: { readonly evaluators: ChoiceProps['form']['evaluators'] } & Pick<ChoiceProps, 'onChange'>): React.ReactElement {
  const words = useWords(editWords).fields;
  const services = useIdeaServices();
  const find = React.useCallback(async (text: string, signal?: AbortSignal) => (await services.people()).search.find(text, signal), [services]);
  const latest = React.useRef(evaluators);
  latest.current = evaluators;
  const choosing = useMutation({
    mutationKey: ['ideas', 'evaluator'],
    mutationFn: async (person: FoundPerson) => (await services.people()).search.known(person),
    onError: () => announce(words.otherEvaluatorFailed),
    onSuccess: (person) => {
      if (!latest.current.some(({ id }) => id === person.id)) onChange({ evaluators: [...latest.current, person] });
    }
  });
  const hasFailed = choosing.error !== null;
  return (
    <LabelledField label={words.otherEvaluator} hint={words.otherEvaluatorHint} message={hasFailed ? words.otherEvaluatorFailed : undefined} isError={hasFailed}>
      <PersonSearch find={find} onPick={(person) => choosing.mutate(person)} />
    </LabelledField>
  );
}
