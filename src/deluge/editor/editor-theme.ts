import { EditorView } from '@codemirror/view';

const overlay = {
  border: 'var(--border)',
  borderRadius: 'var(--radius-md)',
  background: 'var(--color-overlay)',
  color: 'var(--color-text)',
  boxShadow: 'var(--shadow-overlay)',
} as const;

const focusRing = { outline: 'var(--focus-width) solid var(--color-focus)', outlineOffset: '-1px' } as const;

/** Each severity has a shape of its own, so that it can be told without colours. */
function shape(colour: string, clipPath: string) {
  return { background: colour, clipPath, content: 'normal' } as const;
}

const ERROR_SHAPE = 'circle(50%)';
const WARNING_SHAPE = 'polygon(50% 5%, 100% 95%, 0 95%)';
const HINT_SHAPE = 'polygon(50% 0, 100% 50%, 50% 100%, 0 50%)';

function underline(colour: string) {
  return { backgroundImage: 'none', paddingBottom: '0', textDecoration: `underline wavy ${colour}`, textDecorationSkipInk: 'none', textUnderlineOffset: '0.2em' } as const;
}

const surface = EditorView.theme({
  '&': { blockSize: '100%', background: 'var(--color-code-surface)', color: 'var(--color-text)' },
  '&.cm-focused': { outline: 'none' },
  // Ligatures would hide which signs have been typed.
  '.cm-scroller': { font: 'var(--text-code)', fontVariantLigatures: 'none', overscrollBehavior: 'contain' },
  '.cm-content': { paddingBlock: 'var(--space-2)', caretColor: 'var(--color-text)' },
  '.cm-line': { paddingInline: 'var(--space-2)' },
  '.cm-cursor, .cm-dropCursor': { borderInlineStart: '2px solid var(--color-text)', marginInlineStart: '-1px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { background: 'var(--color-pressed)' },
  '.cm-activeLine': { background: 'color-mix(in srgb, var(--color-hover) 60%, transparent)' },
  '.cm-gutters': { background: 'var(--color-code-surface)', color: 'var(--color-text-muted)', borderInlineEnd: 'var(--border)' },
  '.cm-activeLineGutter': { background: 'var(--color-hover)', color: 'var(--color-text)' },
  '.cm-lineNumbers .cm-gutterElement': { minInlineSize: '2.25rem', paddingInline: 'var(--space-1)' },
  '.cm-foldGutter .cm-gutterElement': { inlineSize: '1rem', textAlign: 'center', cursor: 'pointer', color: 'var(--color-text-muted)' },
  '.cm-foldPlaceholder': { border: 'var(--border-control)', borderRadius: 'var(--radius-sm)', background: 'var(--color-hover)', color: 'var(--color-text)', paddingInline: 'var(--space-1)' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': { background: 'var(--color-selected)', outline: 'var(--line) solid var(--color-border-control)' },
  '.cm-nonmatchingBracket, &.cm-focused .cm-nonmatchingBracket': { background: 'var(--color-danger-subtle)', outline: 'var(--line) solid var(--color-danger)' },
  '.cm-selectionMatch': { background: 'var(--color-selected)' },
  '.cm-searchMatch': { background: 'var(--color-highlight)', outline: 'var(--line) solid var(--color-warning-border)' },
  '.cm-searchMatch-selected': { background: 'var(--color-highlight)', outline: '2px solid var(--color-accent)' },
  '.cm-snippetField': { background: 'var(--color-selected)' },
  '.cm-definitionLink': { color: 'var(--color-accent)', textDecoration: 'underline', cursor: 'pointer' },
  '.cm-definitionLink *': { color: 'inherit' },
  '.cm-specialChar': { color: 'var(--color-danger)' },
  '@media (forced-colors: active)': {
    '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { background: 'Highlight', forcedColorAdjust: 'none' },
    '.cm-cursor': { borderInlineStartColor: 'CanvasText' },
  },
  '@media (prefers-reduced-motion: reduce)': { '&.cm-focused > .cm-scroller > .cm-cursorLayer': { animation: 'none' } },
});

const problems = EditorView.theme({
  '.cm-lintRange-error': underline('var(--color-danger)'),
  '.cm-lintRange-warning': underline('var(--color-warning)'),
  '.cm-lintRange-info, .cm-lintRange-hint': underline('var(--color-neutral)'),
  '.cm-lintRange-active': { background: 'var(--color-highlight)' },
  '.cm-lintPoint:after': { borderBottomColor: 'var(--color-danger)' },
  '.cm-lintPoint-warning:after': { borderBottomColor: 'var(--color-warning)' },
  '.cm-lintPoint-hint:after': { borderBottomColor: 'var(--color-neutral)' },
  '.cm-gutter-lint': { inlineSize: '1rem' },
  '.cm-gutter-lint .cm-gutterElement': { display: 'grid', placeItems: 'center', padding: '0' },
  '.cm-lint-marker, .cm-severity': { display: 'inline-block', flex: 'none', inlineSize: '0.625rem', blockSize: '0.625rem' },
  '.cm-lint-marker-error, .cm-severity-error': shape('var(--color-danger)', ERROR_SHAPE),
  '.cm-lint-marker-warning, .cm-severity-warning': shape('var(--color-warning)', WARNING_SHAPE),
  '.cm-lint-marker-info, .cm-lint-marker-hint, .cm-severity-hint, .cm-severity-info': shape('var(--color-neutral)', HINT_SHAPE),
  '.cm-severity-none': shape('var(--color-success)', 'polygon(0 55%, 15% 40%, 38% 62%, 85% 15%, 100% 30%, 38% 92%)'),
  '.cm-diagnostic': { display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: 'var(--space-2)', margin: '0', padding: 'var(--space-2) var(--space-3)', font: 'var(--text-sm)', borderInlineStart: '3px solid var(--color-neutral)' },
  '.cm-diagnostic-error': { borderInlineStartColor: 'var(--color-danger)' },
  '.cm-diagnostic-warning': { borderInlineStartColor: 'var(--color-warning)' },
  '.cm-diagnostic + .cm-diagnostic': { borderBlockStart: 'var(--border)' },
  '.cm-diagnosticText': { flex: '1 1 14rem', minInlineSize: '0' },
  '.cm-diagnosticSource': { flexBasis: '100%', color: 'var(--color-text-muted)', font: 'var(--text-xs)', opacity: '1' },
  '.cm-problemText': { minInlineSize: '0', overflowWrap: 'anywhere' },
  '.cm-problemText .cm-docNote': { display: 'block', marginBlockStart: 'var(--space-1)' },
  '@media (forced-colors: active)': { '.cm-severity, .cm-lint-marker': { forcedColorAdjust: 'none', background: 'CanvasText' } },
});

const tooltips = EditorView.theme({
  '.cm-tooltip': { ...overlay, maxInlineSize: 'min(32rem, 95vw)' },
  '.cm-tooltip-lint': { overflow: 'hidden', padding: '0' },
  '.cm-docs': { maxBlockSize: '18rem', overflow: 'auto' },
  '.cm-doc': { padding: 'var(--space-2) var(--space-3)', font: 'var(--text-sm)' },
  '.cm-doc + .cm-doc': { borderBlockStart: 'var(--border)' },
  '.cm-doc p': { marginBlockStart: 'var(--space-1)' },
  '.cm-docTitle': { display: 'block', font: 'var(--text-code)', color: 'var(--color-code-function)', overflowWrap: 'anywhere' },
  '.cm-docNote': { color: 'var(--color-text-muted)' },
  '.cm-activeParameter': { color: 'var(--color-text)', fontWeight: 'var(--weight-semibold)', textDecoration: 'underline' },
  '.cm-tooltip.cm-tooltip-autocomplete': { padding: 'var(--space-1)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { font: 'var(--text-code)', maxBlockSize: '16rem', minInlineSize: 'min(16rem, 80vw)', maxInlineSize: 'min(32rem, 90vw)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { display: 'flex', alignItems: 'center', gap: 'var(--space-2)', padding: 'var(--space-half) var(--space-2)', borderRadius: 'var(--radius-sm)', lineHeight: '1.25rem' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'var(--color-selected)', color: 'var(--color-text)', outline: 'var(--line) solid var(--color-border-control)', outlineOffset: '-1px' },
  '.cm-completionLabel': { flex: 'none' },
  '.cm-completionMatchedText': { color: 'var(--color-accent)', fontWeight: 'var(--weight-semibold)', textDecoration: 'none' },
  '.cm-completionDetail': { flex: '1', minInlineSize: '0', marginInlineStart: 'auto', overflow: 'hidden', color: 'var(--color-text-muted)', fontStyle: 'normal', textAlign: 'end', textOverflow: 'ellipsis' },
  '.cm-tooltip.cm-completionInfo': { ...overlay, padding: '0', maxInlineSize: 'min(24rem, 90vw)' },
  // Without room beside the list it would cover the list.
  '.cm-tooltip.cm-completionInfo-left-narrow, .cm-tooltip.cm-completionInfo-right-narrow': { display: 'none' },
  '@media (forced-colors: active)': { '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'Highlight', color: 'HighlightText', forcedColorAdjust: 'none' } },
});

/** The letter that tells what kind of thing a completion is. */
function letter(content: string, colour: string) {
  return { '&:after': { content: `'${content}'`, color: colour } } as const;
}

const completionIcons = EditorView.theme({
  '.cm-completionIcon': { flex: 'none', inlineSize: '1.25rem', padding: '0', fontSize: '100%', opacity: '1', textAlign: 'center' },
  '.cm-completionIcon-function, .cm-completionIcon-method': letter('ƒ', 'var(--color-code-function)'),
  '.cm-completionIcon-variable': letter('x', 'var(--color-text)'),
  '.cm-completionIcon-key': letter('⋮', 'var(--color-code-property)'),
  '.cm-completionIcon-connection': letter('⇄', 'var(--color-code-string)'),
  '.cm-completionIcon-keyword': letter('k', 'var(--color-code-keyword)'),
  '.cm-completionIcon-snippet': letter('{}', 'var(--color-code-keyword)'),
  '.cm-completionIcon-constant': letter('c', 'var(--color-code-constant)'),
});

const panels = EditorView.theme({
  '.cm-panels': { zIndex: '1', background: 'var(--color-canvas)', color: 'var(--color-text)', font: 'var(--text-sm)' },
  '.cm-panels.cm-panels-top': { borderBlockEnd: 'var(--border)' },
  '.cm-panels.cm-panels-bottom': { borderBlockStart: 'var(--border)' },
  '.cm-textfield': {
    inlineSize: '100%', minBlockSize: 'var(--size-control-small)', margin: '0', padding: 'var(--space-half) var(--space-2)', border: 'var(--border-control)', borderRadius: 'var(--radius-sm)',
    background: 'var(--color-canvas)', color: 'var(--color-text)', font: 'var(--text-code)',
  },
  '.cm-textfield::placeholder': { color: 'var(--color-text-muted)', opacity: '1', font: 'var(--text-sm)' },
  '.cm-textfield[aria-invalid]': { borderColor: 'var(--color-danger)' },
  '.cm-textfield:focus-visible, .cm-button:focus-visible, .cm-close:focus-visible, .cm-problem:focus-visible, .cm-status-problems:focus-visible': focusRing,
  '.cm-button, .cm-diagnosticAction': {
    flex: 'none', minBlockSize: 'var(--size-control-small)', margin: '0', padding: 'var(--space-half) var(--space-2)', border: 'var(--line) solid var(--color-border-strong)', borderRadius: 'var(--radius-sm)',
    background: 'var(--color-canvas)', backgroundImage: 'none', color: 'var(--color-text)', font: 'var(--text-sm)', fontWeight: 'var(--weight-medium)', cursor: 'pointer',
  },
  '.cm-button:hover, .cm-diagnosticAction:hover': { background: 'var(--color-hover)' },
  '.cm-button.cm-toggle[aria-pressed=true]': { borderColor: 'var(--color-accent)', background: 'var(--color-selected)', color: 'var(--color-accent)' },
  '.cm-button.cm-toggle': { minInlineSize: 'var(--size-control-small)', font: 'var(--text-code)' },
  '.cm-button.cm-primary': { borderColor: 'transparent', background: 'var(--color-accent-fill)', color: 'var(--color-on-accent)' },
  '.cm-close': {
    position: 'absolute', insetBlockStart: 'var(--space-1)', insetInlineEnd: 'var(--space-1)', inlineSize: 'var(--size-control-small)', blockSize: 'var(--size-control-small)', padding: '0', border: '0',
    borderRadius: 'var(--radius-sm)', background: 'transparent', color: 'var(--color-text-muted)', font: 'var(--text-lg)', cursor: 'pointer',
  },
  '.cm-close:hover': { background: 'var(--color-hover)', color: 'var(--color-text)' },
  '.cm-find, .cm-rename, .cm-problems': { position: 'relative', paddingBlock: 'var(--space-2)', paddingInline: 'var(--space-2) var(--space-10)' },
  '.cm-panel.cm-dialog': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 'var(--space-2)', padding: 'var(--space-2)', paddingInlineEnd: 'var(--space-10)', font: 'var(--text-sm)' },
  '.cm-dialog form': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 'var(--space-2)' },
  '.cm-dialog label': { display: 'flex', flex: '0 1 14rem', alignItems: 'center', gap: 'var(--space-2)', font: 'var(--text-sm)', whiteSpace: 'nowrap' },
  '.cm-dialog .cm-dialog-close': {
    insetBlockStart: 'var(--space-1)', insetInlineEnd: 'var(--space-1)', inlineSize: 'var(--size-control-small)', blockSize: 'var(--size-control-small)', borderRadius: 'var(--radius-sm)',
    color: 'var(--color-text-muted)', font: 'var(--text-lg)', cursor: 'pointer',
  },
  '.cm-searchRow': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 'var(--space-1)' },
  '.cm-searchRow + .cm-searchRow': { marginBlockStart: 'var(--space-1)' },
  '.cm-field': { display: 'flex', flex: '1 1 10rem', alignItems: 'center', gap: 'var(--space-2)', minInlineSize: '0', maxInlineSize: '20rem' },
  '.cm-matches': { minInlineSize: '5rem', color: 'var(--color-text-muted)', font: 'var(--text-xs)', textAlign: 'center' },
  '.cm-rename': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 'var(--space-2)' },
  '.cm-rename .cm-field': { flexWrap: 'wrap', maxInlineSize: '30rem' },
  '.cm-rename .cm-field .cm-textfield': { flex: '1 1 8rem', inlineSize: 'auto', minInlineSize: '0' },
  '.cm-panelError': { flexBasis: '100%', color: 'var(--color-danger)', font: 'var(--text-xs)', fontWeight: 'var(--weight-medium)' },
  '.cm-panelError:empty': { display: 'none' },
  '.cm-panelTitle': { color: 'var(--color-text-muted)', font: 'var(--text-xs)', fontWeight: 'var(--weight-semibold)' },
});

