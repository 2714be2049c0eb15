declare module 'json-server' {
  import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';

  /** What the bench uses of json-server 0.17, which comes without types. */
  interface JsonServer {
    create: () => {
      get: (path: string, handle: (request: IncomingMessage, response: ServerResponse) => void) => void;
      use: (handler: RequestListener | readonly RequestListener[]) => void;
      listen: (port: number, host: string) => Server;
    };
    readonly bodyParser: readonly RequestListener[];
    router: (data: Readonly<Record<string, readonly object[]>>) => RequestListener;
  }

  const jsonServer: JsonServer;
  export default jsonServer;
}
