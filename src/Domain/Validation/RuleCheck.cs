using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Domain.Validation;

/// <summary>
/// One walk through the rules of one thing: knows where in it the walk stands, and collects the faults. Nothing is
/// allocated for a value that keeps its rules, so that a million clean rows cost no garbage.
/// </summary>
internal sealed partial class RuleCheck(EntryMode mode, Vocabulary vocabulary, DateTimeOffset now)
{
    private const int ShownLength = 200;
    private List<Fault>? _faults;
    private string? _list;
    private int _index;

    /// <summary>The lists that codes point into.</summary>
    public Vocabulary Vocabulary => vocabulary;

    /// <summary>What was found so far.</summary>
    public ValidationResult Result => _faults is null ? ValidationResult.Clean : new(_faults);

    /// <summary>The faults from here on lie in an element of a list.</summary>
    public void Enter(string list, int index) => (_list, _index) = (list, index);

    /// <summary>The faults from here on lie in the thing itself again.</summary>
    public void Leave() => _list = null;

    /// <summary>A fault that the catalogue cannot carry, wherever it comes from.</summary>
    public void Refuse(string field, LocalizedText expected, string? value) =>
        Add(FaultSeverity.Error, field, expected, value);

    /// <summary>
    /// A fault that published records really have: refused when typed, kept and marked when imported.
    /// </summary>
    public void Doubt(string field, LocalizedText expected, string? value) =>
        Add(mode == EntryMode.Typed ? FaultSeverity.Error : FaultSeverity.Warning, field, expected, value);

    /// <summary>Something that is better, and never refused.</summary>
    public void Advise(string field, LocalizedText expected, string? value) =>
        Add(FaultSeverity.Warning, field, expected, value);

    private void Add(FaultSeverity severity, string field, LocalizedText expected, string? value) =>
        (_faults ??= []).Add(new(Path(field), severity, expected, Shorten(value)));

    private string Path(string field)
    {
        if (_list is null)
            return field;
        var element = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{_list}[{_index}]");
        return field.Length == 0 ? element : $"{element}.{field}";
    }

    private static string? Shorten(string? value)
    {
        if (value is null || value.Length <= ShownLength)
            return value;
        var length = char.IsHighSurrogate(value[ShownLength - 2]) ? ShownLength - 2 : ShownLength - 1;
        return value[..length] + "…";
    }
}
