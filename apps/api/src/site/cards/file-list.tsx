import { fileSize } from '#shared/file-size';
import type { ReleasedFile } from '#shared/releases/release-document';
import { Icon } from '../frame/icon.js';
import { useView } from '../frame/view.js';

export function FileList({
  files,
  address,
}: {
  files: readonly ReleasedFile[];
  address: (id: string) => string;
}) {
  const { language } = useView();
  return (
    <ul className="file-list">
      {files.map(({ id, name, size }) => (
        <li key={id}>
          <a href={address(id)} download>
            <Icon name="download" />
            <bdi>{name}</bdi>
          </a>{' '}
          <span className="muted small">{fileSize(size, language)}</span>
        </li>
      ))}
    </ul>
  );
}
