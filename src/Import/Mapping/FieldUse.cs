namespace ConsumerSafety.Import.Mapping;

/// <summary>
/// Which names of a format the rows of an import have. One that no row has is misspelt, or its source has changed.
/// </summary>
internal sealed class FieldUse
{
    private readonly HashSet<FieldSource> _found = [];
    private readonly Dictionary<FieldSource, string> _missed = [];
    private readonly HashSet<FirstSource> _excused = [];

    /// <summary>The names that were looked for and that no row has, in the order they were first missed.</summary>
    public IReadOnlyList<string> NeverFound
    {
        get
        {
            var found = _missed.Where(miss => _found.Contains(miss.Key)).Select(miss => miss.Value).ToHashSet();
            return [.. _missed.Values.Where(name => !found.Contains(name)).Distinct()];
        }
    }

    /// <summary>Notes whether what a name means is there; a column counts although its cell is empty.</summary>
    public void Note(FieldSource field, Record record, Scope scope)
    {
        if (_found.Contains(field))
            return;
        if (field.Path.OccursIn(record))
            _found.Add(field);
        else
            _missed.TryAdd(field, scope.Settings.ColumnOf(field.Path.Written, scope.Element) ?? field.Path.Written);
    }

    /// <summary>Once one of several alternatives gave a value, the others need not be there.</summary>
    public void Excuse(FirstSource alternatives)
    {
        if (_excused.Add(alternatives))
            _found.UnionWith(alternatives.Fields);
    }
}
