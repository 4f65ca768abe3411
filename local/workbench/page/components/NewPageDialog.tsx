import { DefaultButton, Dialog, DialogFooter, DialogType, Dropdown, PrimaryButton, TextField } from '@fluentui/react';
import * as React from 'react';
import { toolboxEntries } from '../toolboxEntries';
import { useSurroundings } from './surroundings';

/** Key of the choice of a page with sections. */
const SECTIONS = 'sections';

/** Makes a page and opens it for editing. */
export function NewPageDialog({ onDismiss }: { readonly onDismiss: () => void }): React.ReactElement {
  const { data, strings, sitePages } = useSurroundings();
  const apps = React.useMemo(() => toolboxEntries(data.preloadedData.manifests, data.view.language, 'FullPage'), [data]);
  const [layout, setLayout] = React.useState(SECTIONS);
  const [title, setTitle] = React.useState('');
  const [state, setState] = React.useState<{ readonly busy: boolean; readonly error?: string }>({ busy: false });

  const create = async (): Promise<void> => {
    if (!title.trim()) return setState({ busy: false, error: strings.titleNeeded });
    setState({ busy: true });
    try {
      const { url } = await sitePages.create(title.trim(), apps.find(({ key }) => key === layout)?.create());
      window.location.assign(`${url}?mode=edit`);
    } catch (error) {
      setState({ busy: false, error: strings.failed(error instanceof Error ? error.message : String(error)) });
    }
  };

  return (
    <Dialog
      hidden={false}
      onDismiss={onDismiss}
      dialogContentProps={{ type: DialogType.normal, title: strings.newPage, closeButtonAriaLabel: strings.close }}
    >
      <form onSubmit={(event) => { event.preventDefault(); void create(); }}>
        <TextField label={strings.pageTitle} value={title} onChange={(_event, value = '') => setTitle(value)} errorMessage={state.error} maxLength={255} required />
        {apps.length > 0 && (
          <Dropdown
            label={strings.pageLayout}
            selectedKey={layout}
            options={[{ key: SECTIONS, text: strings.sectionsLayout }, ...apps.map((app) => ({ key: app.key, text: strings.appLayout(app.title) }))]}
            onChange={(_event, option) => setLayout(String(option?.key ?? SECTIONS))}
          />
        )}
        <DialogFooter>
          <PrimaryButton type="submit" text={strings.create} disabled={state.busy} />
          <DefaultButton text={strings.cancel} onClick={onDismiss} />
        </DialogFooter>
      </form>
    </Dialog>
  );
}
