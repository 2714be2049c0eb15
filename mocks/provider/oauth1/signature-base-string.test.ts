import * as fc from 'fast-check';
import OAuth from 'oauth-1.0a';
import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hmacSha1 } from './hmac-sha1.ts';
import { signatureBaseString } from './signature-base-string.ts';

const TEXT = fc.string({ unit: 'grapheme' });

describe('the signature base string', () => {
  // RFC 5849 section 3.4.1.1.
  it('is that of the specification’s example', () => {
    const url = new URL('http://EXAMPLE.COM:80/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b');
    const oauth = { oauth_consumer_key: '9djdj82h48djs9d2', oauth_token: 'kkk9d7dh3k39sjv7', oauth_signature_method: 'HMAC-SHA1', oauth_timestamp: '137131201', oauth_nonce: '7d8f3e4a' };
    const parameters = [...url.searchParams, ...new URLSearchParams('c2&a3=2+q'), ...Object.entries(oauth)];
    expect(signatureBaseString('post', url, parameters)).toBe(
      'POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7',
    );
  });

  it('is the one that another implementation makes, for any parameters', () => {
    const signer = new OAuth({ consumer: { key: 'k', secret: 's' }, signature_method: 'HMAC-SHA1', hash_function: () => '' });
    const lists = fc.dictionary(TEXT.filter((name) => !(name in {})), fc.array(TEXT, { minLength: 2, maxLength: 3 }), { minKeys: 1 });
    fc.assert(
      fc.property(lists, (data) => {
        const parameters = Object.entries(data).flatMap(([name, values]) => values.map((value) => [name, value] as const));
        const own = signatureBaseString('GET', new URL('https://api.example/1/x?y=z'), parameters);
        expect(own).toBe(signer.getBaseString({ url: 'https://api.example/1/x', method: 'GET', data: structuredClone({ ...data }) }, {} as OAuth.Data));
      }),
    );
  });
});

describe('HMAC-SHA1', () => {
  it('is what Node makes, for any text and key', () => {
    fc.assert(
      fc.property(TEXT, TEXT, (text, key) => {
        expect(hmacSha1(text, key)).toBe(createHmac('sha1', key).update(text).digest('base64'));
      }),
    );
  });
});
