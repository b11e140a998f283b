(() => {
  const { dataset } = document.documentElement;
  if (navigator.share) dataset.shares = '';
  for (const name of ['theme', 'text', 'resume']) {
    try {
      const value = localStorage.getItem(name);
      if (value) dataset[name] = value;
    } catch {
      return;
    }
  }
})();
