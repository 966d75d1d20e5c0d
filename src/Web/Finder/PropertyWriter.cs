using System.Globalization;
using ConsumerSafety.Search.Fields.Descriptions;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Presentation;

namespace ConsumerSafety.Web.Finder;

/// <summary>Collects properties to show: those that have a value, and those the data check remarks on.</summary>
/// <param name="language">The language.</param>
/// <param name="tags">In which language the texts are.</param>
/// <param name="remarks">What the data check found.</param>
/// <param name="path">What stands before the names in the paths of faults, <c>Products[2].</c>.</param>
/// <param name="labels">What stands before the names in the list of labels, <c>Products.</c>.</param>
internal sealed class PropertyWriter(
    Language language, TextTags tags, NoticeRemarks remarks, string path = "", string labels = "")
{
    private readonly List<PropertyView> _properties = [];

    /// <summary>What was collected.</summary>
    public IReadOnlyList<PropertyView> Properties => _properties;

    /// <summary>Adds a property by its name in the code.</summary>
    public PropertyWriter Add(string name, object? value) =>
        Add(name, Format(value) is { } text ? [Tagged(text)] : []);

    /// <summary>Adds a property of several texts.</summary>
    public PropertyWriter AddAll(string name, IReadOnlyList<string> values) =>
        Add(name, [.. values.Select(value => Tagged(value))]);

    /// <summary>Adds a number with its unit: a currency, per cent.</summary>
    public PropertyWriter AddNumber(string name, decimal? value, string? unit) =>
        Add(name, value is { } number ? [new(WithUnit(Language.Number(number), unit))] : []);

    /// <summary>Adds a property with values that lead somewhere.</summary>
    public PropertyWriter Add(string name, IReadOnlyList<ValueView> values)
    {
        var found = remarks.Take(path + name);
        if (values.Count == 0 && found.Count == 0)
            return this;
        _properties.Add(new(
            language[PropertyLabels.Of(labels + name)],
            values.Count == 0 ? [new(language[NoticeTexts.NotGiven])] : values,
            found));
        return this;
    }

    /// <summary>Adds a place as degrees north and east.</summary>
    public PropertyWriter AddPlace(double? latitude, double? longitude)
    {
        IReadOnlyList<string> found = [.. remarks.Take(path + "Latitude"), .. remarks.Take(path + "Longitude")];
        if (latitude is null && longitude is null && found.Count == 0)
            return this;
        string Degrees(double? value) =>
            value?.ToString("0.#####°", CultureInfo.InvariantCulture) ?? language[NoticeTexts.NotGiven];
        string Labelled(string name, double? value) => $"{language[PropertyLabels.Of(name)]} {Degrees(value)}";
        var text = $"{Labelled("Latitude", latitude)}, {Labelled("Longitude", longitude)}";
        _properties.Add(new(language[NoticeTexts.Coordinates], [new(text)], found));
        return this;
    }

    private ValueView Tagged(string text) => new(text, Tag: tags.Of(text));

    private static string WithUnit(string number, string? unit) => unit switch
    {
        null => number,
        "%" => number + "%",
        _ => $"{number} {unit}",
    };

    private string? Format(object? value) => value switch
    {
        null or "" => null,
        string text => text,
        Enum member => language[EnumLabels.Of(member)],
        DateOnly day => language.Date(day),
        int number => Language.Number(number),
        long number => Language.Number(number),
        _ => throw new ArgumentException($"A {value.GetType().Name} has no form here.", nameof(value)),
    };
}
