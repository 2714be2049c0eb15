import { assert, constantFrom, nat, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ServiceSummary } from '#src/contract/services.ts';
import { foldText } from '#src/lib/fold-text.ts';
import { matchServices, searchableServices } from './match-services.ts';
import { buildTypoIndex } from './typo-index.ts';

function service(name: string, category = 'productivity'): ServiceSummary {
  const linkName = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_');
  return { linkName, name, kind: 'default', category, authType: 'oauth2', connectsBy: 'consent', isZohoDefault: false, scopeCount: 1 };
}

const SERVICES = [
  service('Dropbox', 'storage'),
  service('Dropbox Sign', 'e-signature'),
  service('Box', 'storage'),
  service('Zoho Books', 'zoho'),
  service('Wrike'),
  service('Google Drive', 'storage'),
  service('Gmail', 'communication'),
  service('Mailchimp', 'marketing'),
  service('monday.com'),
  service('HubSpot', 'crm'),
  { ...service('Zoho OAuth', 'accounting'), linkName: 'zlabs_integration' },
];
const SEARCHABLE = searchableServices(SERVICES);
const names = (services: readonly ServiceSummary[]) => services.map(({ name }) => name);

describe('matchServices', () => {
  test.each([
    ['box', ['Box', 'Dropbox', 'Dropbox Sign']],
    ['dropbox', ['Dropbox', 'Dropbox Sign']],
    ['zohobooks', ['Zoho Books']],
    ['MONDAY', ['monday.com']],
    ['sign drop', ['Dropbox Sign']],
    ['zlabs', ['Zoho OAuth']],
    ['storage', ['Dropbox', 'Box', 'Google Drive']],
    ['google storage', ['Google Drive']],
    ['mail', ['Mailchimp', 'Gmail']],
    ['   ', []],
    ['wirke', []],
  ])('%j', (query, expected) => {
    expect(names(matchServices(SEARCHABLE, query))).toEqual(expected);
  });

  test('a service is found by every beginning of its name, and names that begin with the query come before all others', () => {
    assert(
      property(constantFrom(...SERVICES), nat(20), ({ name }, length) => {
        const query = name.slice(0, 1 + (length % name.length));
        const found = names(matchServices(SEARCHABLE, query));
        expect(found).toContain(name);
        const begins = found.map((candidate) => foldText(candidate).startsWith(foldText(query)));
        expect(begins).toEqual(begins.toSorted((a, b) => Number(b) - Number(a)));
      }),
    );
  });

  test('takes any text', () => {
    assert(
      property(string({ unit: 'grapheme' }), (query) => {
        const found = matchServices(SEARCHABLE, query);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});

describe('buildTypoIndex', () => {
  test.each([
    ['wirke', 'Wrike'],
    ['wrke', 'Wrike'],
    ['googel drive', 'Google Drive'],
    ['drpobox', 'Dropbox'],
    ['hubpsot', 'HubSpot'],
    ['mialchimp', 'Mailchimp'],
    ['zoho boks', 'Zoho Books'],
    ['zohoboks', 'Zoho Books'],
  ])('%j finds %s first', async (query, expected) => {
    const find = await buildTypoIndex(SEARCHABLE);
    expect(names(find(query))[0]).toBe(expected);
  });

  test('nothing close means nothing found', async () => {
    const find = await buildTypoIndex(SEARCHABLE);
    expect(find('qqqqzzzz')).toEqual([]);
    expect(find('')).toEqual([]);
  });
});
