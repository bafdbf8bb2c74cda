const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Elements of a still picture that loads nothing and runs nothing. */
export const allowedElements = words(`
  svg g defs symbol use path rect circle ellipse line polyline polygon text tspan linearGradient radialGradient stop clipPath mask
  pattern title desc
`);

/** Elements with words for people; in all others text is nothing. */
export const elementsWithText = words("text tspan title desc");

/** What may be said in CSS, too. */
export const presentation = words(`
  fill fill-opacity fill-rule clip-rule clip-path mask stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-dasharray stroke-dashoffset opacity color stop-color stop-opacity font-family font-size font-style
  font-weight text-anchor dominant-baseline letter-spacing visibility display paint-order vector-effect
`);

const geometry = words(`
  id d points x y x1 y1 x2 y2 cx cy r rx ry fx fy dx dy rotate width height viewBox preserveAspectRatio transform gradientUnits
  gradientTransform spreadMethod offset clipPathUnits maskUnits maskContentUnits patternUnits patternContentUnits patternTransform
  textLength lengthAdjust pathLength
`);

const plainValue = /^[\w\s#.,%+()'-]*$/;
const reference = /url\(\s*'?#[\w.-]+'?\s*\)/g;

/** Whether an attribute may stay. Those that lead somewhere are `href`, whose value has a rule of its own. */
export function isAllowed(attribute: string, value: string): boolean {
  if (!presentation.has(attribute) && !geometry.has(attribute)) return false;
  return plainValue.test(value) && !/url|expression|var|attr/i.test(value.replace(reference, ""));
}

/** Whether an address is that of something in the same picture. */
export function isInside(address: string): boolean {
  return /^#[\w.-]+$/.test(address);
}
