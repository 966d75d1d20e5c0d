using System.Text.Json;

namespace ConsumerSafety.Import.Formats;

/// <summary>A value of a mapping file that knows where it stands, so that a fault can point at it.</summary>
internal sealed record FormatNode(JsonValueKind Kind, int Line, int Column, string Path)
{
    /// <summary>The text of a string, or a number as written.</summary>
    public string Text { get; init; } = "";

    /// <summary>The items of an array.</summary>
    public List<FormatNode> Items { get; } = [];

    /// <summary>The members of an object in the order of the file.</summary>
    public List<FormatMember> Members { get; } = [];

    /// <summary>The value of a member, or null.</summary>
    public FormatNode? Find(string name) => Members.Find(member => member.Name == name)?.Value;
}

/// <summary>A member of an object; the place is that of its name.</summary>
internal sealed record FormatMember(string Name, int Line, int Column, FormatNode Value);
