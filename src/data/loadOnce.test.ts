import { loadOnce } from './loadOnce';

describe('what a chunk brings', () => {
  it('is loaded once, however often it is asked for', async () => {
    const load = jest.fn().mockResolvedValue('caster');
    const caster = loadOnce(load);
    expect(await Promise.all([caster(), caster()])).toEqual(['caster', 'caster']);
    expect(await caster()).toBe('caster');
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('is asked for again after it did not come', async () => {
    const load = jest.fn().mockRejectedValueOnce(new Error('gone')).mockResolvedValue('caster');
    const caster = loadOnce(load);
    await expect(Promise.all([caster(), caster()])).rejects.toThrow('gone');
    expect(await caster()).toBe('caster');
    expect(load).toHaveBeenCalledTimes(2);
  });
});
