using System.Globalization;
using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Api.Feed.Expressions;

/// <summary>Reads literals (OData ABNF 4.01, <c>primitiveLiteral</c>).</summary>
internal static class LiteralParser
{
    /// <summary>The literal; null for a name that is none.</summary>
    public static LiteralSyntax? Read(ExpressionToken token, bool isNegative, TokenReader tokens)
    {
        var text = isNegative ? "-" + token.Text : token.Text;
        return token.Kind switch
        {
            ExpressionTokenKind.Name => Word(text),
            ExpressionTokenKind.Text => new(text),
            ExpressionTokenKind.Number => new(Number(text), text),
            ExpressionTokenKind.Guid => new(Guid.Parse(text)),
            ExpressionTokenKind.Day when DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) => new(day),
            ExpressionTokenKind.Instant when Instants.Parse(text) is { } instant => new(instant),
            ExpressionTokenKind.Time when Instants.ParseTime(text) is { } time => new(time),
            ExpressionTokenKind.Typed => Typed(token.TypeName!, text, tokens),
            _ => throw tokens.Fault($"'{text}' is no day or time."),
        };
    }

    private static LiteralSyntax? Word(string text) => text switch
    {
        "null" => new(null),
        "true" => new(true),
        "false" => new(false),
        "INF" => new(double.PositiveInfinity),
        "-INF" => new(double.NegativeInfinity),
        "NaN" => new(double.NaN),
        _ => null,
    };

    private static object Number(string text)
    {
        var culture = CultureInfo.InvariantCulture;
        var digits = text.AsSpan().TrimEnd("LlMmFfDd");
        if (digits.IndexOfAny('.', 'e', 'E') < 0 && text[^1] is not ('F' or 'f' or 'D' or 'd' or 'M' or 'm'))
        {
            if (text[^1] is not ('L' or 'l') && int.TryParse(digits, culture, out var small))
                return small;
            if (long.TryParse(digits, culture, out var whole))
                return whole;
        }
        return digits.IndexOfAny('e', 'E') < 0 && text[^1] is not ('F' or 'f' or 'D' or 'd')
            && decimal.TryParse(digits, NumberStyles.Float, culture, out var exact)
                ? exact
                : double.Parse(digits, NumberStyles.Float, culture);
    }

    private static LiteralSyntax Typed(string type, string text, TokenReader tokens)
    {
        if (type.Equals("duration", StringComparison.OrdinalIgnoreCase))
            return new(Instants.ParseDuration(text) ?? throw tokens.Fault($"'{text}' is no duration."));
        if (type is "geography" or "geometry" or "binary")
            throw tokens.Missing($"Literals of type {type}");
        var enumType = TypeNames.FindEnum(type) ?? throw tokens.Fault($"There is no type {type}.");
        return new(TypeNames.FindMember(enumType, text)
            ?? throw tokens.Fault($"{text} is not one of {string.Join(", ", Enum.GetNames(enumType))}."));
    }
}
