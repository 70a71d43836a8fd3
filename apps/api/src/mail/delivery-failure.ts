import { oneLine } from '#shared/one-line';

/** What a mail server or the way to it says when a message is not taken. */
interface DeliveryError {
  message?: string;
  /** SMTP reply code, RFC 5321 4.2. */
  responseCode?: number;
  response?: string;
  /** nodemailer's or the system's name of the fault, such as EAUTH or ECONNREFUSED. */
  code?: string;
}

export interface DeliveryFailure {
  /** One line for the organisers. */
  text: string;
  /** Trying again is no use: the server refused this message or this recipient for good. */
  isFinal: boolean;
}

const TEXT_LIMIT = 500;

/**
 * A reply from 500 on is final for the message (RFC 5321 4.2.1), except where it is about us and not about the
 * message: a wrong password or an unfinished set-up is put right by the operator, and then the mail must leave.
 */
export function deliveryFailure(error: unknown): DeliveryFailure {
  const { message = '', responseCode = 0, response, code } = error as DeliveryError;
  const isAboutUs = code === 'EAUTH' || code === 'ETLS' || code === 'ENOAUTH' || code === 'EOAUTH2';
  return {
    text: oneLine(response ?? message).slice(0, TEXT_LIMIT) || (code ?? 'unknown error'),
    isFinal: responseCode >= 500 && !isAboutUs,
  };
}
