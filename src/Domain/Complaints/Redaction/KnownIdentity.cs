namespace ConsumerSafety.Domain.Complaints.Redaction;

/// <summary>What is known to tell who somebody is, found wherever it stands and however it is spaced.</summary>
public sealed class KnownIdentity
{
    private const int LeastOfName = 2;
    private const int LeastOfNumber = 5;
    private const int SubscriberLength = 11;
    private readonly List<(string Compact, bool IsWord, FindingSort Sort)> _values = [];

    /// <summary>Of a person, and the names of officers.</summary>
    public KnownIdentity(PersonalPart person, IEnumerable<string> officers)
    {
        foreach (var name in officers.Prepend(person.Name ?? ""))
            AddName(name);
        var phone = TextSpans.DigitsOf(TextFolding.Fold(person.Phone ?? ""));
        Add(phone.Length > SubscriberLength ? phone[^SubscriberLength..] : phone, LeastOfNumber, FindingSort.Phone);
        Add(person.Email, LeastOfNumber, FindingSort.Email);
        Add(person.Email?.Split('@')[0], LeastOfNumber, FindingSort.Email);
        Add(person.OrderNumber, LeastOfNumber, FindingSort.OrderNumber);
    }

    /// <summary>Where it stands in a folded text.</summary>
    internal IEnumerable<Finding> Find(string folded)
    {
        List<int> places = [.. Enumerable.Range(0, folded.Length).Where(i => char.IsLetterOrDigit(folded[i]))];
        var compact = string.Concat(places.Select(i => char.ToLowerInvariant(folded[i])));
        foreach (var (value, isWord, sort) in _values)
            for (var at = Next(compact, value, 0); at >= 0; at = Next(compact, value, at + 1))
            {
                var (start, end) = (places[at], places[at + value.Length - 1] + 1);
                if (!isWord || (!IsLatin(folded, start - 1) && !IsLatin(folded, end)))
                    yield return new(start, end - start, sort);
            }
    }

    // The parts of a name stand alone too: Smith, 小明.
    private void AddName(string name)
    {
        Add(name, LeastOfName, FindingSort.Name);
        var folded = TextFolding.Fold(name).Trim();
        foreach (var word in folded.Split(' ', '.', '-', '\''))
            if (word.Length > LeastOfName && word.All(char.IsAsciiLetter))
                Add(word, LeastOfName, FindingSort.Name);
        if (folded.Length > LeastOfName && folded.All(ChineseText.IsHan))
            Add(folded[^LeastOfName..], LeastOfName, FindingSort.Name);
    }

    private void Add(string? value, int least, FindingSort sort)
    {
        var compact = string.Concat(
            TextFolding.Fold(value ?? "").Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
        if (compact.Length >= least)
            _values.Add((compact, compact.All(char.IsAsciiLetter), sort));
    }

    private static int Next(string text, string value, int from) => text.IndexOf(value, from, StringComparison.Ordinal);

    private static bool IsLatin(string text, int at) =>
        at >= 0 && at < text.Length && char.IsAsciiLetter(text[at]);
}
