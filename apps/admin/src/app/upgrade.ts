import { router } from './routes.js';

const FLAG = 'apogee-updated';

/** Loads the page anew where its scripts are gone because the product was updated; to where the person was going. */
export function reloadAfterUpgrade(): void {
  // Vite's event for code that could not be loaded, also while the network is away.
  window.addEventListener('vite:preloadError', () => void reloadIfUpgraded());
}

/** Whether this page was just loaded anew because of an update; true once. */
export function wasUpgraded(): boolean {
  const isNew = sessionStorage.getItem(FLAG) !== null;
  sessionStorage.removeItem(FLAG);
  return isNew;
}

async function reloadIfUpgraded(): Promise<void> {
  const goal = router.state.navigation.location;
  const target = goal ? router.createHref(goal) : window.location.href;
  if (!(await isUpgraded())) return;
  sessionStorage.setItem(FLAG, '');
  window.location.assign(target);
  if (new URL(target, window.location.href).href === window.location.href) window.location.reload();
}

/** After the reload both are the same, so that nothing is loaded anew twice for one update. */
async function isUpgraded(): Promise<boolean> {
  const own = document.querySelector('script[type="module"][src]')?.getAttribute('src');
  const answer = await fetch(import.meta.env.BASE_URL, { cache: 'no-store' }).catch(
    () => undefined,
  );
  return Boolean(own && answer?.ok) && !(await answer!.text()).includes(own!);
}
