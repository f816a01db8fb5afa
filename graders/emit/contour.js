"use strict";
// Lines of equal height over a grid, by marching squares; and the curve of a landscape over one axis.

const LANDSCAPE = (() => {
  const LEVELS = 9;
  const finite = (heights) => heights.flat().filter((height) => typeof height === "number");

  // Levels that part the grid into equal areas: a valley with steep walls has lines at its bottom too.
  function levels(heights) {
    const sorted = finite(heights).sort((one, other) => one - other);
    const found = [];
    for (let part = 0.5; part < LEVELS; part += 1) found.push(sorted[Math.floor((sorted.length * part) / LEVELS)]);
    return [...new Set(found)];
  }

  // Where a level crosses the four sides of one field, as points between its corners.
  function crossings(field, level) {
    const points = [];
    field.forEach(([x, y, height], corner) => {
      const [nextX, nextY, next] = field[(corner + 1) % 4];
      if (height < level === next < level) return;
      const part = (level - height) / (next - height);
      points.push([x + part * (nextX - x), y + part * (nextY - y)]);
    });
    return points;
  }

  function contour({ x, y, heights }, level, place) {
    let drawn = "";
    for (let row = 0; row + 1 < y.length; row += 1) {
      for (let column = 0; column + 1 < x.length; column += 1) {
        const field = [[0, 0], [1, 0], [1, 1], [0, 1]].map(([right, up]) =>
          [x[column + right], y[row + up], heights[row + up][column + right]]);
        if (field.some((corner) => typeof corner[2] !== "number")) continue;
        const points = crossings(field, level).map(place);
        for (let at = 0; at + 1 < points.length; at += 2) drawn += `M${points[at]}L${points[at + 1]}`;
      }
    }
    return drawn;
  }

  const curve = ({ x, heights }, place) => {
    const known = x.map((value, at) => [value, heights[0][at]]).filter((point) => typeof point[1] === "number");
    return known.length > 1 ? `M${known.map(place).join("L")}` : "";
  };

  // Whether it has a height for every place: whoever wrote the document may have written another.
  const isWhole = (land) => Boolean(land) && land.x.length > 1 && land.heights.length === Math.max(1, land.y.length) &&
    land.heights.every((row) => row.length === land.x.length);

  // The height of a curve between the places where it was measured, and beyond them that of its end.
  function heightAt({ x, heights: [heights] }, value) {
    if (typeof value !== "number" || Number.isNaN(value)) return null;
    const next = x.findIndex((one) => one >= value);
    if (next <= 0) return heights[next === 0 ? 0 : x.length - 1];
    const part = (value - x[next - 1]) / (x[next] - x[next - 1]);
    return heights[next - 1] + part * (heights[next] - heights[next - 1]);
  }

  // The paths that make a picture of it; `place` turns a point into what stands in a path.
  const paths = (land, place) =>
    land.y.length ? levels(land.heights).map((level) => contour(land, level, place)) : [curve(land, place)];
  return { paths, heightAt, isWhole };
})();
