// Runs before the first paint of an embedded page: ?theme=light or dark; anything else follows the system.
const theme = new URLSearchParams(location.search).get('theme');
if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
