import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { DataError } from '../../data/DataError';
import * as reports from '../report';
import { renderScreen } from '../testing/renderScreen';
import { TaskProgress } from './TaskProgress';
import type { TaskControl } from './useTask';
import { useTask } from './useTask';
import { stopIfAborted } from '../../data/stopIfAborted';

/** A task whose steps the test lets through, one after the other; it goes on where it was. */
class Steps {
  public done = 0;
  public runs = 0;
  public failure: unknown;
  public signal: AbortSignal | undefined;
  private next: (() => void) | undefined;

  public readonly run = async (count: number, { signal, onProgress }: TaskControl): Promise<string> => {
    this.runs++;
    this.signal = signal;
    while (this.done < count) {
      await new Promise<void>((resolve) => {
        this.next = resolve;
        signal.addEventListener('abort', () => resolve());
      });
      stopIfAborted(signal);
      if (this.failure) throw this.failure;
      onProgress(++this.done / count);
    }
    return `${count} faits`;
  };

  public step(): Promise<void> {
    return act(async () => this.next?.());
  }
}

interface ScreenProps extends Pick<NonNullable<Parameters<typeof useTask<number, string>>[1]>, 'goesOn' | 'onDone' | 'onEnd'> {
  readonly steps: Steps;
  readonly mayStop?: boolean;
}

function Screen({ steps, mayStop, ...options }: ScreenProps): React.ReactElement {
  const task = useTask(steps.run, options);
  return (
    <>
      {task.state.kind === 'idle' && <button onClick={() => task.start(2)}>Commencer</button>}
      <button onClick={task.resume}>Continuer</button>
      <button onClick={task.reset}>Oublier</button>
      <TaskProgress task={task} mayStop={mayStop} running={(percent) => `En cours… ${percent}`} done={(result) => `Terminé : ${result}`} />
    </>
  );
}

const press = async (name: string): Promise<void> => userEvent.click(await screen.findByRole('button', { name }));

describe('a task', () => {
  it('shows how far it is, then what came of it, and keeps the focus', async () => {
    const steps = new Steps();
    const done = jest.fn();
    renderScreen(<Screen steps={steps} onDone={done} />, { services: {} });
    await press('Commencer');
    await waitFor(() => expect(document.body).not.toHaveFocus());
    await steps.step();
    expect(screen.getByText(/En cours… 50/)).toBeInTheDocument();
    await steps.step();
    const said = await screen.findByText('Terminé : 2 faits');
    expect(done).toHaveBeenCalledWith('2 faits');
    await waitFor(() => expect(document.activeElement).toContainElement(said));
  });

  it('stops, and goes on where it was', async () => {
    const steps = new Steps();
    renderScreen(<Screen steps={steps} />, { services: {} });
    await press('Commencer');
    await steps.step();
    await press('Arrêter');
    expect(await screen.findByText(/Arrêté avant la fin/)).toBeInTheDocument();
    await press('Reprendre');
    await steps.step();
    expect(await screen.findByText('Terminé : 2 faits')).toBeInTheDocument();
    expect(steps.runs).toBe(2);
  });

  it('says why it failed, and is tried again with what it was started with', async () => {
    const steps = new Steps();
    steps.failure = new DataError('timeout');
    renderScreen(<Screen steps={steps} />, { services: {} });
    await press('Commencer');
    await steps.step();
    expect(await screen.findByText(/trop de temps/)).toBeInTheDocument();
    steps.failure = undefined;
    await press('Réessayer');
    await steps.step();
    await steps.step();
    expect(await screen.findByText('Terminé : 2 faits')).toBeInTheDocument();
  });

  it('stops when the agent leaves it', async () => {
    const steps = new Steps();
    const { unmount } = renderScreen(<Screen steps={steps} />, { services: {} });
    await press('Commencer');
    expect(steps.signal?.aborted).toBe(false);
    unmount();
    expect(steps.signal?.aborted).toBe(true);
  });

  it('that goes on is not stopped by leaving it; what comes of it is told to nobody, its end is', async () => {
    const steps = new Steps();
    const [onDone, onEnd] = [jest.fn(), jest.fn()];
    const { unmount } = renderScreen(<Screen steps={steps} goesOn onDone={onDone} onEnd={onEnd} />, { services: {} });
    await press('Commencer');
    unmount();
    expect(steps.signal?.aborted).toBe(false);
    await steps.step();
    await steps.step();
    expect(steps.done).toBe(2);
    expect([onDone, onEnd].map(({ mock }) => mock.calls.length)).toEqual([0, 1]);
  });

  it('is forgotten when it has ended, not while it runs; and nothing goes on that never began', async () => {
    const steps = new Steps();
    renderScreen(<Screen steps={steps} mayStop={false} />, { services: {} });
    await press('Continuer');
    expect(steps.runs).toBe(0);
    await press('Commencer');
    expect(screen.getByText(/En cours… 0/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Arrêter' })).toBeNull();
    await press('Continuer');
    await press('Oublier');
    expect([steps.runs, screen.queryByRole('button', { name: 'Commencer' })]).toEqual([1, null]);
    await steps.step();
    await steps.step();
    await screen.findByText('Terminé : 2 faits');
    await press('Oublier');
    expect(screen.queryByText('Terminé : 2 faits')).toBeNull();
    expect(screen.getByRole('button', { name: 'Commencer' })).toBeVisible();
  });

  it('that was stopped is no error for support, and tells no progress any more', async () => {
    const log = jest.spyOn(reports, 'report').mockReturnValue('ABC-234');
    let progress: TaskControl['onProgress'] = () => undefined;
    const Late = (): React.ReactElement => {
      const task = useTask<void, string>((_, { signal, onProgress }) => {
        progress = onProgress;
        return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new DOMException('Stopped', 'AbortError'))));
      });
      return (
        <>
          <button onClick={() => task.start()}>Commencer</button>
          <TaskProgress task={task} running={(percent) => `En cours… ${percent}`} />
        </>
      );
    };
    renderScreen(<Late />, { services: {} });
    await press('Commencer');
    await press('Arrêter');
    await screen.findByText(/Arrêté avant la fin/);
    act(() => progress(0.9));
    expect(screen.queryByText(/En cours/)).toBeNull();
    expect(log).not.toHaveBeenCalled();
    log.mockRestore();
  });

  it('leaves the focus where the agent put it meanwhile', async () => {
    const steps = new Steps();
    renderScreen(<Screen steps={steps} />, { services: {} });
    await press('Commencer');
    const elsewhere = screen.getByRole('button', { name: 'Oublier' });
    act(() => elsewhere.focus());
    await steps.step();
    await steps.step();
    await screen.findByText('Terminé : 2 faits');
    expect(elsewhere).toHaveFocus();
  });
});
