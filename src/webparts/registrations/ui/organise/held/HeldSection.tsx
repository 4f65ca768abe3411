import * as React from 'react';
import type { StoredActivity } from '../../../../../data/registrations/RegistrationServices';
import type { FoundPerson } from '../../../../../domain/people/FoundPerson';
import { usePage, useWords } from '../../../../../shell/Page';
import { PersonField } from '../../../../../shell/people/PersonField';
import { Failure } from '../../../../../shell/states';
import { useTask } from '../../../../../shell/tasks/useTask';
import { Button } from '../../../../../ui/Button';
import { Disclosure } from '../../../../../ui/Disclosure';
import { downloadText } from '../../../../../ui/downloadText';
import { heldWords } from '../../../heldStrings';
import { organiseWords } from '../../../organiseStrings';
import { useRegistrationServices } from '../../queries';
import styles from '../../Registrations.module.scss';
import { useOrganising } from '../organiseQueries';
import { heldCount, heldHtml, heldJson } from './heldFiles';

/** What the site keeps about one person, gathered and handed over: for owners, who are asked for it. */
export function HeldSection({ activities }: { readonly activities: readonly StoredActivity[] }): React.ReactElement {
  const words = useWords(heldWords);
  const { attendance, yes, no } = useWords(organiseWords);
  const { formats, language, siteTitle } = usePage();
  const services = useRegistrationServices();
  const organising = useOrganising();
  const [person, setPerson] = React.useState<FoundPerson | null>(null);
  const [isTold, setTold] = React.useState(false);
  const gathering = useTask(async ({ login, name }: FoundPerson) => {
    const [lead, { search }] = await Promise.all([organising(), services.people()]);
    return { held: await lead.heldOn(await search.known({ login })), name, activities, site: siteTitle, at: services.serverNow() };
  });
  const { state } = gathering;
  const saying = {
    words, formats, language,
    answer: (said: string | number | boolean | readonly string[]) => (typeof said === 'boolean' ? (said ? yes : no) : typeof said === 'object' ? formats.list(said) : String(said)),
    attendance: (each: keyof typeof attendance.states) => attendance.states[each]
  };
  return (
    <Disclosure label={words.title}>
      <div className={styles.section}>
        <p>{words.text}</p>
        <PersonField
          label={words.person}
          isError={isTold && !person}
          {...(isTold && !person ? { message: words.noPerson } : {})}
          find={async (text, signal) => (await services.people()).search.find(text, signal)}
          value={person}
          onChange={(next) => {
            setPerson(next);
            gathering.reset();
          }}
        />
        <div>
          <Button
            isBusy={state.kind === 'running'}
            onClick={() => {
              setTold(true);
              if (person) gathering.start(person);
            }}
          >
            {words.read}
          </Button>
        </div>
        {state.kind === 'failed' && <Failure error={state.error} onRetry={gathering.resume} />}
        {state.kind === 'done' && (
          <div className={styles.actions}>
            <p role="status">{words.found(heldCount(state.result.held), formats.number(heldCount(state.result.held)))}</p>
            <Button onClick={() => downloadText(`${words.file}.html`, 'text/html;charset=utf-8', heldHtml(state.result, saying))}>{words.html}</Button>
            <Button onClick={() => downloadText(`${words.file}.json`, 'application/json;charset=utf-8', heldJson(state.result))}>{words.json}</Button>
          </div>
        )}
      </div>
    </Disclosure>
  );
}
