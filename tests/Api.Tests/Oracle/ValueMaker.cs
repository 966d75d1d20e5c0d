using System.Globalization;
using System.Text;
using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Api.Tests.Oracle;

/// <summary>Makes values of other values: arithmetic, functions, casts, choices.</summary>
internal static class ValueMaker
{
    /// <summary>How many elements some collection of a notice has.</summary>
    public static Value Count(Random random)
    {
        var name = Literals.Pick(random, "HazardTypes", "Products", "Measures", "Campaigns");
        return new($"{name}/$count", typeof(long), entity => (long)(name switch
        {
            "HazardTypes" => ((Notice)entity).HazardTypes.Count,
            "Products" => ((Notice)entity).Products.Count,
            "Measures" => ((Notice)entity).Measures.Count,
            _ => ((Notice)entity).CampaignIds.Count,
        }));
    }

    /// <summary>A value computed from another.</summary>
    public static Value Widen(Random random, Value value)
    {
        if (value.Type == typeof(int))
            return Whole(random, value);
        if (value.Type == typeof(long))
            return On<long>(value, random.Next(3), [
                ("({0} add 7)", number => number + 7),
                ("({0} mod 4)", number => number % 4),
                ("({0} div 2)", number => number / 2),
            ]);
        if (value.Type == typeof(decimal))
            return On<decimal>(value, random.Next(4), [
                ("({0} sub 0.3)", number => number - 0.3m),
                ("({0} mul 1.25)", number => number * 1.25m),
                ("round({0})", number => Math.Round(number, MidpointRounding.AwayFromZero)),
                ("floor({0})", Math.Floor),
            ]);
        if (value.Type == typeof(double))
            return On<double>(value, random.Next(3), [
                ("({0} mul 2)", number => number * 2),
                ("ceiling({0})", Math.Ceiling),
                ("(-{0})", number => -number),
            ]);
        if (value.Type == typeof(DateTimeOffset))
            return On<DateTimeOffset>(value, random.Next(2), [
                ("({0} add duration'PT5H')", instant => instant.AddHours(5)),
                ("({0} sub duration'P1D')", instant => instant.AddDays(-1)),
            ]);
        if (value.Type == typeof(DateOnly))
            return On<DateOnly>(value, 0, [("({0} add duration'P1DT1H')", day => day.AddDays(1))]);
        return value.Type == typeof(string) ? Text(random, value) : value;
    }

    private static Value Whole(Random random, Value value) => random.Next(5) switch
    {
        0 => new($"({value.Text} divby 2)", typeof(decimal), entity =>
            value.Of(entity) is int number ? number / 2m : null),
        1 => new($"cast({value.Text},Edm.String)", typeof(string), entity =>
            value.Of(entity) is int number ? number.ToString(CultureInfo.InvariantCulture) : null),
        2 => new($"case({value.Text} gt 1:{value.Text},{value.Text} eq null:-1)", typeof(int), entity =>
            value.Of(entity) is int number ? (number > 1 ? number : null) : -1),
        var at => On<int>(value, at - 3, [
            ("({0} mul 3)", number => number * 3),
            ("(-{0})", number => -number),
        ]),
    };

    private static Value Text(Random random, Value value)
    {
        var start = random.Next(4);
        static string Whole(string part) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(part));
        return random.Next(3) switch
        {
            0 => Of($"substring({value.Text},{start})", value, text => Whole(text[Math.Min(start, text.Length)..])),
            1 => Of($"concat('x',{value.Text})", value, text => "x" + text),
            _ => Of($"substring({value.Text},0,{start})", value, text =>
                Whole(text[..Math.Min(start, text.Length)])),
        };
    }

    private static Value Of(string text, Value value, Func<string, string> of) =>
        new(text, typeof(string), entity => value.Of(entity) is string known ? of(known) : null);

    private static Value On<T>(Value value, int at, (string Form, Func<T, T> Of)[] forms)
    {
        var (form, of) = forms[at];
        return new(form.Replace("{0}", value.Text, StringComparison.Ordinal), typeof(T), entity =>
            value.Of(entity) is T known ? (object?)of(known) : null);
    }
}
