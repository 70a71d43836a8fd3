import './speakers.css';
import { Bell, Send } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import {
  INVITATIONS_MAX,
  type InvitationKind,
  personName,
  SPEAKER_STATES,
  type SpeakersPage as SpeakersPageView,
  type SpeakerView,
} from '#shared/programme/speakers';
import { useConference, useRead } from '../../../api/conference.js';
import { useI18n } from '../../../i18n/i18n.js';
import { Button } from '../../../ui/button.js';
import { AddButton } from '../../../ui/list/add-button.js';
import { FilterBar } from '../../../ui/list/filter-bar.js';
import { useParameter } from '../../../ui/list/filters.js';
import { List } from '../../../ui/list/list.js';
import { useSelection } from '../../../ui/list/selection.js';
import { useList } from '../../../ui/list/use-list.js';
import { Page } from '../../../ui/page.js';
import { InviteDialog } from './invite-dialog.js';
import { useSpeakerColumns } from './speaker-columns.js';
import { SpeakerDrawer } from './speaker-drawer.js';

interface Writing {
  kind: InvitationKind;
  count: number;
  speakerIds?: string[];
}

/** The directory of the conference's speakers: who they are and whether they have agreed to speak. */
export function SpeakersPage({ sheets }: { sheets: ReactNode }) {
  const { t, language } = useI18n();
  const { may } = useConference();
  const list = useList<SpeakersPageView>('/speakers', ['q', 'state']);
  const [edited, edit] = useParameter('edit');
  const selection = useSelection<SpeakerView>(INVITATIONS_MAX);
  const [writing, setWriting] = useState<Writing>();
  const states = list.answer.data?.states;
  const mayWrite = may('mail.send');
  const words = t.invitations;

  function writeToSelected(kind: InvitationKind): void {
    const speakerIds = [...selection.picked.keys()];
    setWriting({ kind, count: speakerIds.length, speakerIds });
  }

  return (
    <Page
      title={t.speakers.title}
      tools={
        <>
          {sheets}
          <AddButton label={t.speakers.add} onAdd={() => edit('new')} />
        </>
      }
    >
      <FilterBar
        list={list}
        search={t.speakers.search}
        choices={[
          {
            name: 'state',
            label: words.state,
            all: words.allStates,
            options: SPEAKER_STATES.map((value) => ({
              value,
              label: words.counted(t.words.speakerStates[value], states?.[value] ?? 0),
            })),
          },
        ]}
      >
        {mayWrite && states && (
          <div className="btn-row">
            <Button
              icon={<Send className="icon" />}
              unavailable={states.noted === 0 && words.nobody}
              onClick={() => setWriting({ kind: 'invitation', count: states.noted })}
            >
              {words.inviteAll}
            </Button>
            <Button
              icon={<Bell className="icon" />}
              unavailable={states.invited === 0 && words.nobody}
              onClick={() => setWriting({ kind: 'reminder', count: states.invited })}
            >
              {words.remindAll}
            </Button>
          </div>
        )}
      </FilterBar>
      <List
        title={t.speakers.title}
        list={list}
        columns={useSpeakerColumns(edit)}
        empty={{ title: t.speakers.empty, text: t.speakers.emptyText }}
        selecting={
          mayWrite
            ? {
                selection,
                nameOf: (speaker) => personName(speaker, language),
                words: words.selection,
                actions: <WriteButtons onWrite={writeToSelected} />,
              }
            : undefined
        }
      />
      {edited && <OpenSpeaker key={edited} id={edited} onClose={() => edit()} />}
      {writing && (
        <InviteDialog
          {...writing}
          onClose={() => {
            setWriting(undefined);
            selection.clear();
          }}
        />
      )}
    </Page>
  );
}

function WriteButtons({ onWrite }: { onWrite: (kind: InvitationKind) => void }) {
  const { t } = useI18n();
  return (
    <>
      <Button icon={<Bell className="icon" />} onClick={() => onWrite('reminder')}>
        {t.invitations.remind}
      </Button>
      <Button kind="primary" icon={<Send className="icon" />} onClick={() => onWrite('invitation')}>
        {t.invitations.invite}
      </Button>
    </>
  );
}

/** The drawer of a speaker who may not be on this page of the list. */
function OpenSpeaker({ id, onClose }: { id: string; onClose: () => void }) {
  const isNew = id === 'new';
  const speaker = useRead<SpeakerView>(`/speakers/${id}`, {}, { enabled: !isNew });
  if (isNew) return <SpeakerDrawer onClose={onClose} />;
  return speaker.data ? <SpeakerDrawer speaker={speaker.data} onClose={onClose} /> : null;
}
