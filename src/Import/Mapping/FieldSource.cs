namespace ConsumerSafety.Import.Mapping;

/// <summary>What a path leads to in the row.</summary>
internal sealed class FieldSource(FieldPath path) : Source
{
    /// <summary>The path.</summary>
    public FieldPath Path { get; } = path;

    public override string? Column => Path.Written;

    public override IEnumerable<FieldSource> Fields => Path.Root == PathRoot.Named ? [] : [this];

    public override void Read(Scope scope, List<string> values)
    {
        if (Path.Root == PathRoot.Named)
        {
            values.AddRange(scope.Named(Path.Name));
            return;
        }
        foreach (var record in Find(scope))
        {
            if (record.HasParts)
                scope.Mark(null, Reasons.TextExpected);
            else if (Clean(record.Text, scope.Settings) is { } text)
                values.Add(text);
        }
    }

    /// <summary>What the path leads to.</summary>
    public IReadOnlyList<Record> Find(Scope scope)
    {
        var start = Path.Root == PathRoot.Row ? scope.Row : scope.Here;
        List<Record> found = [];
        Path.Find(start, found);
        scope.Use.Note(this, start, scope);
        return found;
    }

    /// <summary>The text without white space around it; null when it says nothing.</summary>
    public static string? Clean(string? text, MappingSettings settings)
    {
        if (text is null)
            return null;
        text = text.Trim().Trim('\u200B', '\uFEFF');
        return text.Length == 0 || settings.IsBlank(text) ? null : text;
    }
}
