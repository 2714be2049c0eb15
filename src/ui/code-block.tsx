import { useEffect, useState } from 'react';
import type { CodeToken } from '#src/deluge/code-token.ts';
import { CopyButton } from './copy-button.tsx';
import styles from './code-block.module.css';

/** `plain` has no colours. */
export type CodeLanguage = 'deluge' | 'json' | 'plain';

const highlighters: Readonly<Record<Exclude<CodeLanguage, 'plain'>, (code: string) => Promise<readonly CodeToken[]>>> = {
  deluge: async (code) => (await import('#src/deluge/highlight.ts')).highlightDeluge(code),
  json: async (code) => (await import('#src/deluge/highlight-json.ts')).highlightJson(code),
};

interface PlacedToken extends CodeToken {
  from: number;
}

interface CodeBlockProps {
  code: string;
  language: CodeLanguage;
  /** Names the region: "Deluge sample". */
  label: string;
  copyLabel?: string;
  /** Breaks long lines instead of scrolling them; for data, whose lines mean nothing. */
  isWrapped?: boolean;
}

/** Code to read and copy: plain at once, in colours as soon as the highlighter has arrived. */
export function CodeBlock({ code, language, label, copyLabel = 'Copy', isWrapped = false }: CodeBlockProps) {
  const tokens = useHighlighted(code, language);
  return (
    <figure className={styles['figure']}>
      <figcaption className={styles['bar']}>
        <span className={styles['label']}>{label}</span>
        <CopyButton text={code} label={copyLabel} accessibleLabel={`${copyLabel} ${label}`} variant="ghost" />
      </figcaption>
      {/* Long lines scroll, so the keyboard has to reach the region. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role */}
      <div role="region" aria-label={label} tabIndex={0} className={styles['scroller']}>
        <pre className={`${styles['code']} ${isWrapped ? styles['wrapped'] : ''}`} dir="ltr" translate="no">
          <code>{tokens === null ? code : tokens.map((token) => coloured(token))}</code>
        </pre>
      </div>
    </figure>
  );
}

/** Each literal is isolated, so that right-to-left text in it doesn't reorder the code around it. */
function coloured({ text, kind, from }: PlacedToken) {
  if (kind === 'plain') return text;
  return kind === 'string' || kind === 'comment' ? (
    <bdi key={from} dir="ltr" className={styles[kind]}>
      {text}
    </bdi>
  ) : (
    <span key={from} className={styles[kind]}>
      {text}
    </span>
  );
}

function useHighlighted(code: string, language: CodeLanguage): PlacedToken[] | null {
  const [result, setResult] = useState<{ code: string; tokens: PlacedToken[] } | null>(null);
  useEffect(() => {
    if (language === 'plain') return undefined;
    let isCurrent = true;
    const highlight = async () => {
      const tokens = await highlighters[language](code);
      if (isCurrent) setResult({ code, tokens: withPositions(tokens) });
    };
    // Without colours the code is still whole: a highlighter that can't be loaded changes nothing.
    highlight().catch(() => {});
    return () => {
      isCurrent = false;
    };
  }, [code, language]);
  return result?.code === code ? result.tokens : null;
}

function withPositions(tokens: readonly CodeToken[]): PlacedToken[] {
  let from = 0;
  return tokens.map((token) => {
    const placed = { ...token, from };
    from += token.text.length;
    return placed;
  });
}
