/* Runs before anything is painted: puts the chosen theme on the page, says which shell to draw while the app's code is loading, and loads it. */
(() => {
  const root = document.documentElement;
  let theme = 'system';
  try {
    theme = JSON.parse(localStorage.getItem('patchbay-theme') ?? '{}').state?.theme ?? 'system';
  } catch {
    // No storage or not ours: the system's theme it is.
  }
  if (theme === 'system' && matchMedia('(prefers-contrast: more)').matches) theme = 'high-contrast';
  if (theme !== 'system') root.dataset.theme = theme;

  const path = location.pathname;
  if (path.startsWith('/authorize/') || path.startsWith('/delugeauth/')) root.dataset.shell = 'bare';
  else if (/^\/extensions\/[^/]+\/connections/.test(path)) root.dataset.shell = 'space';
  else if (/^\/extensions\/[^/]+/.test(path)) root.dataset.shell = 'portal';
  else root.dataset.shell = 'sigma';

  // A built page keeps its code in a template until the first picture is drawn, so that the two don't compete. Nobody waits for the
  // picture of a hidden page, and no frame comes there.
  addEventListener('DOMContentLoaded', () => {
    const template = document.querySelector('template#code');
    const load = () => template?.replaceWith(template.content);
    if (document.visibilityState === 'hidden') load();
    else requestAnimationFrame(() => setTimeout(load));
  });
})();
