import './speakers.css';
import { Bell, Plus, Send } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import {
  INVITATIONS_MAX,
  type InvitationKind,
  SPEAKER_STATES,
  type SpeakersPage as SpeakersPageView,
  type SpeakerView,
} from '#shared/programme/speakers';
import { useConference, useRead } from '../../../api/conference.js';
import { useI18n } from '../../../i18n/i18n.js';
import { Button } from '../../../ui/button.js';
import { Empty } from '../../../ui/list/empty.js';
import { FilterSelect } from '../../../ui/list/filter-select.js';
import { useFilters, useParameter } from '../../../ui/list/filters.js';
import { Loaded } from '../../../ui/loaded.js';
import { Page } from '../../../ui/page.js';
import { Pager } from '../../../ui/list/pager.js';
import { SearchBox } from '../../../ui/list/search-box.js';
import { SpeakerDrawer } from './speaker-drawer.js';
import { InviteDialog } from './invite-dialog.js';
import { SpeakerTable } from './speaker-table.js';

interface Writing {
  kind: InvitationKind;
  count: number;
  speakerIds?: string[];
}

/** The directory of the conference's speakers: who they are and whether they have agreed to speak. */
export function SpeakersPage({ sheets }: { sheets: ReactNode }) {
  const { t } = useI18n();
  const { may } = useConference();
  const { filters, filtered, set, clear } = useFilters(['q', 'state']);
  const speakers = useRead<SpeakersPageView>('/speakers', { ...filters }, { keep: true });
  const [edited, edit] = useParameter('edit');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [writing, setWriting] = useState<Writing>();
  const states = speakers.data?.states;
  const mayWrite = may('mail.send');
  return (
    <Page
      title={t.speakers.title}
      tools={
        <>
          {sheets}
          <Button
            kind="primary"
            icon={<Plus className="icon" />}
            unavailable={!may('programme.edit') && t.common.readOnly}
            onClick={() => edit('new')}
          >
            {t.speakers.add}
          </Button>
        </>
      }
    >
      <search className="filterbar speakers-filters">
        <SearchBox
          label={t.speakers.search}
          value={filters.q ?? ''}
          onSearch={(q) => set({ q }, true)}
        />
        <FilterSelect
          label={t.invitations.state}
          all={t.invitations.allStates}
          value={filters.state}
          options={SPEAKER_STATES.map((value) => ({
            value,
            label: t.invitations.counted(t.words.speakerStates[value], states?.[value] ?? 0),
          }))}
          onChange={(state) => set({ state })}
        />
        {mayWrite && states && (
          <div className="btn-row">
            <Button
              icon={<Send className="icon" />}
              unavailable={states.noted === 0 && t.invitations.nobody}
              onClick={() => setWriting({ kind: 'invitation', count: states.noted })}
            >
              {t.invitations.inviteAll}
            </Button>
            <Button
              icon={<Bell className="icon" />}
              unavailable={states.invited === 0 && t.invitations.nobody}
              onClick={() => setWriting({ kind: 'reminder', count: states.invited })}
            >
              {t.invitations.remindAll}
            </Button>
          </div>
        )}
      </search>
      {selected.size > 0 && (
        <SelectionBar
          count={selected.size}
          onClear={() => setSelected(new Set())}
          onWrite={(kind) => setWriting({ kind, count: selected.size, speakerIds: [...selected] })}
        />
      )}
      <Loaded query={speakers}>
        {(page) =>
          page.total === 0 ? (
            filtered ? (
              <Empty
                title={t.common.nothingMatches}
                action={<Button onClick={clear}>{t.common.clearFilters}</Button>}
              />
            ) : (
              <Empty title={t.speakers.empty}>{t.speakers.emptyText}</Empty>
            )
          ) : (
            <div aria-busy={speakers.isPlaceholderData}>
              <SpeakerTable
                speakers={page.items}
                selected={mayWrite ? selected : undefined}
                onSelect={(ids, on) => setSelected((before) => withIds(before, ids, on))}
                onEdit={edit}
              />
              <Pager page={page} onPage={(number) => set({ page: number })} />
            </div>
          )
        }
      </Loaded>
      {edited && <OpenSpeaker key={edited} id={edited} onClose={() => edit()} />}
      {writing && (
        <InviteDialog
          {...writing}
          onClose={() => {
            setWriting(undefined);
            setSelected(new Set());
          }}
        />
      )}
    </Page>
  );
}

/** Never more than one request may hold. */
function withIds(
  before: ReadonlySet<string>,
  ids: readonly string[],
  on: boolean,
): ReadonlySet<string> {
  const next = new Set(before);
  for (const id of ids) {
    if (!on) next.delete(id);
    else if (next.size < INVITATIONS_MAX) next.add(id);
  }
  return next;
}

interface SelectionBarProps {
  count: number;
  onClear: () => void;
  onWrite: (kind: InvitationKind) => void;
}

/** Stays in sight while speakers are selected. */
function SelectionBar({ count, onClear, onWrite }: SelectionBarProps) {
  const { t } = useI18n();
  return (
    <section className="bulk" aria-label={t.invitations.region}>
      <p role="status">
        <strong>{t.invitations.selected(count)}</strong>
      </p>
      <div className="btn-row">
        <Button kind="quiet" onClick={onClear}>
          {t.invitations.clear}
        </Button>
        <Button icon={<Bell className="icon" />} onClick={() => onWrite('reminder')}>
          {t.invitations.remind}
        </Button>
        <Button
          kind="primary"
          icon={<Send className="icon" />}
          onClick={() => onWrite('invitation')}
        >
          {t.invitations.invite}
        </Button>
      </div>
    </section>
  );
}

/** The drawer of a speaker who may not be on this page of the list. */
function OpenSpeaker({ id, onClose }: { id: string; onClose: () => void }) {
  const isNew = id === 'new';
  const speaker = useRead<SpeakerView>(`/speakers/${id}`, {}, { enabled: !isNew });
  if (isNew) return <SpeakerDrawer onClose={onClose} />;
  return speaker.data ? <SpeakerDrawer speaker={speaker.data} onClose={onClose} /> : null;
}
