using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace ConsumerSafety.Import.Rows;

/// <summary>
/// Fills the cells that a merged cell covers with what stands in its first (ECMA-376, part 1, 18.3.1.55), whether or
/// not the file writes the covered ones.
/// </summary>
internal sealed class MergedCells
{
    private readonly List<Area> _areas;

    private MergedCells(List<Area> areas) => _areas = areas;

    /// <summary>Reads the merged cells of a sheet.</summary>
    public static MergedCells Read(string path, string sheet)
    {
        using var archive = ZipFile.OpenRead(path);
        var part = WorkbookParts.Read(archive).Find(one => one.Name == sheet).Part;
        List<Area> areas = [];
        if (part is null || archive.GetEntry(part) is not { } entry)
            return new(areas);
        using var reader = XmlReader.Create(entry.Open(), new() { DtdProcessing = DtdProcessing.Prohibit });
        while (reader.Read())
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "mergeCell" }
                && Area.Parse(reader.GetAttribute("ref")) is { } area)
                areas.Add(area);
        return new([.. areas.OrderBy(area => area.Top)]);
    }

    /// <summary>The cells of a row, filled; rows must come in order.</summary>
    public string?[] Fill(string?[] cells, long row)
    {
        foreach (var area in _areas)
        {
            if (area.Top > row)
                break;
            if (area.Bottom < row)
                continue;
            if (area.Top == row)
                area.Value = area.Left < cells.Length ? cells[area.Left] : null;
            if (area.Value is null)
                continue;
            for (var column = area.Left; column <= Math.Min(area.Right, cells.Length - 1); column++)
                cells[column] ??= area.Value;
        }
        return cells;
    }

    private sealed class Area
    {
        public int Left { get; init; }

        public int Right { get; init; }

        public long Top { get; init; }

        public long Bottom { get; init; }

        public string? Value { get; set; }

        public static Area? Parse(string? range)
        {
            var ends = range?.Split(':');
            return ends is [var first, var last] && Cell(first) is var (left, top) && Cell(last) is var (right, bottom)
                ? new() { Left = left, Right = right, Top = top, Bottom = bottom } : null;
        }

        private static (int Column, long Row)? Cell(string name)
        {
            var column = 0;
            var i = 0;
            for (; i < name.Length && char.IsAsciiLetterUpper(name[i]) && column < 20_000; i++)
                column = column * 26 + name[i] - 'A' + 1;
            return column > 0 && long.TryParse(
                name.AsSpan(i), NumberStyles.None, CultureInfo.InvariantCulture, out var row)
                ? (column - 1, row) : null;
        }
    }
}
