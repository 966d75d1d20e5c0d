using System.Globalization;

namespace ConsumerSafety.Search.Index;

/// <summary>What a commit says of itself, so that index and position move together.</summary>
/// <param name="Layout">How documents are made; another layout means a rebuild.</param>
/// <param name="Source">The identity of the database it was built from.</param>
/// <param name="Position">The last change of the log it holds.</param>
internal sealed record CommitData(string Layout, Guid Source, long Position)
{
    public static CommitData? Parse(IDictionary<string, string>? data) =>
        data is not null
        && data.TryGetValue(nameof(Layout), out var layout)
        && data.TryGetValue(nameof(Source), out var source) && Guid.TryParse(source, out var identity)
        && data.TryGetValue(nameof(Position), out var text)
        && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            ? new(layout, identity, position)
            : null;

    public Dictionary<string, string> ToDictionary() => new()
    {
        [nameof(Layout)] = Layout,
        [nameof(Source)] = Source.ToString(),
        [nameof(Position)] = Position.ToString(CultureInfo.InvariantCulture),
    };
}
