/** A box in a drawing. */
interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface PlacedLabel {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

/** A point with a label of a known size. */
export interface LabelledPoint {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** True when two boxes share ground; an edge in common is none. */
function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * Places labels beside their points, in order: right, left, above or below, the first of these where the label covers
 * neither a point nor an earlier label nor the edge; right where none is free.
 * @param radius of the points, whose middle the label keeps clear of
 */
export function placeLabels(
  points: readonly LabelledPoint[],
  radius: number,
  edge: { width: number; height: number },
): PlacedLabel[] {
  const taken: Box[] = points.map(({ x, y }) => around(x, y, radius));
  return points.map(point => {
    const own = points.indexOf(point);
    const choices = candidates(point, radius + 4);
    const free = choices.find(
      ({ box }) =>
        box.left >= 0 &&
        box.top >= 0 &&
        box.right <= edge.width &&
        box.bottom <= edge.height &&
        taken.every((other, i) => i === own || !touches(box, other)),
    );
    const { label, box } = free ?? choices[0]!;
    taken.push(box);
    return label;
  });
}

function around(x: number, y: number, radius: number): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

function candidates(
  { x, y, width, height }: LabelledPoint,
  distance: number,
): { label: PlacedLabel; box: Box }[] {
  const beside = (left: number, anchor: PlacedLabel['anchor'], at: number, top: number) => ({
    label: { x: at, y: Math.round(top + height * 0.78), anchor },
    box: { left, top, right: left + width, bottom: top + height },
  });
  const [middleTop, above, below] = [y - height / 2, y - distance - height, y + distance];
  const [right, left] = [x + distance, x - distance];
  return [
    beside(right, 'start', right, middleTop),
    beside(left - width, 'end', left, middleTop),
    beside(right, 'start', right, above + 4),
    beside(left - width, 'end', left, above + 4),
    beside(right, 'start', right, below - 4),
    beside(left - width, 'end', left, below - 4),
    beside(x - width / 2, 'middle', x, above),
    beside(x - width / 2, 'middle', x, below),
  ];
}
