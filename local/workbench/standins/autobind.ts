/** The method decorator that Fluent UI 7 exported and the property pane still asks for: binds a method on first use. */
export function autobind(_target: object, key: string, descriptor: PropertyDescriptor): PropertyDescriptor {
  const method = descriptor.value as (...args: unknown[]) => unknown;
  const define = (instance: object, value: unknown): void => {
    Object.defineProperty(instance, key, { value, configurable: true, writable: true });
  };
  return {
    configurable: true,
    get(this: object) {
      const bound = method.bind(this);
      define(this, bound);
      return bound;
    },
    set(this: object, value: unknown) {
      define(this, value);
    }
  };
}
