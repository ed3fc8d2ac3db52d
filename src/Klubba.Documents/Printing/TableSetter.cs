using Klubba.Formats;

namespace Klubba.Documents.Printing;

/// <summary>Tabell: caption, a head that is repeated on each page, rows whose first cell is their head, figures set to the right.</summary>
internal static class TableSetter
{
    private const double Gap = 14, Hair = 0.5, Pad = 1.9, Together = 10, MostHead = 140, MostName = 0.4;
    private const int MostColumns = 24, Many = 6;

    public static void Set(Composer composer, TableBlock table)
    {
        if (table.Columns.Count is 0 or > MostColumns)
            throw new ArgumentException($"A table has 1–{MostColumns} columns, not {table.Columns.Count}: {table.Caption}", nameof(table));
        if (table.Rows.FirstOrDefault(row => row.Cells.Count != table.Columns.Count) is { } ragged)
            throw new ArgumentException($"A row of {ragged.Cells.Count} cells under {table.Columns.Count} heads: {table.Caption}", nameof(table));

        var grid = Grid.Of(composer.Typesetter, table, composer.TextLeft);
        var tag = composer.Section.Child("Table");
        Caption(composer, tag, table.Caption, grid.Left);
        var heads = table.Columns.Select(column => column.Head).ToValues();
        var repeated = Row(composer, grid, heads, grid.Strong, _ => null, head: true);
        var from = composer.Strips.Count;
        var headRow = tag.Child("THead").Child("TR");
        var headTags = heads.Select(_ => headRow.Child("TH", "/O/Table/Scope/Column")).ToList();
        composer.Strips.AddRange(Row(composer, grid, heads, grid.Strong, i => headTags[i], head: true));
        for (var i = from; i < composer.Strips.Count; i++) composer.Strips[i].Keep = table.Rows.Count > 0;
        Body(composer, grid, table, tag.Child("TBody"), repeated.Sum(strip => strip.Height) > MostHead ? [] : repeated);
    }

    private static void Caption(Composer composer, Tag table, string caption, double left)
    {
        var lines = composer.Typesetter.Set(caption, Styles.Caption, Sheet.Right - left);
        if (lines.Count == 0) return;
        var from = composer.Strips.Count;
        composer.AddLines(lines, left, table.Child("Caption"));
        for (var i = from; i < composer.Strips.Count; i++) composer.Strips[i].Keep = true;
    }

    private static void Body(Composer composer, Grid grid, TableBlock table, Tag body, IReadOnlyList<Strip> head)
    {
        for (var r = 0; r < table.Rows.Count; r++)
        {
            var row = table.Rows[r];
            var tag = body.Child("TR");
            var cells = row.Cells.Select((_, i) => i == 0 ? tag.Child("TH", "/O/Table/Scope/Row") : tag.Child("TD")).ToList();
            var strips = Row(composer, grid, row.Cells, row.Sum ? grid.Strong : grid.Style, i => cells[i], head: false);
            foreach (var strip in strips) strip.Repeat = head;
            if (row.Sum && r > 0) strips[0].Inks.Add(new RuleInk(Slot.Layout, grid.Left, 0, grid.Width, 0.6, Styles.Ink));
            strips[^1].Keep = Keeps(table, r);
            composer.Strips.AddRange(strips);
        }
    }

    /// <summary>The first two rows stand together, and so do the last two: no row is left alone under a repeated head. A sum that heads its rows stands with them.</summary>
    internal static bool Keeps(TableBlock table, int row) => Composer.KeepLine(row, table.Rows.Count) || (table.Rows[row].Sum && row + 1 < table.Rows.Count);

    /// <summary>The strips of one row, a line of every cell in each.</summary>
    private static List<Strip> Row(Composer composer, Grid grid, Values<string> cells, TextStyle style, Func<int, Tag?> tag, bool head)
    {
        var set = cells.Select((cell, i) => composer.Typesetter.Set(cell, style, grid.Columns[i].Width)).ToList();
        var count = Math.Max(1, set.Max(lines => lines.Count));
        var strips = new List<Strip>(count);
        for (var n = 0; n < count; n++)
        {
            var (first, last) = (n == 0, n == count - 1);
            var strip = new Strip(style.Leading + (first ? Pad : 0) + (last ? Pad : 0)) { Keep = !last && (count <= Together || Composer.KeepLine(n, count)) };
            for (var i = 0; i < set.Count; i++)
            {
                // The last line stands at the foot of a head, so that heads of one line and of two end level.
                var k = head ? n - (count - set[i].Count) : n;
                if (k < 0 || k >= set[i].Count) continue;
                var column = grid.Columns[i];
                var x = column.Figures ? column.Left + column.Width - set[i][k].Width : column.Left;
                composer.Draw(strip, set[i][k], x, first ? Pad : 0, tag(i));
            }

            if (last) strip.Inks.Add(Under(grid, strip.Height, head));
            strips.Add(strip);
        }

        return strips;
    }

    private static RuleInk Under(Grid grid, double height, bool head) => head
        ? new(Slot.Layout, grid.Left, height - 0.6, grid.Width, 0.6, Styles.Ink)
        : new(Slot.Layout, grid.Left, height - 0.35, grid.Width, 0.35, Styles.Hairline);

