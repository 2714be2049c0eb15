/**
 * @param platform as Node names it
 * @param environment where a Linux session says which display it has
 * @throws Error that says what to do, where a browser has no display to be seen on
 */
export function requireDisplay(platform: NodeJS.Platform, environment: Readonly<Record<string, string | undefined>>): void {
  if (platform !== 'linux' || [environment['DISPLAY'], environment['WAYLAND_DISPLAY']].some((display) => display !== undefined && display !== '')) return;
  throw new Error(
    'There is no display to show the browser on. Leave --headed out, the films are the same; or run it on a virtual one:\n' +
      '  sudo apt-get install -y xvfb xauth\n' +
      '  xvfb-run -a npm run demo -- --headed',
  );
}
