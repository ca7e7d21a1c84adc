import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityKind } from '../../lib/core/dataset/pack';
import type { Language } from '../../lib/core/text/language';
import type { Span } from '../../lib/core/text/span';

/** Articles the rules may be written by, and articles nobody reads before they are scored. */
export type Half = 'rules' | 'unseen';

/** A named entity as annotated: `entityId` is of the bundled packs, or `world:` and the usual English name. */
export type GoldMention = Span & {
  readonly surfaceForm: string;
  readonly kind: EntityKind;
  readonly entityId: string | null;
  /** One 'x0', 'x1' … per person or body in no pack. */
  readonly local: string | null;
};

/** A figure as annotated, by the shapes of lib/core/figures. */
export type GoldFigure = Span & { readonly surfaceForm: string; readonly kind: string } & Readonly<
    Record<string, string | number | null>
  >;

/** One annotated article (README.md in this folder). */
export type GoldArticle = {
  /** Number of the file. */
  readonly name: string;
  readonly language: Language;
  readonly half: Half;
  readonly topic: string;
  /** Far from everything in the packs: almost nothing is to be marked. */
  readonly offTopic: boolean;
  readonly title: string;
  readonly publishedAt: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
  /** Neither right nor wrong. */
  readonly ignore: readonly (Span & { readonly surfaceForm: string })[];
  readonly figures: readonly GoldFigure[];
};

/** The annotated articles of `language` under `root`, by number; none where there are none. */
export function loadGold(root: string, language: Language): GoldArticle[] {
  const folder = join(root, 'tests', 'gold', language);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({
      ...JSON.parse(readFileSync(join(folder, file), 'utf8')),
      name: file.slice(0, -'.json'.length),
      language,
    }));
}
