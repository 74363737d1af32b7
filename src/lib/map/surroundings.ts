/** What the map must follow on the page: its own size, the theme in force, fonts that arrive late. */
import type { MapStage } from './stage.ts';

/** Keeps the stage in step with the page until the returned function is called. */
export function followPage(stage: MapStage, container: HTMLElement): () => void {
  const restyle = () => stage.restyle();
  const sizes = new ResizeObserver(() =>
    stage.resize({ width: container.clientWidth, height: container.clientHeight }),
  );
  sizes.observe(container);
  const themes = new MutationObserver(restyle);
  themes.observe(document.documentElement, { attributeFilter: ['data-theme', 'class', 'style'] });
  document.fonts.addEventListener('loadingdone', restyle);
  return () => {
    sizes.disconnect();
    themes.disconnect();
    document.fonts.removeEventListener('loadingdone', restyle);
  };
}
