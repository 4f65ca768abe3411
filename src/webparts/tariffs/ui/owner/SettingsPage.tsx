import * as React from 'react';
import { dueDays } from '../../../../domain/tariffs/settings';
import { settingName } from '../../../../domain/tariffs/settingName';
import { usePage, useWords } from '../../../../shell/Page';
import { WhenReady } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { DataTable } from '../../../../ui/DataTable';
import { MessageLine } from '../../../../ui/MessageLine';
import { Sections } from '../../../../ui/Sections';
import styles from '../Tariffs.module.scss';
import { useTariffFormats } from '../tariffFormats';
import { useToday } from '../useToday';
import { ChainForm } from './ChainForm';
import { DirectionForm } from './DirectionForm';
import { FoldersCheck } from './FoldersCheck';
import { ownerWords } from './ownerStrings';
import { ServiceForm } from './ServiceForm';
import type { Setting } from './settingRows';
import { closedIn, ofKind } from './settingRows';
import { ClosedDaysForm, RoundingForm } from './TextSettingForm';
import type { OwnerRead } from './useOwner';
import { useOwner } from './useOwner';

const sections = ['directions', 'services', 'chains', 'days', 'folders'] as const;
type Section = (typeof sections)[number];
type Kind = 'direction' | 'service' | 'chain' | 'closedDays' | 'rounding';

/** What owners say once: directions, services, chains of validation, closed days and rounding, and the rights that follow from it. */
export default function SettingsPage(): React.ReactElement {
  const read = useOwner();
  return (
    <WhenReady read={read} lines={6}>
      {(owned) => <Settings {...owned} />}
    </WhenReady>
  );
}

function Settings(owned: OwnerRead): React.ReactElement {
  const words = useWords(ownerWords);
  const today = useToday();
  const [section, setSection] = React.useState<Section>('directions');
  const [open, setOpen] = React.useState<{ readonly kind: Kind; readonly id: number }>();
  const { owner, settings, groups } = owned;
  const form = open && { id: open.id, owner, settings, groups, onClose: () => setOpen(undefined) };
  const edit = (kind: Kind, id = 0): void => setOpen({ kind, id });
  return (
    <section className={styles.section} aria-label={words.sections.label}>
      <Sections<Section> label={words.sections.label} sections={sections} section={section} words={words.sections} onChoose={setSection} />
      <p>{words.intro[section]}</p>
      {section === 'directions' && <Directions {...owned} onEdit={(id) => edit('direction', id)} />}
      {section === 'services' && <Services {...owned} onEdit={(id) => edit('service', id)} />}
      {section === 'chains' && <Chains {...owned} onEdit={(id) => edit('chain', id)} />}
      {section === 'days' && <Days {...owned} onEdit={edit} />}
      {section === 'folders' && <FoldersCheck folders={owner.folders} />}
      {open?.kind === 'direction' && form && <DirectionForm {...form} />}
      {open?.kind === 'service' && form && <ServiceForm {...form} />}
      {open?.kind === 'chain' && form && <ChainForm {...form} today={today} />}
      {open?.kind === 'closedDays' && form && <ClosedDaysForm {...form} />}
      {open?.kind === 'rounding' && form && <RoundingForm {...form} />}
    </section>
  );
}

interface PartProps extends OwnerRead {
  onEdit(id?: number): void;
}

function nameColumn(title: string, collate: (one: string, other: string) => number, onEdit: (id: number) => void) {
  return {
    key: 'name',
    title,
    compare: (one: Setting, other: Setting) => collate(one.title, other.title),
    render: (row: Setting) => (
      <Button appearance="text" onClick={() => onEdit(row.id)}>
        {row.title}
      </Button>
    )
  };
}

