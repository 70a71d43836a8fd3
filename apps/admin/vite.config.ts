import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';

export default defineConfig({
  root: import.meta.dirname,
  base: '/admin/',
  plugins: [react(), compression()],
  // `source` leads `#shared/*` to the sources.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    outDir: '../../dist/admin',
    emptyOutDir: true,
    // The content security policy allows our own files only: no font or picture as a data address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
    // Browsers that know light-dark(), so that it stays unresolved until the element that uses it.
    cssTarget: ['chrome125', 'firefox128', 'safari17.5'],
    rolldownOptions: {
      output: {
        // Few files instead of many small ones.
        codeSplitting: {
          groups: [
            { name: 'libraries', test: /node_modules/, priority: 2 },
            { name: 'common', test: /apps.admin.src.(ui|api|i18n)|libs.shared.src/, priority: 1 },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: { '/api': 'http://localhost:3000' },
  },
});
