import { describe, expect, it } from 'vitest';
import { deliveryFailure } from './delivery-failure.js';

describe('a failed delivery', () => {
  it('is final when the server refuses the message for good', () => {
    const error = {
      code: 'EENVELOPE',
      responseCode: 550,
      response: '550 5.1.1 No such user',
      message: "Can't send mail - all recipients were rejected: 550 5.1.1 No such user",
    };
    expect(deliveryFailure(error)).toEqual({ text: '550 5.1.1 No such user', isFinal: true });
  });

  it('is tried again after a 4xx reply or without any reply', () => {
    expect(deliveryFailure({ responseCode: 451, response: '451 4.3.0 Later' }).isFinal).toBe(false);
    const refused = { code: 'ECONNREFUSED', message: 'connect ECONNREFUSED 127.0.0.1:25' };
    expect(deliveryFailure(refused)).toEqual({ text: refused.message, isFinal: false });
  });

  it('is tried again when the server refuses us rather than the message', () => {
    expect(deliveryFailure({ code: 'EAUTH', responseCode: 535 }).isFinal).toBe(false);
  });

  it('is told in one line of limited length', () => {
    const { text } = deliveryFailure({ response: `550-first\r\n550 ${'x'.repeat(900)}` });
    expect(text).toMatch(/^550-first 550 x+$/);
    expect(text).toHaveLength(500);
  });
});
