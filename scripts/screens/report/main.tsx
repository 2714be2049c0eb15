import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '#src/styles/tokens.css';
import '#src/styles/base.css';
import { ReportApp } from './report-app.tsx';

const root = document.querySelector('#root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <ReportApp review={window.screensReview} />
    </StrictMode>,
  );
}
