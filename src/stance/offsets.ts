/**
 * A function from offsets in UTF-16 units to offsets in Unicode code points of `text`. Fast when the offsets
 * asked for grow; texts of the basic plane alone cost nothing.
 */
export function codePointCounter(text: string): (offset: number) => number {
  if (!/[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text)) return (offset) => offset;
  let units = 0;
  let points = 0;
  return (offset) => {
    if (offset < units) {
      units = 0;
      points = 0;
    }
    while (units < offset) {
      units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
      points++;
    }
    return points;
  };
}
