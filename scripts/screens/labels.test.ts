import { describe, expect, it } from 'vitest';
import { labelsOf } from './labels.ts';

const TREE = `- banner:
  - link "Patchbay":
    - /url: /extensions
- main:
  - heading "Xero ledger" [level=1]
  - 'heading "The provider''s words: no" [level=2]'
  - textbox "Connection Name": Xero
  - button "Say \\"when\\""
  - button "Reconnect"
  - listitem: Scripts fail
  - button "Reconnect"
  - text: button "not one"`;

describe('labels', () => {
  it('are found once each, in order, with what they name', () => {
    expect(labelsOf(TREE)).toEqual([
      { role: 'link', name: 'Patchbay' },
      { role: 'heading', name: 'Xero ledger' },
      { role: 'heading', name: "The provider's words: no" },
      { role: 'textbox', name: 'Connection Name' },
      { role: 'button', name: 'Say "when"' },
      { role: 'button', name: 'Reconnect' },
    ]);
  });

  it('are none in an empty tree', () => {
    expect(labelsOf('')).toEqual([]);
  });
});
