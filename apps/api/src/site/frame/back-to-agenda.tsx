import { useView } from './view.js';

export function BackToAgenda() {
  const { t, to } = useView();
  return (
    <p className="btn-row">
      <a className="btn" href={to.agenda()}>
        {t.backToAgenda}
      </a>
    </p>
  );
}
