import * as React from 'react';
import { ancestorsOf } from '../../../../domain/anchors/lineage';
import type { ProposedDescent } from '../../../../domain/anchors/Alignment';
import { callKeys } from '../../../../data/calls/callKeys';
import type { TextVersion } from '../../../../domain/passages/Passage';
import type { OpenedCall } from '../../../../domain/calls/Thread';
import { excerptOf } from '../../../../domain/text/shortened';
import { contributionWords } from '../../../../shell/contributions/strings';
import { useCallServices } from '../../../../shell/contributions/useCallServices';
import { usePage, useWords } from '../../../../shell/Page';
import { usePages } from '../../../../shell/queries/usePages';
import { WhenReady } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { Check } from '../../../../ui/ChoiceList';
import { Disclosure } from '../../../../ui/Disclosure';
import { changeWords } from './changeStrings';
import styles from './Version.module.scss';
import { versionWords } from './versionStrings';

interface BehindPickerProps {
  readonly descent: ProposedDescent;
  readonly opened: OpenedCall;
  readonly versions: readonly TextVersion[];
  onName(descent: ProposedDescent, contributions: readonly number[]): void;
}

const EXCERPT = 160;

/** The contributions behind a change, as its animator ticks them among those on its passages; on the whole text for a passage that is new. */
export function BehindPicker({ descent, opened, versions, onName }: BehindPickerProps): React.ReactElement {
  const words = useWords(versionWords).changes;
  const { formats } = usePage();
  const count = descent.contributions?.length ?? 0;
  const passages = descent.from.length === 0 ? [0] : [...new Set(descent.from.flatMap((id) => [id, ...ancestorsOf(id, versions)]))];
  return (
    <Disclosure label={words.behind(count, formats.number(count))}>
      <Choices opened={opened} passages={passages} chosen={descent.contributions ?? []} onChange={(contributions) => onName(descent, contributions)} />
    </Disclosure>
  );
}

interface ChoicesProps {
  readonly opened: OpenedCall;
  readonly passages: readonly number[];
  readonly chosen: readonly number[];
  onChange(chosen: readonly number[]): void;
}

function Choices({ opened: { call }, passages, chosen, onChange }: ChoicesProps): React.ReactElement {
  const words = useWords(versionWords).changes;
  const { by, nobody } = useWords(changeWords);
  const { kinds } = useWords(contributionWords);
  const { formats } = usePage();
  const services = useCallServices();
  const read = usePages([...callKeys.threads(call.id), 'behind', passages], async (cursor) => (await services.animation()).find(call, { passages }, cursor));
  const toggle = (id: number, isOn: boolean): void => onChange(isOn ? [...chosen, id].sort((one, other) => one - other) : chosen.filter((other) => other !== id));
  return (
    <WhenReady read={read} lines={3}>
      {(pages) => {
        const said = pages.flatMap(({ threads }) => threads).map(({ contribution }) => contribution);
        if (said.length === 0) return <p className={styles.note}>{words.noneHere}</p>;
        return (
          <fieldset className={styles.choices}>
            <legend className={styles.note}>{words.behindLegend}</legend>
            {said.map(({ id, kind, text, wording, author, created }) => (
              <Check
                key={id}
                isChecked={chosen.includes(id)}
                text={excerptOf(text || wording || kinds[kind], EXCERPT)}
                hint={`${kinds[kind]} · ${by(author?.name ?? nobody, formats.dateTime(created))}`}
                onChange={(isOn) => toggle(id, isOn)}
              />
            ))}
            {read.hasMore && (
              <div>
                <Button appearance="text" isBusy={read.isReadingMore} onClick={read.readMore}>
                  {words.more}
                </Button>
              </div>
            )}
          </fieldset>
        );
      }}
    </WhenReady>
  );
}
