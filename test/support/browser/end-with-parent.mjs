/** Preloaded into the product: it ends when the test run that started it ends, even by a kill. */
process.stdin.resume().once('end', () => process.kill(process.pid, 'SIGTERM'));
process.stdin.unref();
