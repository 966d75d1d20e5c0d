using System.Text;

namespace ConsumerSafety.Web.Regulators.Forms;

/// <summary>
/// Several texts, one a line. A text that has lines of its own goes on in lines that begin with a space.
/// </summary>
internal static class LineText
{
    private const string Indent = "  ";

    /// <summary>The texts; empty lines part nothing.</summary>
    public static IReadOnlyList<string> Read(string text)
    {
        var entries = new List<StringBuilder>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.Length > 0 && char.IsWhiteSpace(line[0]) && entries.Count > 0)
                entries[^1].Append('\n').Append(
                    line.StartsWith(Indent, StringComparison.Ordinal) ? line[Indent.Length..] : line[1..]);
            else if (!string.IsNullOrWhiteSpace(line))
                entries.Add(new(line));
        }
        return [.. entries.Select(entry => entry.ToString().Trim())];
    }

    /// <summary>The texts as lines.</summary>
    public static string Write(IEnumerable<string> texts) =>
        string.Join('\n', texts.Select(text =>
            text.ReplaceLineEndings("\n").Replace("\n", "\n" + Indent, StringComparison.Ordinal)));
}
