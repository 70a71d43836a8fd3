const MINUTE = 60_000;

/** Marks what is on now and what has ended, and draws the line of the present; once a minute. */
export function markNow(): void {
  const grids = document.querySelectorAll<HTMLElement>('.grid[data-now]');
  if (grids.length === 0) return;
  const update = () => {
    for (const grid of grids) {
      markCards(grid);
      drawLine(grid);
    }
  };
  update();
  setInterval(update, MINUTE);
}

function markCards(grid: HTMLElement): void {
  const now = Date.now();
  for (const card of grid.querySelectorAll('.card:not(.is-cancelled)')) {
    const [from, until] = [...card.querySelectorAll('.card-time time')].map((time) =>
      Date.parse((time as HTMLTimeElement).dateTime),
    );
    const ended = until! <= now;
    const on = !ended && from! <= now;
    if (card.classList.contains('is-now') === on && card.classList.contains('is-past') === ended) {
      continue;
    }
    card.classList.toggle('is-now', on);
    card.classList.toggle('is-past', ended);
    card.querySelector('.card-state')?.remove();
    if (on || ended) card.querySelector('.card-time')!.after(stateMark(grid, on));
  }
}

function stateMark(grid: HTMLElement, on: boolean): HTMLElement {
  const mark = document.createElement('span');
  mark.className = on ? 'card-state tag tag-now' : 'card-state card-ended';
  mark.textContent = on ? grid.dataset.now! : grid.dataset.ended!;
  return mark;
}

/** The line crosses the row of the axis that holds this moment. */
function drawLine(grid: HTMLElement): void {
  const now = Date.now();
  grid.querySelector('.now')?.remove();
  const segment = [...grid.querySelectorAll<HTMLElement>('.axis-seg')].find(
    ({ dataset }) => Number(dataset.from) <= now && now < Number(dataset.until),
  );
  const button = document.querySelector<HTMLAnchorElement>('[data-go-now]');
  if (!segment) {
    if (button?.hash === `#${grid.id}`) button.hidden = true;
    return;
  }
  const { from, until } = segment.dataset;
  const line = document.createElement('div');
  line.className = 'now';
  line.id = 'now';
  line.style.gridRow = getComputedStyle(segment).gridRow;
  line.style.setProperty(
    '--at',
    String((100 * (now - Number(from))) / (Number(until) - Number(from))),
  );
  const label = document.createElement('p');
  label.textContent = clockOf(grid, now);
  line.append(label);
  segment.after(line);
  if (!button) return;
  button.hidden = false;
  button.href = `#${lastStart(grid, now)}`;
  button.querySelector('span:last-child')!.textContent =
    `${button.dataset.goNow}, ${clockOf(grid, now)}`;
}

/** The conference's clock, whatever zone the reader's device is in. */
function clockOf(grid: HTMLElement, now: number): string {
  return new Date(now).toLocaleTimeString('en-GB', {
    timeZone: grid.dataset.zone!,
    hour: '2-digit',
    minute: '2-digit',
  });
}

/** The heading of the last start before now. */
function lastStart(grid: HTMLElement, now: number): string {
  const heads = [...grid.querySelectorAll<HTMLElement>('.slot-time')].filter(
    (head) => Date.parse(head.querySelector('time')!.dateTime) <= now,
  );
  return heads.at(-1)?.id ?? grid.id;
}
