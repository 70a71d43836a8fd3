import { type CSSProperties, Fragment } from 'react';
import type { EntryRow, MailBlock } from './mail-blocks.js';

const ACTION = '#0b4a9e';
const GONE = '#a3121b';
const MUTED: CSSProperties = { color: '#445163' };
const SMALL: CSSProperties = { ...MUTED, fontSize: 14 };
const BUTTON: CSSProperties = {
  display: 'inline-block',
  padding: '9px 17px',
  border: `1px solid ${ACTION}`,
  borderRadius: 6,
  textDecoration: 'none',
};
/** One way on stands out; the others are there, too. */
const PRIMARY: CSSProperties = { ...BUTTON, background: ACTION, color: '#ffffff' };
const OTHER: CSSProperties = { ...BUTTON, background: '#ffffff', color: ACTION };

/** A block as a reader of HTML sees it; the texts in it stay text. */
export function Block({ block, isPrimary }: { block: MailBlock; isPrimary: boolean }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Lines text={block.text} />
        </p>
      );
    case 'note':
      return (
        <p className="note" style={SMALL}>
          <Lines text={block.text} />
        </p>
      );
    case 'facts':
      return <Facts {...block} />;
    case 'entry':
      return <Entry {...block} />;
    case 'link':
      return <Button {...block} isPrimary={isPrimary} />;
  }
}

type BlockOf<Kind extends MailBlock['kind']> = MailBlock & { kind: Kind };

function Lines({ text }: { text: string }) {
  return text.split('\n').map((line, index) => (
    <Fragment key={index}>
      {index > 0 ? <br /> : null}
      {line}
    </Fragment>
  ));
}

function Facts({ rows }: BlockOf<'facts'>) {
  return (
    <p>
      {rows.map(([label, value], index) => (
        <Fragment key={index}>
          {index > 0 ? <br /> : null}
          {label} <strong>{value}</strong>
        </Fragment>
      ))}
    </p>
  );
}

function Button({ label, url, isPrimary }: BlockOf<'link'> & { isPrimary: boolean }) {
  return (
    <>
      <p style={{ margin: '24px 0 4px' }}>
        <a
          href={url}
          className={isPrimary ? 'button' : 'button other'}
          style={isPrimary ? PRIMARY : OTHER}
        >
          {label}
        </a>
      </p>
      <p className="note" style={{ margin: '0 0 16px', ...SMALL, overflowWrap: 'anywhere' }}>
        {url}
      </p>
    </>
  );
}

/** A band at the left, as the sessions of the agenda have; what has become of it stands over its title. */
function Entry({ label, heading, gone, rows }: BlockOf<'entry'>) {
  const colour = gone ? GONE : ACTION;
  const band = { margin: '24px 0', paddingLeft: 14, borderLeft: `4px solid ${colour}` };
  return (
    <div className={gone ? 'entry gone' : 'entry'} style={band}>
      <p className="label" style={{ margin: 0, color: colour, fontSize: 14, fontWeight: 600 }}>
        {label}
      </p>
      <h2 style={{ margin: '0 0 4px', fontSize: 18, lineHeight: 1.35 }}>{heading}</h2>
      <p style={{ margin: 0 }}>
        {rows.map((row, index) => (
          <Fragment key={index}>
            {index > 0 ? <br /> : null}
            <Row row={row} />
          </Fragment>
        ))}
      </p>
    </div>
  );
}

function Row({ row: [label, value, state] }: { row: EntryRow }) {
  if (state === 'is') {
    return (
      <>
        {label} <strong>{value}</strong>
      </>
    );
  }
  return (
    <span className="was" style={MUTED}>
      {label} <s>{value}</s>
    </span>
  );
}
