import '../styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { reloadAfterUpgrade } from './upgrade.js';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element #root.');
reloadAfterUpgrade();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
