using System.Text.Json;

namespace ConsumerSafety.Web.Complaints;

/// <summary>What somebody has typed so far, as it was typed: also what is no answer yet.</summary>
public sealed class TypedForm
{
    private const int MostPerField = 100;
    private readonly Dictionary<string, string[]> _values;

    private TypedForm(Dictionary<string, string[]> values) => _values = values;

    /// <summary>A form in which nothing stands.</summary>
    public TypedForm() : this([])
    {
    }

    /// <summary>The answer of one line; empty when there is none.</summary>
    public string this[string path]
    {
        get => _values.GetValueOrDefault(path)?.FirstOrDefault() ?? "";
        set => _values[path] = [value];
    }

    /// <summary>All answers to a question.</summary>
    public IReadOnlyList<string> All(string path) => _values.GetValueOrDefault(path) ?? [];

    /// <summary>Takes over what was posted for some questions; what was not posted was cleared.</summary>
    internal void Take(IFormCollection posted, IEnumerable<FormField> fields)
    {
        foreach (var field in fields)
            _values[field.Path] =
            [
                .. posted[field.Path].Take(MostPerField).Select(value => Shorten(value ?? "", field)),
            ];
    }

    /// <summary>Notices it is about.</summary>
    public void AddNotice(string id) =>
        _values["Subject.NoticeIds"] = [.. All("Subject.NoticeIds").Append(id).Distinct().Take(20)];

    internal byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(_values);

    internal static TypedForm Read(byte[] content) =>
        new(JsonSerializer.Deserialize<Dictionary<string, string[]>>(content)!);

    // Longer ones are not cut but kept up to a bound, so that the fault is told and nothing is lost.
    private static string Shorten(string value, FormField field)
    {
        var most = 4 * field.MaxLength + 1_000;
        return value.Length <= most ? value : value[..most];
    }
}
