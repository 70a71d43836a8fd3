import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { checkForm, FORM_FIELDS, readFormValues } from './registration-form.js';
import { REGISTER_TEXTS } from './texts.js';

const complete = {
  categoryId: 'c0ffee00-0000-4000-8000-000000000000',
  nation: 'FR',
  organisation: ' Sample organisation 4 ',
  rankOrTitle: '',
  givenName: 'Sample',
  familyName: 'attendee 17',
  email: 'attendee17@organisation.example',
  language: 'en',
  consent: '1',
  noticeVersion: '2',
};

const OPTIONAL = ['rankOrTitle', 'givenName'];

describe('the posted form', () => {
  it('becomes the input of a registration', () => {
    const { input, errors } = checkForm(readFormValues(complete), REGISTER_TEXTS['en']);
    expect(errors).toEqual({});
    expect({ ...input }).toEqual({
      categoryId: complete.categoryId,
      nation: 'FR',
      organisation: 'Sample organisation 4',
      givenName: 'Sample',
      familyName: 'attendee 17',
      email: 'attendee17@organisation.example',
      language: 'en',
      consent: true,
      noticeVersion: 2,
    });
  });

  it('names everything that is missing, in the language of the page', () => {
    const { errors } = checkForm(readFormValues({}), REGISTER_TEXTS['fr']);
    expect(Object.keys(errors).sort()).toEqual(
      FORM_FIELDS.filter((field) => !OPTIONAL.includes(field)).sort(),
    );
    expect(errors.nation).toBe('Choisissez votre nation');
  });

  it.each([
    ['email', 'attendee17@organisation'],
    ['email', '"quoted local"@organisation.example'],
    ['email', 'a@b.example, c@d.example'],
    ['nation', 'XX'],
    ['organisation', '   '],
    ['givenName', 'x'.repeat(121)],
    ['language', 'de'],
    ['consent', 'yes'],
    ['noticeVersion', '1e9999'],
    ['categoryId', "' OR 1=1 --"],
  ])('is refused with a wrong %s: %s', (field, value) => {
    const { errors } = checkForm(
      readFormValues({ ...complete, [field]: value }),
      REGISTER_TEXTS['en'],
    );
    expect(Object.keys(errors)).toEqual([field]);
  });

  it.each([undefined, null, 'text', 7, [], [['email', 'a@b.example']], { email: ['a', 'b'] }])(
    'takes anything without failing: %j',
    (body) => {
      expect(Object.values(readFormValues(body)).join('')).toBe('');
    },
  );

  it('does not reach for inherited properties', () => {
    expect(readFormValues(Object.create({ email: 'a@b.example' })).email).toBe('');
  });
});
