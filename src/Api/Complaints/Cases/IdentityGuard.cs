using System.Globalization;
using System.Text;
using ConsumerSafety.Domain.Complaints;

namespace ConsumerSafety.Api.Complaints.Cases;

/// <summary>
/// Whether a text tells who a person is: has the name, telephone number, e-mail address or order number in it, however
/// it is spaced. Keeps reporters from the business they report (SAMR order 20 of 2019, article 33).
/// </summary>
internal static class IdentityGuard
{
    private const int LeastOfName = 2;
    private const int LeastOfNumber = 5;
    private const int MobileLength = 11;

    /// <summary>True when it does.</summary>
    public static bool Tells(PersonalPart person, string text)
    {
        var folded = Fold(text);
        return Has(folded, person.Name, LeastOfName)
            || Has(folded, person.Email, LeastOfNumber)
            || Has(folded, person.OrderNumber, LeastOfNumber)
            || Has(folded, Subscriber(person.Phone), LeastOfNumber);
    }

    private static bool Has(string folded, string? part, int least) =>
        Fold(part ?? "") is var wanted && wanted.Length >= least && folded.Contains(wanted, StringComparison.Ordinal);

    // With or without the code of the country, it is the same telephone.
    private static string Subscriber(string? phone)
    {
        var digits = string.Concat((phone ?? "").Normalize(NormalizationForm.FormKC).Where(char.IsAsciiDigit));
        return digits.Length > MobileLength ? digits[^MobileLength..] : digits;
    }

    private static string Fold(string text) => string.Concat(text
        .Normalize(NormalizationForm.FormKC)
        .ToLower(CultureInfo.InvariantCulture)
        .Where(char.IsLetterOrDigit));
}
