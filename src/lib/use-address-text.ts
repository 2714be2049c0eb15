import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';

/** How long typing must rest before the address bar follows, in milliseconds: browsers limit how often it may change. */
const ADDRESS_DELAY_MS = 200;

const LEAVING_EVENTS = ['focusout', 'pointerdown'] as const;

/**
 * Text that is typed into a search box and kept in the address bar, which follows shortly after. The address wins when it changes by
 * other means: Back, a link.
 * @param parameter name of the query parameter
 * @param reset a parameter that loses its meaning when the text changes, such as where the list starts
 * @returns the text, also while the address has yet to follow; a function that changes it; and one that writes it, or another text, into a
 * query that is about to be navigated to for another reason, so that the two don't overwrite each other
 */
export function useAddressText(
  parameter = 'q',
  reset = 'offset',
): readonly [text: string, setText: (text: string) => void, settle: (params: URLSearchParams, text?: string) => URLSearchParams] {
  const [params, setParams] = useSearchParams();
  const inAddress = params.get(parameter) ?? '';
  const [text, setText] = useState(inAddress);
  const [seen, setSeen] = useState(inAddress);
  const [written, setWritten] = useState(inAddress);
  if (inAddress !== seen) {
    setSeen(inAddress);
    if (inAddress !== written) {
      setWritten(inAddress);
      setText(inAddress);
    }
  }
  useEffect(() => {
    if (text === written) return undefined;
    const write = () => {
      setWritten(text);
      setParams(
        (current) => {
          const next = withText(current, parameter, text);
          next.delete(reset);
          return next;
        },
        { replace: true, preventScrollReset: true },
      );
    };
    const timer = setTimeout(write, ADDRESS_DELAY_MS);
    // Whoever leaves the field may be about to follow a link: the address has to be right before that, not in the middle of it.
    for (const leaving of LEAVING_EVENTS) addEventListener(leaving, write, { capture: true });
    return () => {
      clearTimeout(timer);
      for (const leaving of LEAVING_EVENTS) removeEventListener(leaving, write, { capture: true });
    };
  }, [text, written, parameter, reset, setParams]);
  const settle = (next: URLSearchParams, settled = text) => {
    setText(settled);
    setWritten(settled);
    return withText(next, parameter, settled);
  };
  return [text, setText, settle];
}

function withText(params: URLSearchParams, parameter: string, text: string): URLSearchParams {
  const next = new URLSearchParams(params);
  if (text === '') next.delete(parameter);
  else next.set(parameter, text);
  return next;
}
