import { expect, fn, waitFor } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { untilPainted } from '#.storybook/until-painted.ts';
import { ApiError } from '#src/lib/api-error.ts';
import { ErrorState } from './error-state.tsx';

const rateLimited = (retryAfterSeconds: number) =>
  new ApiError('problem', 'Too many requests.', { status: 429, problem: { code: 'rate_limited', message: 'Too many requests.', retryAfterSeconds } });

const meta = preview.meta({
  title: 'Parts/ErrorState',
  component: ErrorState,
  args: { title: 'The connections could not be loaded', error: new ApiError('offline', 'You are offline.'), onRetry: fn() },
});

export const Offline = meta.story({
  play: async ({ canvas, userEvent, args }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent('You are offline. Reconnect to the network, then retry.');
    await expect(canvas.getByRole('heading', { name: 'The connections could not be loaded' })).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Retry' }));
    await expect(args.onRetry).toHaveBeenCalledWith();
  },
});

export const Network = meta.story({
  args: { error: new ApiError('network', 'The backend could not be reached. Check the network, then retry.') },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent('The backend could not be reached.');
  },
});

export const Unreadable = meta.story({
  args: { error: new ApiError('unreadable', 'Unexpected token < in JSON at position 0') },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent('The answer could not be read');
    await expect(canvas.getByRole('alert')).not.toHaveTextContent('Unexpected token');
  },
});

export const ServerFailed = meta.story({
  args: { error: new ApiError('problem', 'Internal.', { status: 500 }) },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent('The backend failed (status 500).');
  },
});

export const NotAllowed = meta.story({
  args: { error: new ApiError('problem', 'Members may not see audit logs. Ask an administrator.', { status: 403 }) },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent('Members may not see audit logs. Ask an administrator.');
  },
});

export const TooManyRequests = meta.story({
  args: { error: rateLimited(600) },
  play: async ({ canvas, userEvent, args }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent('Too many requests in a short time.');
    await userEvent.click(canvas.getByRole('button', { name: /^Retry in \d+ s$/ }));
    await expect(args.onRetry).not.toHaveBeenCalled();
  },
});

export const WaitRunsOut = meta.story({
  args: { error: rateLimited(30) },
  beforeEach: () => {
    const now = performance.now.bind(performance);
    return () => {
      performance.now = now;
    };
  },
  play: async ({ canvas, userEvent, args }) => {
    await untilPainted();
    await expect(canvas.getByRole('button', { name: /^Retry in (30|29) s$/ })).toHaveAttribute('aria-disabled', 'true');
    const now = performance.now.bind(performance);
    // A spy would count every one of the many calls of React's.
    performance.now = () => now() + 30_000;
    await userEvent.click(await canvas.findByRole('button', { name: 'Retry' }));
    await expect(args.onRetry).toHaveBeenCalledOnce();
  },
});

export const Retrying = meta.story({
  args: { isRetrying: true },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Retrying…' }));
    await expect(args.onRetry).not.toHaveBeenCalled();
  },
});

export const WithoutRetry = meta.story({
  render: () => <ErrorState title="This connection does not exist" headingLevel={1} error={new ApiError('problem', 'It was deleted, or the address is mistyped.', { status: 404 })} />,
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('button')).not.toBeInTheDocument();
    await expect(canvas.getByRole('heading', { level: 1 })).toBeVisible();
  },
});

export const NotEvenAnError = meta.story({
  args: { error: 'thrown text' },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent('Something unexpected happened.'));
  },
});

export const LongTextOnNarrowScreen = meta.story({
  globals: { viewport: { value: 'narrowest' } },
  args: { error: new ApiError('problem', `No such service: ${'a_service_name_that_does_not_break'.repeat(4)}`, { status: 404 }) },
  play: expectNoSidewaysScroll,
});
