import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** Filters as they stand in an address: texts, absent when not set; `page` counts from 1. */
export type Filters<Name extends string> = Partial<Record<Name, string>> & { page: number };

/** The known filters of an address; whatever is empty or no page number counts as not set. */
export function readFilters<Name extends string>(
  parameters: URLSearchParams,
  names: readonly Name[],
): Filters<Name> {
  const filters: Partial<Record<string, string | number>> = {};
  for (const name of names) {
    const value = parameters.get(name)?.trim();
    if (value) filters[name] = value;
  }
  const page = parameters.get('page') ?? '';
  filters['page'] = /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1;
  return filters as Filters<Name>;
}

/** The address with some filters changed. A changed filter leads back to page 1; other parameters stay. */
export function withFilters(
  parameters: URLSearchParams,
  changes: Record<string, string | number | undefined>,
): URLSearchParams {
  const next = new URLSearchParams(parameters);
  if (!('page' in changes)) next.delete('page');
  for (const [name, value] of Object.entries(changes)) {
    const isDefault = value === undefined || value === '' || (name === 'page' && value === 1);
    if (isDefault) next.delete(name);
    else next.set(name, String(value));
  }
  return next;
}

/** The address as it is now. What was drawn may be older: two changes in quick succession would undo one another. */
function parametersNow(): URLSearchParams {
  return new URLSearchParams(window.location.search);
}

/** The filters of the page's address, and how to change them; typing replaces, choosing adds to the history. */
export function useFilters<Name extends string>(names: readonly Name[]) {
  const [parameters, setParameters] = useSearchParams();
  const key = names.join(' ');
  const filters = useMemo(
    () => readFilters(parameters, key.split(' ') as Name[]),
    [parameters, key],
  );
  return {
    filters,
    /** Whether any filter but the page is set. */
    filtered: Object.keys(filters).length > 1,
    set: (changes: Partial<Record<Name | 'page', string | number | undefined>>, replace = false) =>
      setParameters(() => withFilters(parametersNow(), changes), { replace }),
    clear: () =>
      setParameters(() =>
        withFilters(parametersNow(), Object.fromEntries(names.map((name) => [name, undefined]))),
      ),
  };
}

/** One parameter of the address, such as the object that is open beside a list. */
export function useParameter(name: string): [string | undefined, (value?: string) => void] {
  const [parameters, setParameters] = useSearchParams();
  return [
    parameters.get(name) ?? undefined,
    (value) =>
      setParameters(() => {
        const next = parametersNow();
        if (value === undefined) next.delete(name);
        else next.set(name, value);
        return next;
      }),
  ];
}
