import { ChevronLeft } from 'lucide-react';
import { useState } from 'react';
import type { Page } from '#shared/page';
import { personLabel } from '#shared/programme/speakers';
import type { NoticeView } from '#shared/releases/impact';
import { useRead } from '../../api/conference.js';
import { useI18n } from '../../i18n/i18n.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog/dialog.js';
import { Empty } from '../../ui/list/empty.js';
import { Loaded } from '../../ui/loaded.js';
import { MessageViews } from '../../ui/message/message-views.js';
import { Pager } from '../../ui/list/pager.js';

/** The messages that publishing would cause: to whom, and each as it would be read, before any of them goes. */
export function NoticesDrawer({
  restore,
  onClose,
}: {
  restore: number | undefined;
  onClose: () => void;
}) {
  const { t, language } = useI18n();
  const [page, setPage] = useState(1);
  const [open, setOpen] = useState<NoticeView>();
  const notices = useRead<Page<NoticeView>>('/review/notices', { restore, page }, { keep: true });
  const recipient = ({ recipient: { speaker, reference }, to }: NoticeView) =>
    [speaker ? personLabel(speaker, language) : reference, to].filter(Boolean).join(', ');
  return (
    <Dialog title={open ? recipient(open) : t.releases.messages} shape="drawer" onClose={onClose}>
      <div className="drawer-body">
        {open ? (
          <div className="notice-open">
            <p>
              <Button icon={<ChevronLeft className="icon" />} onClick={() => setOpen(undefined)}>
                {t.releases.messages}
              </Button>
            </p>
            <MessageViews message={open} sent={false} />
          </div>
        ) : (
          <Loaded query={notices}>
            {(found) =>
              found.total === 0 ? (
                <Empty title={t.releases.messagesEmpty}>{t.releases.messagesEmptyText}</Empty>
              ) : (
                <>
                  <ul className="notice-list">
                    {found.items.map((notice) => (
                      <li key={recipient(notice)}>
                        <button type="button" className="btn-link" onClick={() => setOpen(notice)}>
                          {recipient(notice)}
                        </button>
                        <span className="muted" lang={notice.language}>
                          {notice.bodies[notice.language].subject}
                        </span>
                      </li>
                    ))}
                  </ul>
                  <Pager page={found} onPage={setPage} />
                </>
              )
            }
          </Loaded>
        )}
      </div>
    </Dialog>
  );
}
