import { ApiProblem, problemOfAnswer, problemOfFailure } from './problem.js';

/** Longest upload, in milliseconds: the service lets go of slower ones. */
const TIMEOUT = 120_000;

export interface UploadOptions {
  /** Below `/api/v1`. */
  path: string;
  file: File;
  fields: Record<string, string>;
  /** Called with whole percents while the file is on its way. */
  onProgress?: (percent: number) => void;
}

/** Sends a form with one file; every failure is an `ApiProblem`. XMLHttpRequest, because fetch tells no progress. */
export async function upload<Answer>({
  path,
  file,
  fields,
  onProgress,
}: UploadOptions): Promise<Answer> {
  await refuseIfChanged(file);
  const form = new FormData();
  // Before the file, so that the service knows them when the file arrives.
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', file);
  return new Promise<Answer>((resolve, reject: (problem: ApiProblem) => void) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1${path}`);
    request.timeout = TIMEOUT;
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('accept-language', document.documentElement.lang);
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      onProgress?.(total > 0 ? Math.round((loaded / total) * 100) : 0);
    });
    request.addEventListener('load', () => {
      const answer = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(answer as Answer);
      else
        reject(problemOfAnswer(request.status, answer, request.getResponseHeader('retry-after')));
    });
    request.addEventListener('error', () => reject(problemOfFailure(undefined)));
    request.addEventListener('timeout', () =>
      reject(problemOfFailure(new DOMException('', 'TimeoutError'))),
    );
    request.send(form);
  });
}

/** Browsers do not send a file that was saved anew since it was chosen, and call that a lost connection. */
async function refuseIfChanged(file: File): Promise<void> {
  try {
    await file.slice(0, 1).arrayBuffer();
  } catch {
    throw new ApiProblem(0, 'file_changed', '');
  }
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
