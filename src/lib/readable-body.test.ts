import { array, assert, dictionary, jsonValue, nat, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readableBody } from './readable-body.ts';

describe('readableBody', () => {
  it('indents JSON as usual', () => {
    assert(
      property(oneof(array(jsonValue()), dictionary(string(), jsonValue())), (value) => {
        expect(readableBody(JSON.stringify(value))).toBe(JSON.stringify(value, null, 2));
      }),
    );
  });

  it('keeps the digits of long ids', () => {
    expect(readableBody('{"id":460000000049023123456}')).toBe('{\n  "id": 460000000049023123456\n}');
  });

  it.each(['title=Office+move&status=Green', '', '{"cut":"of', 'plain'])('leaves %j as it is', (body) => {
    expect(readableBody(body)).toBe(body);
  });

  it('lays out what is there of JSON that was cut, up to the middle of a text', () => {
    expect(readableBody('{"a":[1,{"b":"c: {', true)).toBe('{\n  "a": [\n    1,\n    {\n      "b": "c: {');
    assert(
      property(dictionary(string(), jsonValue()), nat(), (value, end) => {
        const cut = JSON.stringify(value).slice(0, end);
        expect(readableBody(cut, true).replaceAll(/\s/g, '')).toBe(cut.replaceAll(/\s/g, ''));
      }),
    );
  });
});
