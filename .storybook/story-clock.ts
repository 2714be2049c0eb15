/** The moment at which every screen is shown and photographed, so that relative times stay what they are. */
export const STORY_NOW = '2026-03-16T09:30:00.000Z';
