import * as React from 'react';
import { ideaKeys } from '../../../../data/ideas/ideaKeys';
import { Field } from '../../../../shell/editor/Field';
import { useWords } from '../../../../shell/Page';
import { useQuery } from '../../../../shell/queries/useQuery';
import { WhenReady } from '../../../../shell/states';
import { Check } from '../../../../ui/ChoiceList';
import { useIdeaServices } from '../queries';
import styles from './Edit.module.scss';
import { editWords } from './editStrings';
import type { RuleFieldsProps } from './RuleFieldsProps';

/** Who gives marks to the short list, among those who animate on the site: evaluators are people whom it knows by their number. */
export function EvaluatorChoice({ form: { evaluators }, onChange }: Pick<RuleFieldsProps, 'form' | 'onChange'>): React.ReactElement {
  const words = useWords(editWords).fields;
  const services = useIdeaServices();
  const read = useQuery({ queryKey: [...ideaKeys.all, 'animators'], queryFn: async () => (await services.people()).animators.load() });
  return (
    <Field name="evaluators" hint={words.evaluatorsHint} isGroup>
      <WhenReady read={read} lines={2}>
        {({ members }) => {
          const known = members.filter(({ isGroup }) => !isGroup);
          // Who has left stays in sight until he is taken out.
          const all = [...known, ...evaluators.filter(({ id }) => !known.some((member) => member.id === id))];
          if (all.length === 0) return <p className={styles.note}>{words.noEvaluators}</p>;
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
  );
}
