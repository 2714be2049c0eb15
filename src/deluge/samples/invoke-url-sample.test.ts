import { describe, expect, test } from 'vitest';
import { delugeTextLiteral } from './deluge-text-literal.ts';
import { invokeUrlSample } from './invoke-url-sample.ts';

describe('invokeUrlSample', () => {
  test('writes the form that the connection page shows, with tabs', () => {
    expect(
      invokeUrlSample({ url: 'https://www.wrike.com/api/v4/folders', connectionLinkName: 'wrike_zylker' }),
    ).toBe(
      'response = invokeurl\n[\n\turl :"https://www.wrike.com/api/v4/folders"\n\ttype :GET\n\tconnection:"wrike_zylker"\n];\ninfo response;',
    );
  });

  test('writes a map of parameters before the call', () => {
    expect(
      invokeUrlSample({
        url: 'https://example.com',
        connectionLinkName: 'c',
        method: 'POST',
        parameters: { title: 'A "b"' },
      }),
    ).toBe(
      'parameters_data = Map();\nparameters_data.put("title","A \\"b\\"");\nresponse = invokeurl\n[\n\turl :"https://example.com"\n\ttype :POST\n\tparameters:parameters_data\n\tconnection:"c"\n];\ninfo response;',
    );
  });
});

describe('delugeTextLiteral', () => {
  test.each([
    ['plain', '"plain"'],
    ['say "hi"', String.raw`"say \"hi\""`],
    ['"];\ninfo 1;', String.raw`"\"];\ninfo 1;"`],
    [String.raw`C:\new`, String.raw`"C:\\new"`],
    ['tab\tand\r\nline', String.raw`"tab\tand\r\nline"`],
    ['</script>', '"</script>"'],
    ['🚀 שלום ‮', '"🚀 שלום ‮"'],
    [String.raw`ends in \ `.trim(), String.raw`"ends in \\"`],
  ])('%j', (text, literal) => {
    expect(delugeTextLiteral(text)).toBe(literal);
  });
});
