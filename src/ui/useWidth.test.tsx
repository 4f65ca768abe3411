import { act, render, screen } from '@testing-library/react';
import * as React from 'react';
import { useWidth } from './useWidth';

function Stage(): React.ReactElement {
  const [ref, width] = useWidth<HTMLDivElement>();
  return <div ref={ref}>{width}</div>;
}

describe('the width of an element', () => {
  let width = 640.7;
  beforeEach(() => {
    width = 640.7;
    jest.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(() => ({ width, height: 0, top: 0, left: 0, right: width, bottom: 0, x: 0, y: 0, toJSON: () => ({}) }));
  });
  afterEach(() => {
    jest.restoreAllMocks();
    Reflect.deleteProperty(globalThis, 'ResizeObserver');
  });

  it('is known at once, in whole pixels, and followed until the element is gone', () => {
    const disconnect = jest.fn();
    let resized: () => void = () => undefined;
    Object.assign(globalThis, {
      ResizeObserver: class {
        public readonly disconnect = disconnect;
        public readonly observe = jest.fn();
        public constructor(callback: () => void) {
          resized = callback;
        }
      }
    });
    const { unmount } = render(<Stage />);
    expect(screen.getByText('640')).toBeInTheDocument();
    width = 320;
    act(() => resized());
    expect(screen.getByText('320')).toBeInTheDocument();
    unmount();
    expect(disconnect).toHaveBeenCalledTimes(1);
  });

  it('is known where it cannot be followed', () => {
    render(<Stage />);
    expect(screen.getByText('640')).toBeInTheDocument();
  });
});
