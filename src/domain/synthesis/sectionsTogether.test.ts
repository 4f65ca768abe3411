import * as fc from 'fast-check';
import { sectionsTogether } from './sectionsTogether';
import type { SynthesisForm } from './Synthesis';
import { emptySynthesisForm, sectionForm, withSection } from './Synthesis';

const section = fc.record({ key: fc.constantFrom('whole', '1.2', '1.3', 'theme:Durée'), remark: fc.constantFrom('', 'un', 'deux', 'trois'), quotes: fc.constantFrom([], [1], [1, 2]) });
const formOf = (sections: readonly SynthesisForm['remarks'][number][]): SynthesisForm => sections.reduce(withSection, emptySynthesisForm);
const form = fc.array(section, { maxLength: 4 }).map(formOf);
const keys = ['whole', '1.2', '1.3', 'theme:Durée'];
const says = (of: SynthesisForm, key: string): string => JSON.stringify([sectionForm(of, key).remark, sectionForm(of, key).quotes]);

test('each section stands in both as its one author has it, and stays apart where both changed it', () => {
  fc.assert(
    fc.property(form, form, form, (base, yours, theirs) => {
      const both = sectionsTogether(base, yours, theirs);
      for (const key of keys) {
        const [was, mine, other] = [says(base, key), says(yours, key), says(theirs, key)];
        const expected = mine === was ? [other, other] : other === was ? [mine, mine] : [mine, other];
        expect([says(both.yours, key), says(both.theirs, key)]).toEqual(expected);
      }
    })
  );
});

test('two who wrote the same, in whatever order, have the same form', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(keys).chain((order) => fc.tuple(fc.constant(order), fc.shuffledSubarray(order, { minLength: order.length }))), ([one, other]) => {
      const made = (order: readonly string[]) => formOf(order.map((key) => ({ key, remark: `mots ${key}`, quotes: [] })));
      expect(made(one)).toEqual(made(other));
    })
  );
});
