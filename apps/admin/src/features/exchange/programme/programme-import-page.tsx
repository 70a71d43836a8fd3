import './programme-import.css';
import { useState } from 'react';
import { Link } from 'react-router';
import { useConference } from '../../../api/conference.js';
import { useI18n } from '../../../i18n/i18n.js';
import { Box } from '../../../ui/box.js';
import { Button } from '../../../ui/button.js';
import { Callout, ProblemCallout } from '../../../ui/callout.js';
import { Field } from '../../../ui/form/fields.js';
import { FileChooser } from '../../../ui/form/file-chooser.js';
import { Page } from '../../../ui/page.js';
import { ConflictsBox } from './conflicts-box.js';
import { ImportTold } from './import-told.js';
import { type ProgrammeImport, useProgrammeImport } from './use-programme-import.js';

/** Brings the programme of another system into the draft: choose, look, decide, import. */
export function ProgrammeImportPage() {
  const { t } = useI18n();
  const { view, may } = useConference();
  const importing = useProgrammeImport();
  const { told, problem, imported } = importing;
  return (
    <Page
      title={t.programmeImport.title}
      up={{ to: `/${view.slug}/panels`, label: t.panels.title }}
    >
      <div className="programme-import">
        {may('programme.edit') ? (
          <FileBox importing={importing} />
        ) : (
          <p>{t.programmeImport.notYours}</p>
        )}
        {problem && <ProblemCallout problem={problem} />}
        {told && imported && <Done />}
        {told && !imported && <ConflictsBox importing={importing} conflicts={told.conflicts} />}
        {told && <ImportTold told={told} importing={importing} />}
      </div>
    </Page>
  );
}

function FileBox({ importing }: { importing: ProgrammeImport }) {
  const { t } = useI18n();
  const [missing, setMissing] = useState(false);
  const { file, told, imported, doing } = importing;
  const isReady = told !== undefined && !imported;
  return (
    <Box title={t.programmeImport.file}>
      <div className="box-body">
        <p className="muted">{t.programmeImport.text}</p>
        <Field
          label={t.programmeImport.choose}
          hint={t.programmeImport.kinds}
          error={missing ? t.slides.choose : undefined}
        >
          {(attributes) => (
            <FileChooser
              accept=".xml,.json,.csv,.xlsx"
              {...attributes}
              onChoose={(chosen) => {
                setMissing(false);
                importing.choose(chosen);
              }}
            />
          )}
        </Field>
        {doing && <Progress importing={importing} />}
        <div className="btn-row">
          <Button
            kind={isReady ? undefined : 'primary'}
            busy={doing === 'preview'}
            onClick={() => (file ? importing.send('preview') : setMissing(true))}
          >
            {t.bulk.look}
          </Button>
          {isReady && (
            <Button kind="primary" busy={doing === 'apply'} onClick={() => importing.send('apply')}>
              {t.programmeImport.apply}
            </Button>
          )}
        </div>
      </div>
    </Box>
  );
}

/** How far the file is on its way, and then that the service works on it. */
function Progress({ importing: { percent, doing } }: { importing: ProgrammeImport }) {
  const { t } = useI18n();
  const isSent = percent >= 100;
  const working = doing === 'apply' ? t.programmeImport.importing : t.programmeImport.looking;
  const label = isSent ? working : t.programmeImport.sending(percent);
  return (
    <div className="programme-import-progress" role="status">
      <progress aria-label={label} max={100} {...(isSent ? {} : { value: percent })} />
      <span>{label}</span>
    </div>
  );
}

function Done() {
  const { t } = useI18n();
  const { view } = useConference();
  return (
    <Callout kind="ok">
      <p role="status">
        {t.programmeImport.done} <Link to={`/${view.slug}/timetable`}>{t.nav.timetable}</Link>
      </p>
    </Callout>
  );
}
