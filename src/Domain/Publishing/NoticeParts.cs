using System.Text.Json.Nodes;
using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Domain.Publishing;

/// <summary>
/// A notice taken apart into fields, for comparing and merging; in the form of <see cref="NoticeJson"/>.
/// </summary>
internal static class NoticeParts
{
    private const string Kind = nameof(Notice.Kind);

    private static readonly string[] s_common = [.. typeof(Notice).GetProperties().Select(property => property.Name)];

    /// <summary>The fields by name.</summary>
    public static JsonObject Of(Notice notice) => JsonNode.Parse(NoticeJson.Write(notice))!.AsObject();

    /// <summary>The notice of these fields.</summary>
    public static Notice ToNotice(JsonObject fields) =>
        NoticeJson.ReadNotice(System.Text.Encoding.UTF8.GetBytes(fields.ToJsonString()));

    /// <summary>The names in any of them: what all kinds have first, each in the order of the code.</summary>
    public static IEnumerable<string> Names(params IEnumerable<JsonObject> notices) => notices
        .SelectMany(fields => fields.Select(field => field.Key))
        .Distinct()
        .Where(name => name != Kind)
        .OrderBy(name => Array.IndexOf(s_common, name) is var place && place < 0 ? s_common.Length : place);

    /// <summary>Whether two values say the same.</summary>
    public static bool AreSame(JsonNode? one, JsonNode? other) => JsonNode.DeepEquals(one, other);

    /// <summary>A value as people read it: texts as they are, anything else as JSON; null for nothing.</summary>
    public static string? ToText(JsonNode? value) => value switch
    {
        null => null,
        JsonValue text when text.TryGetValue<string>(out var plain) => plain,
        _ => value.ToJsonString(Documents.DocumentJson.Options),
    };
}
