export const errorTexts: Record<number, { title: string; text: string }> = {
  400: {
    title: 'The request could not be understood',
    text: 'Check the address, or start again from the agenda.',
  },
  403: {
    title: 'This page is not open to you',
    text: 'If you followed a link, ask the organisers for a new one.',
  },
  404: {
    title: 'Page not found',
    text: 'Check the address. The page may have moved, or the session may no longer be on the agenda.',
  },
  405: {
    title: 'This address does not accept that request',
    text: 'Go back and use the buttons on the page.',
  },
  406: {
    title: 'There is no such form of this page',
    text: 'Open the address in a browser, or start again from the agenda.',
  },
  408: {
    title: 'The request took too long',
    text: 'Send it again. If it happens again, try a better connection.',
  },
  409: {
    title: 'Somebody was faster',
    text: 'What you sent was based on an older state. Load the page again and repeat your change.',
  },
  410: {
    title: 'This link is no longer valid',
    text: 'It was replaced or withdrawn. Use the newest message you received from us.',
  },
  413: {
    title: 'That is too much',
    text: 'What you sent is too large. Shorten it and send it again.',
  },
  415: {
    title: 'This format is not accepted',
    text: 'Go back and use the form on the page.',
  },
  429: {
    title: 'Too many requests',
    text: 'Wait a few minutes, then try again. Nothing you sent before was lost.',
  },
  431: {
    title: 'The address is too long',
    text: 'Shorten it, or remove the cookies of this site in your browser, and try again.',
  },
  500: {
    title: 'Something went wrong on our side',
    text: 'Try again in a few minutes. If it happens again, tell the organisers.',
  },
  503: {
    title: 'The site is busy',
    text: 'Try again in a few minutes.',
  },
};
