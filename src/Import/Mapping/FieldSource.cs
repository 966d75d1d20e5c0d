namespace ConsumerSafety.Import.Mapping;

/// <summary>What a path leads to in the row.</summary>
internal sealed class FieldSource(FieldPath path) : Source
{
    /// <summary>The path.</summary>
    public FieldPath Path { get; } = path;

    public override string? Column => Path.Written;

    public override void Read(Scope scope, List<string> values)
    {
        if (Path.Root == PathRoot.Named)
        {
            values.AddRange(scope.Named(Path.Name));
            return;
        }
        List<Record> found = [];
        Path.Find(Path.Root == PathRoot.Row ? scope.Row : scope.Here, found);
        foreach (var record in found)
        {
            if (record.HasParts)
                scope.Mark(null, Reasons.TextExpected);
            else if (Clean(record.Text, scope.Settings) is { } text)
                values.Add(text);
        }
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
