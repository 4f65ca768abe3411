import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { DataError } from '../../../../data/DataError';
import type { PollOption } from '../../../../domain/polls/Poll';
import { EditorProvider } from '../../../../shell/editor/EditorContext';
import { renderScreen } from '../../../../shell/testing/renderScreen';
import { NoPictureError, shrinkPicture } from '../../../../ui/shrinkPicture';
import { MemoryPollServices } from '../testing/MemoryPollServices';
import { OptionPicture } from '../vote/OptionPicture';
import { OptionPictureField } from './OptionPictureField';

jest.mock('../../../../ui/shrinkPicture', () => ({ ...jest.requireActual('../../../../ui/shrinkPicture'), shrinkPicture: jest.fn(async () => new Blob(['small'])) }));

const shared = { wordsOf: () => ({ label: undefined, fault: undefined }), heldUp: 0 };

function Form({ given, onOption }: { readonly given: PollOption; onOption(option: PollOption): void }): React.ReactElement {
  const [option, setOption] = React.useState(given);
  const change = (next: PollOption): void => {
    setOption(next);
    onOption(next);
  };
  return (
    <EditorProvider value={shared}>
      <OptionPictureField option={option} isLocked={false} onChange={change} />
    </EditorProvider>
  );
}

describe('the picture of an answer, in its form', () => {
  let services: MemoryPollServices;
  let option: PollOption;
  const show = (given: Partial<PollOption> = {}): void => {
    option = { id: 1, text: 'Le parc', ...given };
    renderScreen(<Form given={option} onOption={(next) => (option = next)} />, { services });
  };
  const choose = async (name: string): Promise<void> => {
    const input = await screen.findByLabelText('Choisir un fichier', { selector: 'input' });
    fireEvent.change(input, { target: { files: [new File(['large'], name)] } });
  };
  beforeEach(() => {
    services = new MemoryPollServices();
  });

  it('is a file, made smaller and kept by the site, and asks what it shows', async () => {
    show();
    await choose('Été au parc.PNG');
    await waitFor(() => expect(option.picture).toMatch(/^\/sites\/intranet\/SiteAssets\/Parvis\/E-te-au-parc-[0-9a-f]{8}\.jpg$/));
    await userEvent.type(screen.getByLabelText(/^Description de l’image/), 'Un');
    expect(option.pictureText).toBe('Un');
    await userEvent.click(screen.getByRole('button', { name: 'Retirer l’image' }));
    expect([option.picture, option.pictureText]).toEqual(['', '']);
    expect(screen.queryByLabelText(/^Description de l’image/)).toBeNull();
  });

  it('is one that the site has already', async () => {
    services.sitePictures.push('/sites/intranet/SiteAssets/Parvis/parc%201.jpg');
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Reprendre une image de ce site' }));
    await userEvent.click(await screen.findByRole('button', { name: /parc 1\.jpg/ }));
    expect(option.picture).toBe('/sites/intranet/SiteAssets/Parvis/parc%201.jpg');
  });

  it('of another site stays in the form with a word, and is loaded by nobody', async () => {
    show({ picture: 'https://elsewhere.example/a.jpg', pictureText: 'Un parc' });
    expect(await screen.findByText(/Cette image vient d’un autre site/)).toBeVisible();
    expect(screen.queryByRole('img')).toBeNull();
    expect(option.picture).toBe('https://elsewhere.example/a.jpg');
  });

  it('says what is no picture, and what the site refuses', async () => {
    show();
    jest.mocked(shrinkPicture).mockRejectedValueOnce(new NoPictureError());
    await choose('notes.pdf');
    expect(await screen.findByText(/n’est pas une image que ce navigateur sait lire/)).toBeVisible();
    services.failNext('picture', new DataError('offline'));
    await choose('parc.jpg');
    expect(await screen.findByText('La connexion au réseau est coupée.')).toBeVisible();
    await choose('parc.jpg');
    await waitFor(() => expect(option.picture).toMatch(/parc-/));
  });
});

describe('the picture of an answer, for voters', () => {
  const show = (option: Partial<PollOption>): void => void renderScreen(<OptionPicture option={{ id: 1, text: 'Le parc', pictureText: 'Deux arbres', ...option }} />, { services: new MemoryPollServices() });

  it('has its text, and the answer’s initial in its place when it does not come', async () => {
    show({ picture: '/sites/a/parc.jpg' });
    fireEvent.error(await screen.findByRole('img', { name: 'Deux arbres' }));
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByText('L')).toBeVisible();
  });

  it.each(['https://elsewhere.example/a.jpg', 'javascript:alert(1)'])('is not asked for elsewhere: %s', async (picture) => {
    show({ picture });
    expect(await screen.findByText('L')).toBeVisible();
    expect(document.querySelector('img')).toBeNull();
  });
});
