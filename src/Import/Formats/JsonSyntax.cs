using System.Text;
using System.Text.Json;

namespace ConsumerSafety.Import.Formats;

/// <summary>Says in plain words what is wrong with JSON that somebody has typed.</summary>
internal static class JsonSyntax
{
    /// <summary>What a message of the parser holds, and what was expected there.</summary>
    private static readonly (string Message, string Expected)[] s_words =
    [
        ("'/' is ", "no comments: JSON has none"),
        ("after a value. Expected either", "a comma, } or ]"),
        ("after a single JSON value", "nothing after the closing bracket"),
        ("trailing comma", "no comma before } or ]"),
        ("start of a property name", "a key in double quotes"),
        ("after a property name", "a colon after the key"),
        ("invalid escapable character", "a backslash written twice, as in regular expressions \"\\\\d\""),
        ("is invalid within a JSON string", "a closing quotation mark before the end of the line"),
        ("end of data", "a closing quotation mark, } or ] for everything that is opened"),
        ("depth to be zero", "a closing } or ] for everything that is opened"),
        ("start of a value", "a value: a text in double quotes, a number, { } or [ ]"),
        ("invalid JSON literal", "a value: a text in double quotes, a number, { } or [ ]"),
    ];

    /// <summary>The fault, with the line before where that is where something is missing.</summary>
    public static FormatFault Explain(ReadOnlySpan<byte> json, Exception exception)
    {
        var place = exception as JsonException;
        var line = (int)(place?.LineNumber ?? 0) + 1;
        var start = 0;
        for (var i = 1; i < line; i++)
            start += json[start..].IndexOf((byte)'\n') + 1;
        var offset = Math.Min(json.Length, start + (int)(place?.BytePositionInLine ?? 0));
        var message = exception.Message.Split(" LineNumber:")[0];
        var expected = Array.Find(s_words, word => message.Contains(word.Message, StringComparison.Ordinal)).Expected;
        var end = json[..offset].TrimEnd(" \t\r\n"u8).Length;
        var before = json[..end].Count((byte)'\n') + 1;
        if (before < line && expected?.StartsWith("a comma", StringComparison.Ordinal) == true)
            expected = $"{expected} before this; a comma may be missing at the end of line {before}";
        return new(line, Encoding.UTF8.GetCharCount(json[start..offset]) + 1, "", $"JSON: {expected ?? message}");
    }
}
