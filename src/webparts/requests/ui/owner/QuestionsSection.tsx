import * as React from 'react';
import { newClientKey } from '../../../../data/items/newClientKey';
import { formSteps } from '../../../../domain/requests/RequestForm';
import { usePage, useWords } from '../../../../shell/Page';
import { useMutation } from '../../../../shell/queries/useMutation';
import { Failure } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { requestKeys } from '../keys';
import styles from '../Requests.module.scss';
import { OpeningForm } from './OpeningForm';
import { ownerWords } from './ownerStrings';
import type { SettingsProps } from './SettingsProps';

/** Questions that owners add to the form; each change is a version. */
export function QuestionsSection({ frame: { form }, change }: SettingsProps): React.ReactElement {
  const words = useWords(ownerWords);
  const { formats } = usePage();
  const removal = useMutation({ mutationKey: [...requestKeys.owner, 'question'], mutationFn: (key: string) => change((owner) => owner.saveForm(form.questions.filter((each) => each.key !== key), newClientKey())) });
  return (
    <section aria-label={words.questions} className={styles.section}>
      <h3 className={styles.name}>{words.questions}</h3>
      <p className={styles.meta}>
        {words.version(formats.number(form.version))} {words.questionsNote}
      </p>
      {removal.error !== null && <Failure error={removal.error} />}
      {form.questions.length === 0 && <p>{words.noQuestion}</p>}
      <ul className={styles.stack}>
        {form.questions.map(({ key, label, step }) => (
          <li key={key} className={styles.row}>
            <span dir="auto">{label}</span>
            <span className={styles.meta}>{words.steps[step]}</span>
            <Button appearance="text" isBusy={removal.isLoading} onClick={() => removal.mutate(key)}>
              {words.removeQuestion(label)}
            </Button>
          </li>
        ))}
      </ul>
      <OpeningForm
        open={words.addQuestion}
        thing="request-question"
        title={words.addQuestion}
        fields={[
          { name: 'label', label: words.label, isRequired: true },
          { name: 'hint', label: words.hint },
          { name: 'step', label: words.step, kind: 'choice', options: formSteps.map((key) => ({ key, text: words.steps[key] })) },
          { name: 'required', label: words.required, kind: 'choice', options: (['no', 'yes'] as const).map((key) => ({ key, text: words.requireds[key] })) }
        ]}
        initial={{ step: 'purpose', required: 'no' }}
        submit={words.save}
        said={words.formSaved}
        send={({ label = '', hint = '', step, required }, clientKey) =>
          change((owner) => owner.saveForm([...form.questions, { key: clientKey, step: formSteps.find((each) => each === step) ?? 'purpose', label, hint, isRequired: required === 'yes' }], clientKey))
        }
      />
    </section>
  );
}
