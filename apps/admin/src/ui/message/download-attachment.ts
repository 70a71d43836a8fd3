import type { MailView } from '#shared/mail/mails';

/** Saves an attachment under its name; it is never opened inside the page. */
export function downloadAttachment({ name, type, content }: MailView['attachments'][number]): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
