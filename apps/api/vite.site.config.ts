import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Styles, fonts and the small scripts of the public pages, with hashed names and a manifest for the server. */
export default defineConfig({
  root: here('./src/site'),
  base: '/assets/',
  publicDir: false,
  plugins: [
    {
      name: 'site-icon',
      generateBundle() {
        this.emitFile({
          type: 'asset',
          name: 'icon.svg',
          originalFileName: 'frame/icon.svg',
          source: readFileSync(here('./src/site/frame/icon.svg')),
        });
      },
    },
    compression(),
  ],
  build: {
    outDir: here('../../dist/site'),
    emptyOutDir: true,
    assetsDir: '',
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: false,
    target: 'baseline-widely-available',
    // light-dark() must reach the browser: rewritten for older ones, a dark island in a light page is lost.
    cssTarget: ['chrome125', 'firefox128', 'safari18'],
    rollupOptions: {
      input: ['site.client.ts', 'sign/sign.client.ts', 'site.css', 'sign/sign.css'].map((path) =>
        here(`./src/site/${path}`),
      ),
    },
  },
});
