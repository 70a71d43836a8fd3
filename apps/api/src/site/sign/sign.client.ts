/**
 * A door sign: keeps the clock going, fits its words to the screen, asks for what is new, and stays as it is while there
 * is no network.
 */
const ASK_EVERY = 20_000;

function clocks(): void {
  for (const clock of document.querySelectorAll<HTMLElement>('[data-clock]')) {
    clock.textContent = timeIn(clock.dataset.clock!, new Date());
  }
}

function timeIn(timeZone: string, at: Date): string {
  return at.toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
}

let answered = new Date();

async function renew(): Promise<void> {
  try {
    const answer = await fetch(location.href, { signal: AbortSignal.timeout(ASK_EVERY / 2) });
    if (!answer.ok) throw new Error(String(answer.status));
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const styles = (page: Document) => page.querySelector('link[rel=stylesheet]')?.outerHTML;
    if (styles(fresh) !== styles(document)) {
      location.reload();
      return;
    }
    answered = new Date();
    document.title = fresh.title;
    if (fresh.body.outerHTML !== shown) {
      shown = fresh.body.outerHTML;
      document.body.className = fresh.body.className;
      document.body.replaceChildren(...fresh.body.childNodes);
      clocks();
      fit();
    }
    tell(false);
  } catch {
    tell(true);
  }
}

/** What the server sent last, without what this script adds. */
let shown = '';

function tell(offline: boolean): void {
  const notice = document.querySelector<HTMLElement>('[data-offline]');
  const zone = document.querySelector<HTMLElement>('[data-clock]')?.dataset.clock;
  if (!notice || !zone) return;
  notice.hidden = !offline;
  notice.querySelector('[data-since]')!.textContent = offline ? timeIn(zone, answered) : '';
}

/** How far the type may leave the size that the style sheet gives it. */
const SMALLEST = 0.4;
const LARGEST = 1.5;
/** Halvings of the sizes in between. */
const STEPS = 7;
/** Pixels; a narrower screen is in a hand, and scrolls. */
const AT_A_DOOR = 640;

/** The largest type with which everything is on the screen: nobody scrolls at a door. */
function fit(): void {
  const { style } = document.body;
  style.removeProperty('--unit');
  if (innerWidth < AT_A_DOOR) return;
  const usual = Number.parseFloat(getComputedStyle(document.body).fontSize);
  let [small, large] = [usual * SMALLEST, usual * LARGEST];
  for (let step = 0; step < STEPS; step += 1) {
    const size = (small + large) / 2;
    style.setProperty('--unit', `${size}px`);
    const { scrollHeight, scrollWidth } = document.documentElement;
    if (scrollHeight <= innerHeight && scrollWidth <= innerWidth) small = size;
    else large = size;
  }
  style.setProperty('--unit', `${small}px`);
}

clocks();
fit();
void document.fonts.ready.then(fit);
addEventListener('resize', fit);
setInterval(clocks, 1000);
setInterval(() => void renew(), ASK_EVERY);
