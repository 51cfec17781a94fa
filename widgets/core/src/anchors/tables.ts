/** Where a cell of a table stands: both count from 0, rows in the body only; a heading has no row. */
export interface TableSpot {
  readonly table: HTMLTableElement;
  readonly row: number | null;
  readonly column: number;
}

interface Wanted {
  readonly row?: number | null | undefined;
  readonly column?: number | null | undefined;
}

/** Return the table cell that holds `node`. */
export function tableSpot(node: Node): TableSpot | null {
  const element = node instanceof Element ? node : node.parentElement;
  const cell = element?.closest("td, th");
  const table = cell?.closest("table");
  if (!cell || !table) return null;
  const row = bodyRows(table).indexOf(cell.parentElement as Element);
  return { table, row: row < 0 ? null : row, column: columnOf(cell) };
}

/** Return the cells of a row of the body, or else of a column with its heading. */
export function cellsAt(table: HTMLTableElement, { row, column }: Wanted): Element[] {
  if (row != null) return cellsOf(bodyRows(table)[row]);
  if (column == null) return [];
  return rowsOf(table)
    .flatMap(cellsOf)
    .filter(cell => columnOf(cell) === column);
}

function bodyRows(table: HTMLTableElement): Element[] {
  return rowsOf(table).filter(row => !row.closest("thead, tfoot"));
}

function rowsOf(table: HTMLTableElement): Element[] {
  return [...table.querySelectorAll("tr")].filter(row => row.closest("table") === table);
}

function cellsOf(row: Element | undefined): Element[] {
  return [...(row?.children ?? [])];
}

/** Wide cells count for as many columns as they cover. */
function columnOf(cell: Element): number {
  const before = cellsOf(cell.parentElement ?? undefined);
  const wide = (one: Element) => Number(one.getAttribute("colspan")) || 1;
  return before.slice(0, before.indexOf(cell)).reduce((sum, one) => sum + wide(one), 0);
}
