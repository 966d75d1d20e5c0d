using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ConsumerSafety.Import.Mapping;

/// <summary>Turns a list of values into another.</summary>
internal abstract class Step
{
    /// <summary>Replaces the values in place.</summary>
    public abstract void Apply(List<string> values, Scope scope);
}

/// <summary>A step that turns each value into none, one or several.</summary>
internal abstract class EachStep : Step
{
    public sealed override void Apply(List<string> values, Scope scope)
    {
        List<string> turned = [];
        foreach (var value in values)
            Turn(value, scope, turned);
        values.Clear();
        foreach (var value in turned)
            if (FieldSource.Clean(value, scope.Settings) is { } text)
                values.Add(text);
    }

    protected abstract void Turn(string value, Scope scope, List<string> turned);
}

/// <summary><c>split</c>: cuts a value at any of several texts.</summary>
internal sealed class SplitStep(IReadOnlyList<string> separators) : EachStep
{
    private readonly string[] _separators = [.. separators];

    protected override void Turn(string value, Scope scope, List<string> turned) =>
        turned.AddRange(value.Split(_separators, StringSplitOptions.None));
}

/// <summary><c>join</c>: puts all values together with a text in between.</summary>
internal sealed class JoinStep(string separator) : Step
{
    public override void Apply(List<string> values, Scope scope)
    {
        if (values.Count < 2)
            return;
        var joined = string.Join(separator, values.Distinct());
        values.Clear();
        values.Add(joined);
    }
}

/// <summary><c>text</c>: puts a value into a text with references.</summary>
internal sealed class TextStep(TextPattern pattern) : EachStep
{
    protected override void Turn(string value, Scope scope, List<string> turned)
    {
        if (pattern.Fill(scope, value) is { } text)
            turned.Add(text);
    }
}

/// <summary><c>cut</c>: shortens a value to a number of characters, at a word's end where there is one.</summary>
internal sealed class CutStep(int length) : EachStep
{
    protected override void Turn(string value, Scope scope, List<string> turned)
    {
        if (value.Length <= length)
        {
            turned.Add(value);
            return;
        }
        var end = value.LastIndexOf(' ', length - 1, length / 2);
        if (end <= 0)
            end = char.IsHighSurrogate(value[length - 2]) ? length - 2 : length - 1;
        turned.Add(value[..end].TrimEnd() + "…");
    }
}

/// <summary><c>number</c>: the first number in prose.</summary>
internal sealed class NumberStep : EachStep
{
    protected override void Turn(string value, Scope scope, List<string> turned)
    {
        if (ProseNumber.Find(value, scope.Settings.DecimalMark, out var reason) is { } number)
            turned.Add(number.ToString("0.############################", CultureInfo.InvariantCulture));
        else
            scope.Mark(value, reason);
    }
}

/// <summary>
/// <c>date</c>: reads a value with the patterns given, or those of the format, and writes it as ISO 8601.
/// </summary>
internal sealed class DateStep(IReadOnlyList<string>? patterns) : EachStep
{
    protected override void Turn(string value, Scope scope, List<string> turned)
    {
        if (DateReading.Read(value, patterns ?? scope.Settings.Dates, scope.Settings.Offset) is { } date)
            turned.Add(date.ToString());
        else
            scope.Mark(value, Reasons.DateExpected);
    }
}

/// <summary><c>url</c>: makes an address absolute.</summary>
internal sealed class UrlStep(Uri @base) : EachStep
{
    protected override void Turn(string value, Scope scope, List<string> turned)
    {
        var text = value.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? "http://" + value : value;
        if (Uri.TryCreate(@base, text, out var address) && address.Scheme is "http" or "https")
            turned.Add(address.AbsoluteUri);
        else
            scope.Mark(value, Reasons.AddressExpected);
    }
}

/// <summary><c>digest</c>: twenty hexadecimal digits that stand for all values (SHA-256, cut).</summary>
internal sealed class DigestStep : Step
{
    public override void Apply(List<string> values, Scope scope)
    {
        if (values.Count == 0)
            return;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001F', values)));
        values.Clear();
        values.Add(Convert.ToHexStringLower(hash.AsSpan(0, 10)));
    }
}
