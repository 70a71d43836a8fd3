// In the syntax of old versions on purpose: it must be understood by the Node it turns away.
const NEEDED = [22, 18];
const running = process.versions.node.split('.').map(Number);

if (running[0] < NEEDED[0] || (running[0] === NEEDED[0] && running[1] < NEEDED[1])) {
  process.stderr.write(
    'Apogee needs Node ' +
      NEEDED.join('.') +
      ' or newer, and this is Node ' +
      process.versions.node +
      ': install the current LTS (on 64-bit Linux, npm ci brings it and npm start uses it).\n',
  );
  process.exit(1);
}
