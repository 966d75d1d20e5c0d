using System.Collections.Frozen;

namespace ConsumerSafety.Api.Accounts.Passwords;

/// <summary>The passwords that are tried first, from <c>data/common-passwords.txt</c>.</summary>
internal sealed class CommonPasswords
{
    private readonly Lazy<FrozenSet<string>> _known = new(() => File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "common-passwords.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(Fold)
        .ToFrozenSet());

    /// <summary>
    /// Whether a password is one of them, whatever its case, with digits and signs at its ends, or one of them or a
    /// single sign over and over.
    /// </summary>
    public bool Contains(string password)
    {
        var folded = Fold(password);
        return IsKnown(folded)
            || IsKnown(folded.TrimEnd("0123456789!@#$%.?*-_".ToCharArray()))
            || Enumerable.Range(1, folded.Length / 2).Any(size => folded.Length % size == 0
                && (size == 1 || IsKnown(folded[..size]))
                && folded == string.Concat(Enumerable.Repeat(folded[..size], folded.Length / size)));
    }

    private bool IsKnown(string folded) => folded.Length > 0 && _known.Value.Contains(folded);

    private static string Fold(string password) =>
        password.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
}
