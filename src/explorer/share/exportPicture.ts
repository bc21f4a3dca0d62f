import { labelFont } from '../canvas/lettering';
import { readPalette } from '../canvas/palette';
import type { Session } from '../session/session';
import { counted } from '../words/names';
import { download } from './download';
import { svgPicture } from './svgPicture';

/** Pixels of the PNG for one of the picture: as sharp as print needs. */
const SHARPNESS = 2;

/** Gives the picture of all that can be seen as an SVG file. */
export function savePictureAsSvg(session: Session): void {
  download('graph.svg', new Blob([pictureText(session)], { type: 'image/svg+xml' }));
}

/** Gives the same picture as a PNG file. */
export async function savePictureAsPng(session: Session): Promise<void> {
  const address = URL.createObjectURL(new Blob([pictureText(session)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * SHARPNESS;
    canvas.height = image.naturalHeight * SHARPNESS;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (png === null) throw new Error('The browser did not make a PNG of the picture.');
    download('graph.png', png);
  } finally {
    URL.revokeObjectURL(address);
  }
}

function pictureText({ placed, shown, view, paths }: Session): string {
  const present = placed.peek() ?? { graph: { actors: [], relations: [] }, positions: new Map() };
  const { ids, actors, relations, hiddenActors, hiddenRelations } = shown.peek();
  const { selected, pinned } = view.peek();
  const context = document.createElement('canvas').getContext('2d');
  const size = `${counted(actors.length, 'actor')} and ${counted(relations.length, 'relation')}`;
  const hidden =
    hiddenActors + hiddenRelations === 0
      ? 'nothing is hidden'
      : `hidden: ${counted(hiddenActors, 'actor')}, ${counted(hiddenRelations, 'relation')}`;
  return svgPicture(
    {
      placed: present,
      look: {
        palette: readPalette(document.body),
        shown: ids,
        selected: new Set(selected),
        pinned: new Set(Object.keys(pinned)),
        lit: paths.lit.peek(),
        // A picture that is kept has the whole path, not where somebody was reading.
        read: new Set(),
      },
      title: `A graph of ${size}`,
      note: `${size}; ${hidden}. ${new Date().toISOString().slice(0, 10)}`,
    },
    (text, isBold) => {
      if (context === null) return text.length * 7;
      context.font = labelFont(isBold);
      return context.measureText(text).width;
    },
  );
}
