/** A text in both languages. */
export interface BothTexts {
  ko: string;
  en: string;
}

/** What a star opens in this house. */
export interface Opening {
  kind: 'song' | 'chart';
  songId: string;
  title: BothTexts;
  charts: { id: string; difficulty: number; level: number }[];
}

/** `near`: next to one that is found, or a first one; `far`: further on. */
export type Distance = 'found' | 'near' | 'far';

export interface Star {
  id: string;
  name: BothTexts;
  /** What it says to whoever found it. */
  words: BothTexts | null;
  x: number;
  y: number;
  magnitude: number;
  hue: 'white' | 'gold' | 'blue' | 'red';
  price: number;
  opens: Opening | null;
  distance: Distance;
  foundAt: string | null;
}

/** Two neighbours, by their ids. */
export interface Edge {
  from: string;
  to: string;
}

export interface Constellation {
  id: string;
  name: BothTexts;
  story: BothTexts;
  stars: Star[];
  /** The lines of its picture. */
  lines: Edge[];
  /** Ways to stars of other constellations. */
  paths: Edge[];
}

export interface Light {
  earned: number;
  spent: number;
  left: number;
}

/** The night sky as this person has it. */
export interface NightSky {
  constellations: Constellation[];
  light: Light;
}

/** A chart that is closed at the start, and whether it is open to this person. */
export interface Unlock {
  chartId: string;
  songId: string;
  open: boolean;
  star: { id: string; name: BothTexts } | null;
}
