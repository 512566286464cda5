// Loaded before anything is drawn, so that no page flashes in the wrong colours or language.
// The same keys as in src/lib/kernel/theme and src/lib/kernel/language.
(() => {
  const keep = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const page = document.documentElement;
  const theme = keep('madang.theme');
  const dark =
    theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  page.dataset.theme = dark ? 'dark' : 'light';
  const tongue = navigator.languages
    .map((tag) => tag.slice(0, 2))
    .find((tag) => tag === 'ko' || tag === 'en');
  page.lang = keep('madang.language') ?? tongue ?? 'en';
  const bar = document.querySelector('meta[name="theme-color"]');
  if (bar) bar.content = dark ? '#1a1613' : '#f8f3e9';
})();