function Directions({ settings, groups, onEdit }: PartProps): React.ReactElement {
  const words = useWords(ownerWords);
  const { formats } = usePage();
  const services = ofKind(settings, 'service');
  const groupOf = ({ content: { group } }: Setting): string => (!group ? words.noGroup : (groups.find(({ id }) => id === group.id)?.name ?? words.goneGroup(group.name)));
  return (
    <>
      <DataTable
        caption={words.sections.directions}
        columns={[
          nameColumn(words.columns.name, formats.collate, onEdit),
          { key: 'folder', title: words.columns.folder, render: ({ key }) => settingName(key) },
          { key: 'group', title: words.columns.group, render: groupOf },
          { key: 'services', title: words.columns.services, isNumeric: true, render: ({ key }) => formats.number(services.filter(({ content }) => content.direction === settingName(key)).length) }
        ]}
        rows={ofKind(settings, 'direction')}
        sort={{ key: 'name', isDescending: false }}
        words={words.table}
        empty={words.none.directions}
        rowKey={({ id }) => id}
      />
      <div>
        <Button onClick={() => onEdit()}>{words.add.direction}</Button>
      </div>
    </>
  );
}

function Services({ settings, onEdit }: PartProps): React.ReactElement {
  const words = useWords(ownerWords);
  const { formats } = usePage();
  const nameOf = ({ content: { direction = '' } }: Setting): string => (direction === '' ? words.noDirection : (ofKind(settings, 'direction').find(({ key }) => settingName(key) === direction)?.title ?? words.unknownDirection(direction)));
  return (
    <>
      <DataTable
        caption={words.sections.services}
        columns={[
          nameColumn(words.columns.name, formats.collate, onEdit),
          { key: 'direction', title: words.columns.direction, compare: (one, other) => formats.collate(nameOf(one), nameOf(other)), render: nameOf }
        ]}
        rows={ofKind(settings, 'service')}
        sort={{ key: 'name', isDescending: false }}
        words={words.table}
        empty={words.none.services}
        rowKey={({ id }) => id}
      />
      <p className={styles.meta}>{words.later}</p>
      <div>
        <Button onClick={() => onEdit()}>{words.add.service}</Button>
      </div>
    </>
  );
}

function Chains({ settings, onEdit }: PartProps): React.ReactElement {
  const words = useWords(ownerWords);
  const { formats } = usePage();
  const { day } = useTariffFormats();
  const today = useToday();
  const chains = ofKind(settings, 'chain');
  const of = (key: string): boolean => chains.some((row) => row.key === `chain:${key}` && (row.content.steps ?? []).length > 0);
  const without = of('') ? [] : ofKind(settings, 'direction').filter(({ key }) => !of(settingName(key)));
  const closed = closedIn(settings);
  return (
    <>
      {without.length > 0 && <MessageLine tone="warning">{words.noChain(without.length, formats.list(without.map(({ title }) => title)))}</MessageLine>}
      <DataTable
        caption={words.sections.chains}
        columns={[
          nameColumn(words.columns.direction, formats.collate, onEdit),
          { key: 'steps', title: words.columns.steps, render: ({ content }) => (content.steps ?? []).map(({ name, delay }) => words.step(name, delay, formats.number(delay))).join(' → ') },
          {
            key: 'due',
            title: words.columns.due,
            render: ({ content }) => {
              const last = dueDays((content.steps ?? []).map(({ delay }) => delay), today, closed).at(-1);
              return last ? day(last) : '';
            }
          }
        ]}
        rows={chains}
        words={words.table}
        empty={words.none.chains}
        rowKey={({ id }) => id}
      />
      <div>
        <Button onClick={() => onEdit()}>{words.add.chain}</Button>
      </div>
    </>
  );
}

function Days({ settings, onEdit }: OwnerRead & { onEdit(kind: Kind, id: number): void }): React.ReactElement {
  const words = useWords(ownerWords);
  const { day } = useTariffFormats();
  const closed = ofKind(settings, 'closedDays')[0];
  const rounding = ofKind(settings, 'rounding')[0];
  const days = closedIn(settings);
  return (
    <>
      {(
        [
          ['closedDays', closed, days.length === 0 ? words.now.none : days.map(day).join(' ; ')],
          ['rounding', rounding, rounding?.content.rule || words.now.none]
        ] as const
      ).map(([kind, row, said]) => (
        <section key={kind} className={styles.section} aria-label={words.now[kind]}>
          <h3 className={styles.name}>{words.now[kind]}</h3>
          <p>{said}</p>
          <div>
            <Button onClick={() => onEdit(kind, row?.id ?? 0)}>{words.change(words.now[kind])}</Button>
          </div>
        </section>
      ))}
    </>
  );
}
