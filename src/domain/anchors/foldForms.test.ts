import { foldForms } from './foldForms';

test('what a typist and Word write differently is the same', () => {
  expect(foldForms('‘ ’ ʼ ′ “ ” „ « » – — − … œ Œ æ Æ').text).toBe('\' \' \' \' " " " " " - - - ... oe OE ae AE');
  expect(foldForms('l\'agent - "oui"')).toEqual({ text: 'l\'agent - "oui"', characters: null });
});

test('each unit knows the character that it comes from, where one became several or is made of several', () => {
  expect(foldForms('a…b')).toEqual({ text: 'a...b', characters: [0, 1, 1, 1, 2, 3] });
  expect(foldForms('👍🏽’')).toEqual({ text: "👍🏽'", characters: [0, 0, 0, 0, 1, 2] });
});
