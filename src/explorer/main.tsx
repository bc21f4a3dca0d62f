import { render } from 'preact';
import { openSession, SessionProvider } from './session/session';
import { Page } from './shell/Page';
import { applyTheme } from './shell/theme';
import './style/colours.css';
import './style/page.css';
import './style/canvas.css';
import './style/panels.css';
import './style/find.css';
import './style/arrange.css';
import './style/paths.css';
import './style/sliders.css';
import './style/tables.css';
import './style/dialogs.css';
import './style/small.css';

applyTheme();
const place = document.getElementById('page');
if (place !== null) {
  place.replaceChildren();
  render(
    <SessionProvider value={openSession()}>
      <Page />
    </SessionProvider>,
    place,
  );
}
