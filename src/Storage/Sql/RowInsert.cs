using System.Text;

namespace ConsumerSafety.Storage.Sql;

/// <summary>An INSERT of many rows: its text up to VALUES; the named parameters follow from its columns.</summary>
internal sealed class RowInsert
{
    private readonly string _head;
    private readonly string[] _columns;

    public RowInsert(string head)
    {
        _head = head;
        _columns = head[(head.IndexOf('(', StringComparison.Ordinal) + 1)..head.IndexOf(')', StringComparison.Ordinal)]
            .Split(',', StringSplitOptions.TrimEntries);
    }

    /// <summary>How many values a row has.</summary>
    public int Width => _columns.Length;

    /// <summary>The name of a parameter: <c>@Version3</c>.</summary>
    public string Parameter(int row, int column) => FormattableString.Invariant($"@{_columns[column]}{row}");

    /// <summary>The whole statement for a number of rows.</summary>
    public string Text(int rows)
    {
        var text = new StringBuilder(_head);
        for (var row = 0; row < rows; row++)
        {
            text.Append(row == 0 ? "\n    (" : ",\n    (");
            for (var column = 0; column < Width; column++)
                text.Append(column == 0 ? "" : ", ").Append(Parameter(row, column));
            text.Append(')');
        }
        return text.ToString();
    }
}
