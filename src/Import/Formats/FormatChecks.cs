using System.Text.Json;

namespace ConsumerSafety.Import.Formats;

/// <summary>What the parsers of a mapping file share: collecting faults, and reading the plain shapes.</summary>
internal sealed class FormatChecks(List<FormatFault> faults)
{
    /// <summary>Notes a fault at a value.</summary>
    public void Expect(FormatNode node, string expected) =>
        faults.Add(new(node.Line, node.Column, node.Path, expected));

    /// <summary>True for an object; notes unknown keys, with the nearest known one.</summary>
    public bool IsObject(FormatNode node, params ReadOnlySpan<string> keys)
    {
        if (node.Kind != JsonValueKind.Object)
        {
            Expect(node, "an object");
            return false;
        }
        foreach (var member in node.Members)
            if (!keys.Contains(member.Name))
                UnknownName(member, "key", keys.ToArray());
        return true;
    }

    /// <summary>Notes a name that is not among the known ones.</summary>
    public void UnknownName(FormatMember member, string what, IReadOnlyCollection<string> known)
    {
        var nearest = Spelling.Nearest(member.Name, known);
        var hint = nearest is null ? $"one of {string.Join(", ", known)}" : $"did you mean \"{nearest}\"?";
        faults.Add(new(member.Line, member.Column, member.Value.Path,
            $"a known {what} instead of \"{member.Name}\": {hint}"));
    }

    /// <summary>A text that is not empty, or null with a fault.</summary>
    public string? Text(FormatNode node)
    {
        if (node is { Kind: JsonValueKind.String, Text.Length: > 0 })
            return node.Text;
        Expect(node, "a text that is not empty");
        return null;
    }

    /// <summary>One text or several; empty texts are allowed inside the list.</summary>
    public IReadOnlyList<string> Texts(FormatNode node)
    {
        if (node.Kind == JsonValueKind.String)
            return [node.Text];
        if (node.Kind == JsonValueKind.Array && node.Items.Count > 0
            && node.Items.TrueForAll(item => item.Kind == JsonValueKind.String))
            return [.. node.Items.Select(item => item.Text)];
        Expect(node, "a text or a list of texts");
        return [];
    }

    /// <summary>The texts of an object whose members are all texts, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Table(FormatNode node)
    {
        if (node.Kind != JsonValueKind.Object || node.Members.Count == 0)
        {
            Expect(node, "an object of texts");
            return [];
        }
        foreach (var member in node.Members.Where(member => member.Value.Kind != JsonValueKind.String))
            Expect(member.Value, "a text");
        return [.. node.Members.Select(member => KeyValuePair.Create(member.Name, member.Value.Text))];
    }

    /// <summary>The value of an enumeration written by name.</summary>
    public T? Name<T>(FormatNode node) where T : struct, Enum
    {
        if (node.Kind == JsonValueKind.String && Enum.GetNames<T>().Contains(node.Text))
            return Enum.Parse<T>(node.Text);
        Expect(node, $"one of {string.Join(", ", Enum.GetNames<T>())}");
        return null;
    }
}
