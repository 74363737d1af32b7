/** What every journey proves on the side: a clean console, and nothing that leaves the app's origin. */
import type { BrowserContext, ConsoleMessage, Request, WebError } from '@playwright/test';

export interface Watch {
  /** What was wrong so far, in the order it was noticed. */
  readonly complaints: string[];
  stop: () => void;
}

/** Follows all pages and workers of a context from now on. */
export function watch(context: BrowserContext, origin: string): Watch {
  const complaints: string[] = [];
  const onConsole = (message: ConsoleMessage): void => {
    if (message.type() === 'error' || message.type() === 'warning') {
      complaints.push(`console ${message.type()}: ${message.text()}`);
    }
  };
  const onError = (error: WebError): void => {
    complaints.push(`page error: ${error.error().message}`);
  };
  const onRequest = (request: Request): void => {
    const url = new URL(request.url());
    if (url.protocol === 'blob:' || url.protocol === 'data:') return;
    if (url.origin !== origin) complaints.push(`request to ${url.origin}`);
    if (request.postData()) complaints.push(`request body to ${url.pathname}`);
    // A page of the app keeps its view in the query; nothing else may carry one.
    if (url.search && !request.isNavigationRequest()) {
      complaints.push(`request with a query: ${url.pathname}`);
    }
  };
  context.on('console', onConsole);
  context.on('weberror', onError);
  context.on('request', onRequest);
  return {
    complaints,
    stop: () => {
      context.off('console', onConsole);
      context.off('weberror', onError);
      context.off('request', onRequest);
    },
  };
}
