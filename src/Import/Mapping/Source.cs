namespace ConsumerSafety.Import.Mapping;

/// <summary>
/// Where the values of a property come from. Every source gives a list of texts, often of one, none empty.
/// </summary>
internal abstract class Source
{
    /// <summary>The path, as written, that leads to what a person would look at; null when there is none.</summary>
    public abstract string? Column { get; }

    /// <summary>The names it reads itself, not by way of named values.</summary>
    public virtual IEnumerable<FieldSource> Fields => [];

    /// <summary>Adds the values.</summary>
    public abstract void Read(Scope scope, List<string> values);
}

/// <summary>A text that is always the same.</summary>
internal sealed class ConstantSource(string text) : Source
{
    public override string? Column => null;

    public override void Read(Scope scope, List<string> values) => values.Add(text);
}

/// <summary>The first of several sources that gives anything.</summary>
internal sealed class FirstSource(IReadOnlyList<Source> sources) : Source
{
    public override string? Column =>
        sources.Select(source => source.Column).FirstOrDefault(column => column is not null);

    public override IEnumerable<FieldSource> Fields => sources.SelectMany(source => source.Fields);

    public override void Read(Scope scope, List<string> values)
    {
        var before = values.Count;
        foreach (var source in sources)
        {
            source.Read(scope, values);
            if (values.Count == before)
                continue;
            if (source.Column is not null)
                scope.Use.Excuse(this);
            return;
        }
    }
}

/// <summary>Everything that several sources give, in their order.</summary>
internal sealed class AllSource(IReadOnlyList<Source> sources) : Source
{
    public override string? Column =>
        sources.Select(source => source.Column).FirstOrDefault(column => column is not null);

    public override IEnumerable<FieldSource> Fields => sources.SelectMany(source => source.Fields);

    public override void Read(Scope scope, List<string> values)
    {
        foreach (var source in sources)
            source.Read(scope, values);
    }
}

/// <summary>A text put together from references; nothing when one outside brackets is empty.</summary>
internal sealed class TextSource(TextPattern pattern) : Source
{
    public override string? Column => pattern.Column;

    public override IEnumerable<FieldSource> Fields => pattern.References;

    public override void Read(Scope scope, List<string> values)
    {
        if (pattern.Fill(scope, null) is { Length: > 0 } text)
            values.Add(text);
    }
}

/// <summary>A source, the steps that turn its values, and what to take when nothing is left.</summary>
internal sealed class TurnedSource(Source source, IReadOnlyList<Step> steps, string? fallback) : Source
{
    public override string? Column => source.Column;

    public override IEnumerable<FieldSource> Fields => source.Fields;

    public override void Read(Scope scope, List<string> values)
    {
        List<string> own = [];
        source.Read(scope, own);
        foreach (var step in steps)
            step.Apply(own, scope);
        own.RemoveAll(string.IsNullOrWhiteSpace);
        if (own.Count == 0 && fallback is not null)
            own.Add(fallback);
        values.AddRange(own);
    }
}
