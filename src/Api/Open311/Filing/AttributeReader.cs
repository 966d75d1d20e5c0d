using System.Globalization;
using ConsumerSafety.Api.Open311.Catalogue;
using ConsumerSafety.Domain.Deadlines;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Api.Open311.Filing;

/// <summary>
/// Reads the attributes of one service from the arguments of a request. An attribute that the service does not ask is
/// left for <see cref="Arguments.RefuseRest"/>.
/// </summary>
internal sealed class AttributeReader(Service service, Arguments arguments, Vocabulary vocabulary)
{
    private static readonly LocalizedText s_one = new("一个值", "one value");
    private static readonly LocalizedText s_number = new("数字，如 59.90", "a number such as 59.90");
    private static readonly LocalizedText s_whole = new("整数，如 2", "a whole number such as 2");
    private static readonly LocalizedText s_needed = new("必填项", "given, as the service asks for it");

    private static readonly LocalizedText s_listed = new(
        "服务定义 values 中的 key", "a key from the values of the service definition");

    /// <summary>A text.</summary>
    public string? Text(ServiceAttribute attribute) => One(attribute);

    /// <summary>A sum.</summary>
    public decimal? Sum(ServiceAttribute attribute)
    {
        if (One(attribute) is not { } text)
            return null;
        if (decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            return number;
        Refuse(attribute, s_number);
        return null;
    }

    /// <summary>A whole number.</summary>
    public int? Count(ServiceAttribute attribute)
    {
        if (One(attribute) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        Refuse(attribute, s_whole);
        return null;
    }

    /// <summary>A day; of an instant the day in China.</summary>
    public DateOnly? Day(ServiceAttribute attribute)
    {
        if (One(attribute) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        if (W3CInstant.Read(text) is { } instant)
            return ChinaTime.DayOf(instant);
        Refuse(attribute, attribute.Hint!);
        return null;
    }

    /// <summary>One of a list.</summary>
    public string? Choice(ServiceAttribute attribute) => One(attribute) is { } key && IsListed(attribute, key)
        ? key
        : null;

    /// <summary>Any of a list, each once.</summary>
    public IReadOnlyList<string> Choices(ServiceAttribute attribute) =>
        [.. Answers(attribute).Distinct().Where(key => IsListed(attribute, key))];

    private string? One(ServiceAttribute attribute)
    {
        var answers = Answers(attribute);
        if (answers.Count > 1)
            Refuse(attribute, s_one);
        return answers.Count == 0 ? null : answers[0];
    }

    private IReadOnlyList<string> Answers(ServiceAttribute attribute)
    {
        if (service.Attributes.FirstOrDefault(own => own.Code == attribute.Code) is not { } asked)
            return [];
        var answers = arguments.TakeAttribute(attribute.Code);
        if (asked.IsRequired && answers.Count == 0)
            Refuse(attribute, s_needed);
        return answers;
    }

    private bool IsListed(ServiceAttribute attribute, string key)
    {
        var own = service.Attributes.First(own => own.Code == attribute.Code);
        if (own.Options!(vocabulary).Any(option => option.Key == key))
            return true;
        Refuse(attribute, s_listed);
        return false;
    }

    private void Refuse(ServiceAttribute attribute, LocalizedText expected) =>
        arguments.Refuse(Arguments.NameOf(attribute.Code), expected);
}