const problemList = EditorView.theme({
  '.cm-problems': { paddingInlineEnd: 'var(--space-2)' },
  '.cm-problems .cm-button': { minBlockSize: '1.5rem', paddingBlock: '0', font: 'var(--text-xs)', fontWeight: 'var(--weight-medium)' },
  '.cm-problemList': { display: 'grid', gap: 'var(--space-half)', maxBlockSize: '9rem', marginBlockStart: 'var(--space-2)', overflow: 'auto' },
  '.cm-problemList li': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 'var(--space-1) var(--space-2)' },
  '.cm-problem': {
    display: 'flex', flex: '1 1 14rem', flexWrap: 'wrap', alignItems: 'baseline', gap: 'var(--space-2)', minInlineSize: '0', padding: 'var(--space-1)', border: '0', borderRadius: 'var(--radius-sm)', background: 'transparent',
    color: 'var(--color-text)', font: 'var(--text-sm)', textAlign: 'start', cursor: 'pointer',
  },
  '.cm-problem:focus-visible': { outlineOffset: '-2px' },
  '.cm-status-message:empty': { flex: '1' },
  '.cm-problem:hover': { background: 'var(--color-hover)' },
  '.cm-problemLine': { flex: 'none', minInlineSize: '3.5rem', color: 'var(--color-text-muted)', fontVariantNumeric: 'tabular-nums' },
  '.cm-problem .cm-problemText': { flex: '1 1 8rem' },
  '.cm-noProblems': { padding: 'var(--space-1)', color: 'var(--color-text-muted)' },
  '.cm-status': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 'var(--space-half) var(--space-3)', paddingBlock: 'var(--space-half)', paddingInline: 'var(--space-1) var(--space-2)', color: 'var(--color-text-muted)', font: 'var(--text-xs)' },
  '.cm-status-problems': {
    display: 'inline-flex', alignItems: 'center', gap: 'var(--space-1)', minBlockSize: '1.5rem', padding: '0 var(--space-1)', border: '0', borderRadius: 'var(--radius-sm)', background: 'transparent',
    color: 'var(--color-text)', font: 'var(--text-xs)', cursor: 'pointer',
  },
  '.cm-status-problems:hover': { background: 'var(--color-hover)' },
  '.cm-status-message': { flex: '1 1 12rem', minInlineSize: '0', color: 'var(--color-text)', overflowWrap: 'anywhere' },
  '.cm-status-position': { marginInlineStart: 'auto', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

/** The editor in the console's own colours: everything is a token, so that all themes hold. */
export const editorTheme = [surface, problems, tooltips, completionIcons, panels, problemList];
