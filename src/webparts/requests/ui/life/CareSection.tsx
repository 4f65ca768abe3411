import * as React from 'react';
import type { StoredCommunity } from '../../../../data/requests/RequestServices';
import { cityMoments } from '../../../../domain/calendar/cityMoment';
import { communityLife, correspondentOf } from '../../../../domain/requests/communityLife';
import type { RequestRules } from '../../../../domain/requests/RequestRules';
import { monthsAfter } from '../../../../domain/retention/monthsAfter';
import { usePage, useWords } from '../../../../shell/Page';
import { useQuery } from '../../../../shell/queries/useQuery';
import { WhenReady } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { DataTable } from '../../../../ui/DataTable';
import { MessageLine } from '../../../../ui/MessageLine';
import { requestKeys } from '../keys';
import { useRequestServices } from '../queries';
import styles from '../Requests.module.scss';
import { lifeWords } from './lifeStrings';
import { useWatch } from './useWatch';

interface CareSectionProps {
  readonly rules: RequestRules;
  onOpen(id: number): void;
}

/** Open communities of which nothing was heard for long, or that nobody leads: each with who is asked about it. */
export default function CareSection({ rules, onOpen }: CareSectionProps): React.ReactElement {
  const words = useWords(lifeWords);
  const { formats } = usePage();
  const { communities, serverNow } = useRequestServices();
  const watch = useWatch();
  const read = useQuery({ queryKey: [...requestKeys.communities, 'care'], queryFn: () => communities.toCareFor(monthsAfter(serverNow(), -rules.sleepMonths)) });
  const lifeOf = (sheet: StoredCommunity) => communityLife(sheet, rules, serverNow());
  const how = (sheet: StoredCommunity): readonly string[] => {
    const { asleepSince, isUnled } = lifeOf(sheet);
    return [...(asleepSince ? [words.since(formats.date(asleepSince))] : []), ...(isUnled ? [words.unled] : sheet.seeksAnimators ? [words.seeks] : [])];
  };
  const who = (sheet: StoredCommunity): string => {
    const left = sheet.animators.filter(({ isGone }) => isGone !== true);
    if (left.length > 0) return formats.list(left.map(({ name }) => name));
    const person = correspondentOf(sheet, rules, cityMoments(formats.timeZone)(serverNow()).day);
    return person ? words.correspondent(person.name) : words.noCorrespondent;
  };
  return (
    <section aria-label={words.care} className={styles.section}>
      <h3 className={styles.name}>{words.care}</h3>
      {watch.found && watch.found.looked > 0 && <p className={styles.meta}>{words.looked(watch.found.looked, formats.number(watch.found.looked))}</p>}
      {watch.found && watch.found.unread.length > 0 && <MessageLine tone="info">{words.unread(formats.list(watch.found.unread))}</MessageLine>}
      {watch.hasFailed && (
        <MessageLine tone="warning">
          {words.lookFailed} <Button appearance="text" onClick={watch.again}>{words.lookAgain}</Button>
        </MessageLine>
      )}
      <WhenReady read={read} lines={3}>
        {(sheets) => (
          <DataTable<StoredCommunity>
            caption={words.care}
            columns={[
              {
                key: 'name',
                title: words.columns.name,
                render: ({ name, request }) =>
                  request > 0 ? (
                    <Button appearance="text" onClick={() => onOpen(request)}>
                      {name}
                    </Button>
                  ) : (
                    <span dir="auto">{name}</span>
                  )
              },
              {
                key: 'how',
                title: words.columns.how,
                render: (sheet) => (
                  <ul className={styles.list}>
                    {how(sheet).map((each) => (
                      <li key={each}>{each}</li>
                    ))}
                  </ul>
                )
              },
              { key: 'who', title: words.columns.who, render: who }
            ]}
            rows={sheets.filter((sheet) => how(sheet).length > 0)}
            words={words.table}
            empty={words.careNone}
            rowKey={({ id }) => id}
          />
        )}
      </WhenReady>
    </section>
  );
}
