using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using static ConsumerSafety.Search.Query.QueryFunction;

namespace ConsumerSafety.Api.Feed.Expressions;

/// <summary>Types of the canonical functions (OData 4.01 URL conventions, 5.1.1.5 to 5.1.1.11).</summary>
internal sealed class FunctionBinder(Binder binder)
{
    private static readonly ResultType s_boolean = new(FieldType.Boolean);
    private static readonly ResultType s_whole = new(FieldType.Int32);
    private static readonly ResultType s_text = new(FieldType.String);

    public Bound Bind(CallSyntax call)
    {
        var name = Lower(call.Name);
        var count = call.Arguments.Count;
        return (name, count) switch
        {
            ("cast" or "isof", 1 or 2) => CastBinder.Bind(binder, call, name == "isof"),
            ("now" or "maxdatetime" or "mindatetime", 0) => Instant(name),
            ("matchespattern", 2 or 3) => Match(call),
            ("search.score", 0) => throw binder.Fault("search.score() is for $orderby alone, with $search."),
            ("geo.distance" or "geo.intersects" or "geo.length", _) =>
                throw binder.Missing($"The function {name}, because no property is a place,"),
            _ => Bind(call.Name, name, [.. call.Arguments.Select(binder.Values.Bind)]),
        };
    }

    private Bound Bind(string written, string name, Bound[] values) => (name, values) switch
    {
        ("contains", [_, _]) => Pair(name, Contains, values, s_boolean),
        ("startswith", [_, _]) => Pair(name, StartsWith, values, s_boolean),
        ("endswith", [_, _]) => Pair(name, EndsWith, values, s_boolean),
        ("indexof", [_, _]) => Pair(name, IndexOf, values, s_whole),
        ("concat", [_, _]) => Pair(name, Concat, values, null),
        ("hassubset", [_, _]) => Lists(name, HasSubset, values),
        ("hassubsequence", [_, _]) => Lists(name, HasSubsequence, values),
        ("length", [var value]) => One(name, Length, value, s_whole, value.IsCollection || value.IsText),
        ("tolower", [var value]) => One(name, ToLower, value, s_text, value.IsText),
        ("toupper", [var value]) => One(name, ToUpper, value, s_text, value.IsText),
        ("trim", [var value]) => One(name, Trim, value, s_text, value.IsText),
        ("substring", [_, _] or [_, _, _]) => Stretch(name, values),
        ("year", [var value]) => One(name, Year, value, s_whole, IsDay(value)),
        ("month", [var value]) => One(name, Month, value, s_whole, IsDay(value)),
        ("day", [var value]) => One(name, Day, value, s_whole, IsDay(value)),
        ("hour", [var value]) => One(name, Hour, value, s_whole, IsTime(value)),
        ("minute", [var value]) => One(name, Minute, value, s_whole, IsTime(value)),
        ("second", [var value]) => One(name, Second, value, s_whole, IsTime(value)),
        ("fractionalseconds", [var value]) =>
            One(name, FractionalSeconds, value, new(FieldType.Decimal), IsTime(value)),
        ("date", [var value]) => One(name, Date, value, new(FieldType.Date), IsDay(value)),
        ("time", [var value]) => One(name, Time, value, new(FieldType.TimeOfDay), value.Is(FieldType.Instant)),
        ("totaloffsetminutes", [var value]) =>
            One(name, TotalOffsetMinutes, value, s_whole, value.Is(FieldType.Instant)),
        ("totalseconds", [var value]) =>
            One(name, TotalSeconds, Duration(value), new(FieldType.Decimal), Duration(value).Is(FieldType.Duration)),
        ("round", [var value]) => Rounded(name, Round, value),
        ("floor", [var value]) => Rounded(name, Floor, value),
        ("ceiling", [var value]) => Rounded(name, Ceiling, value),
        _ => throw binder.Fault($"There is no function {written} of {values.Length} arguments."),
    };

