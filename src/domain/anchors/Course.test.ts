import { each, finish, within } from './Course';

function stepsOf(course: Generator<number, unknown, void>): readonly number[] {
  const steps: number[] = [];
  for (let step = course.next(); !step.done; step = course.next()) steps.push(step.value);
  return steps;
}

describe('work in small steps', () => {
  it('makes one thing a step, and tells after each how much is done', () => {
    expect(finish(each(['a', 'b'], (one, index) => `${index}${one}`))).toEqual(['0a', '1b']);
    expect(stepsOf(each(['a', 'b', 'c', 'd'], (one) => one))).toEqual([0.25, 0.5, 0.75, 1]);
    expect([finish(each([], String)), stepsOf(each([], String))]).toEqual([[], []]);
  });

  it('is told as its share of the whole where it is a part of other work, and gives what it made', () => {
    expect(stepsOf(within(each([1, 2, 3, 4], String), 0.5, 0.75))).toEqual([0.5625, 0.625, 0.6875, 0.75]);
    expect(finish(within(each([1, 2], String), 0.5, 0.75))).toEqual(['1', '2']);
  });
});
