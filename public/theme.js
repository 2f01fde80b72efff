// Runs before the first paint, so that a chosen theme does not flash. Storage may be forbidden: then the system decides.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // storage is forbidden
}