    private Bound One(string name, QueryFunction function, Bound value, ResultType type, bool isRight) =>
        isRight || value.IsNull
            ? binder.Combine([value], type, parts => new FunctionNode(function, parts))
            : throw Wrong(name, value);

    private Bound Pair(string name, QueryFunction function, Bound[] values, ResultType? type)
    {
        if (values.Any(value => value.IsCollection))
            return Lists(name, function, values, type);
        foreach (var value in values)
            if (!value.IsText && !value.IsNull)
                throw Wrong(name, value);
        return binder.Combine(values, type ?? s_text, parts => new FunctionNode(function, parts));
    }

    private Bound Lists(string name, QueryFunction function, Bound[] values, ResultType? type)
    {
        foreach (var value in values)
            if (!value.IsCollection && !value.IsNull)
                throw Wrong(name, value);
        var joined = TypeJoin.Of([.. values.Select(value => value.Type)])
            ?? throw binder.Fault($"The collections given to {name} are of different types.");
        return binder.Combine(values, type ?? joined, parts => new FunctionNode(function, parts));
    }

    private Bound Lists(string name, QueryFunction function, Bound[] values) =>
        Lists(name, function, values, s_boolean);

    private Bound Stretch(string name, Bound[] values)
    {
        if (!values[0].IsText && !values[0].IsCollection && !values[0].IsNull)
            throw Wrong(name, values[0]);
        foreach (var value in values[1..])
            if (!value.IsWhole && !value.IsNull)
                throw Wrong(name, value);
        if (values is [_, _, { Literal.Value: < 0 or < 0L }])
            throw binder.Fault("The length given to substring is negative.");
        return binder.Combine(values, values[0].Type ?? s_text, parts => new FunctionNode(Substring, parts));
    }

    private Bound Rounded(string name, QueryFunction function, Bound value) => One(name, function, value,
        new(value.Is(FieldType.Double) ? FieldType.Double : FieldType.Decimal), value.IsNumber);

    // Every now() of a request is the same.
    private Bound Instant(string name)
    {
        object instant = name switch
        {
            "now" => binder.Now,
            "maxdatetime" => DateTimeOffset.MaxValue,
            _ => DateTimeOffset.MinValue,
        };
        return new(new LiteralNode(instant), new(FieldType.Instant), null, new(instant));
    }

    private Bound Match(CallSyntax call)
    {
        var text = binder.Values.Bind(call.Arguments[0]);
        if (!text.IsText && !text.IsNull)
            throw Wrong("matchespattern", text);
        string?[] constants = [.. call.Arguments.Skip(1).Select(Constant)];
        var pattern = PatternReader.Read(binder, constants[0], constants.Length > 1 ? constants[1] : "");
        return pattern is null
            ? new(new LiteralNode(null), null, null, new(null))
            : binder.Combine([text], s_boolean,
                parts => new FunctionNode(MatchesPattern, [.. parts, new LiteralNode(pattern)]));
    }

    private string? Constant(Syntax syntax) => binder.Values.Bind(syntax) switch
    {
        { Literal.Value: string text } => text,
        { IsNull: true } => null,
        _ => throw binder.Missing("matchespattern with a pattern that is not a constant text"),
    };

    private static Bound Duration(Bound value) =>
        value is { Literal.Value: string text } && Instants.ParseDuration(text) is { } span
            ? new(new LiteralNode(span), new(FieldType.Duration), null, new(span))
            : value;

    private static bool IsDay(Bound value) => value.Is(FieldType.Date) || value.Is(FieldType.Instant);

    private static bool IsTime(Bound value) => value.Is(FieldType.TimeOfDay) || value.Is(FieldType.Instant);

    private Errors.FeedException Wrong(string name, Bound value) =>
        binder.Fault($"{name} does not take {value.TypeName}.");

#pragma warning disable CA1308 // Functions are written in lower case.
    private static string Lower(string name) => name.ToLowerInvariant();
#pragma warning restore CA1308
}
