using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Import.Mapping;

/// <summary>
/// What a value is worked out from: the row, the element at hand, the named values, and where faults go.
/// </summary>
internal sealed class Scope(
    Record row, MappingSettings settings, VocabularyIndex vocabulary, FieldUse use, List<RowFault> faults)
{
    private readonly Dictionary<string, List<string>> _named = [];

    /// <summary>The row.</summary>
    public Record Row { get; } = row;

    /// <summary>The element at hand; the row when there is none.</summary>
    public Record Here { get; set; } = row;

    /// <summary>What holds for the whole format.</summary>
    public MappingSettings Settings { get; } = settings;

    /// <summary>Where names are looked up.</summary>
    public VocabularyIndex Vocabulary { get; } = vocabulary;

    /// <summary>Which names the rows have.</summary>
    public FieldUse Use { get; } = use;

    /// <summary>The column of the element at hand; null when there is none.</summary>
    public string? Element { get; set; }

    /// <summary>The column that faults of steps are put down to.</summary>
    public string? Column { get; set; }

    /// <summary>The reference that left a text with references empty, as written; null when none did.</summary>
    public string? EmptyReference { get; set; }

    /// <summary>By property, the empty reference that left it without a value.</summary>
    public Dictionary<string, string> Unfilled { get; } = [];

    /// <summary>The values of a name of the format, worked out once a row; or what surrounds the row.</summary>
    public IReadOnlyList<string> Named(string name)
    {
        if (_named.TryGetValue(name, out var known))
            return known;
        // Known before it is worked out, so that names which refer to each other come to an end.
        List<string> values = _named[name] = [];
        if (Settings.Named.TryGetValue(name, out var source))
        {
            var (here, column) = (Here, Column);
            (Here, Column) = (Row, Settings.ColumnOf(source.Column) ?? name);
            source.Read(this, values);
            (Here, Column) = (here, column);
        }
        else if (Row.Surrounding(name) is { Length: > 0 } text)
            values.Add(text);
        return values;
    }

    /// <summary>Marks a value that could not be used.</summary>
    public void Mark(string? value, LocalizedText reason) =>
        faults.Add(new(Column, RowFaults.Shorten(value), reason, FaultSeverity.Warning));
}