    /// <summary>A column's place.</summary>
    internal readonly record struct Place(double Left, double Width, bool Figures);

    /// <summary>The columns' widths: as wide as their text where the page allows; else each as wide as its longest word, and the rest where it saves lines.</summary>
    internal sealed record Grid(double Left, double Width, Place[] Columns, TextStyle Style, TextStyle Strong)
    {
        /// <summary>How small the type of a table may become before its words are broken, and the gap between columns with it.</summary>
        private static readonly (double Scale, double Gap)[] Sizes = [(1, Gap), (0.9, 8), (0.84, 7)];

        public static Grid Of(Typesetter typesetter, TableBlock table, double left)
        {
            var cells = Widths(typesetter, table, text => [text]);
            var natural = Widest(cells);
            var gaps = Gap * (natural.Length - 1);
            var room = Sheet.Right - left - gaps;
            if (natural.Sum() <= room) return Lay(table, left, Eased(natural, room), Gap, 1);
            // A table of figures reads best with each row on one line, be it in smaller type; one of words keeps its size.
            var figures = table.Columns.Count(column => column.Figures) * 2 > table.Columns.Count;
            foreach (var (scale, gap) in figures ? Sizes : Sizes[..1])
            {
                if (natural.Sum() * scale + gap * (natural.Length - 1) <= Sheet.FullWidth)
                    return Lay(table, Sheet.Left, [.. natural.Select(width => width * scale)], gap, scale);
            }

            return Narrow(typesetter, table, cells, natural);
        }

        /// <summary>What the text asks for is more than the page: smaller type first, then words that break.</summary>
        private static Grid Narrow(Typesetter typesetter, TableBlock table, List<double>[] cells, double[] natural)
        {
            var words = Widest(Widths(typesetter, table, text => text.Split(' ', '\n')));
            // The first column names what its row is about, mostly a person; names are not broken while there is room for them.
            if (natural[0] <= MostName * Sheet.FullWidth) words[0] = natural[0];
            // Many columns leave little room for each, and smaller type keeps a row to fewer lines.
            foreach (var (scale, gap) in natural.Length >= Many ? Sizes[1..] : Sizes)
            {
                var room = Sheet.FullWidth - gap * (natural.Length - 1);
                if (words.Sum() * scale <= room) return Lay(table, Sheet.Left, Share(cells, words, scale, room), gap, scale);
            }

            const double tight = 5;
            var last = Sheet.FullWidth - tight * (natural.Length - 1);
            return Lay(table, Sheet.Left, Share(cells, new double[natural.Length], Sizes[^1].Scale, last), tight, Sizes[^1].Scale);
        }

        /// <summary>
        /// Each column has its longest word; what is left goes a step at a time to the column where it saves most lines. A text w wide stands on some
        /// w/W lines in a column W wide, so that a step saves the texts that are wider than their column, in sum, over W².
        /// </summary>
        private static double[] Share(List<double>[] cells, double[] least, double scale, double room)
        {
            const double step = 3;
            var widths = least.Select(width => Math.Max(step, width * scale)).ToArray();
            for (var left = room - widths.Sum(); left > 0; left -= step)
            {
                var most = Enumerable.Range(0, widths.Length).MaxBy(i => cells[i].Sum(width => width * scale > widths[i] ? width : 0) / (widths[i] * widths[i]));
                widths[most] += Math.Min(step, left);
            }

            return widths;
        }

        /// <summary>A little air for each column where there is room.</summary>
        private static double[] Eased(double[] natural, double room)
        {
            var ease = Math.Min(18, (room - natural.Sum()) / natural.Length);
            return [.. natural.Select(width => width + ease)];
        }

        private static Grid Lay(TableBlock table, double left, double[] widths, double gap, double scale)
        {
            var (columns, x) = (new Place[widths.Length], left);
            for (var i = 0; i < widths.Length; i++)
            {
                columns[i] = new(x, widths[i], table.Columns[i].Figures);
                x += widths[i] + gap;
            }

            return new(left, x - gap - left, columns, Scaled(Styles.Cell, scale), Scaled(Styles.CellStrong, scale));
        }

        private static TextStyle Scaled(TextStyle style, double scale) =>
            scale == 1 ? style : style with { Size = style.Size * scale, Leading = style.Leading * scale };

        private static double[] Widest(List<double>[] columns) => [.. columns.Select(column => column.Max())];

        /// <summary>Each column's pieces of text, how wide they are in the full size, with a hair to spare.</summary>
        private static List<double>[] Widths(Typesetter typesetter, TableBlock table, Func<string, IEnumerable<string>> pieces)
        {
            var widths = new List<double>[table.Columns.Count];
            for (var i = 0; i < widths.Length; i++)
            {
                widths[i] = [.. pieces(table.Columns[i].Head).Select(piece => Hair + typesetter.Width(piece, Styles.CellStrong))];
                foreach (var row in table.Rows)
                {
                    foreach (var line in row.Cells[i].Split('\n'))
                        widths[i].AddRange(pieces(line).Select(piece => Hair + typesetter.Width(piece, row.Sum ? Styles.CellStrong : Styles.Cell)));
                }
            }

            return widths;
        }
    }
}
