import { useController } from 'react-hook-form';
import type { PanelInput } from '#shared/programme/panels';
import { useI18n } from '../../../i18n/i18n.js';
import { Box } from '../../../ui/box.js';
import { useFieldError } from '../../../ui/form/fields.js';
import { AudienceChoice } from './audience-choice.js';
import { useAudienceWords } from '../../../ui/audience-words.js';

/** Who may see and attend the session, and what that means. */
export function AudienceBox() {
  const { t } = useI18n();
  const { field } = useController<PanelInput, 'audience'>({ name: 'audience' });
  const error = useFieldError('audience');
  const words = useAudienceWords();
  const audience = field.value ?? null;
  return (
    <Box title={t.audience.title} beside={words(audience)}>
      <div className="box-body audience-body">
        <p className="hint">{audience ? t.audience.restrictedHint : t.audience.hint}</p>
        {error && <p className="error">{error}</p>}
        <AudienceChoice value={audience} onChange={field.onChange} />
      </div>
    </Box>
  );
}
