using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Api.Open311.Filing;

/// <summary>Finds the region that an address lies in, by the names of regions in it.</summary>
internal static class AddressRegion
{
    private const int ChineseCodeLength = 6;

    /// <summary>
    /// The innermost region of China that an address names; null when it names none, or two that do not lie in each
    /// other. A district counts only beside its city, as many cities have one of that name.
    /// </summary>
    public static string? Find(string address, Vocabulary vocabulary)
    {
        var named = vocabulary.Regions
            .Where(region => region.Code.Length == ChineseCodeLength && IsNamed(region, address))
            .ToList();
        var found = named
            .Where(region => IsCity(region) || named.Any(other => other.Code == region.ParentCode))
            .ToList();
        var innermost = found.MaxBy(region => vocabulary.RegionPath(region.Code).Count());
        if (innermost is null)
            return null;
        var path = vocabulary.RegionPath(innermost.Code).Select(region => region.Code).ToHashSet();
        return found.TrueForAll(region => path.Contains(region.Code)) ? innermost.Code : null;
    }

    // Provinces and what lies directly in them; districts of the four municipalities do, too, and are no cities.
    private static bool IsCity(Region region) => region.Code.EndsWith("00", StringComparison.Ordinal);

    private static bool IsNamed(Region region, string address) =>
        address.Contains(region.Name, StringComparison.Ordinal) || HasWord(address, region.EnglishName);

    private static bool HasWord(string address, string name)
    {
        for (var at = address.IndexOf(name, StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = address.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsAsciiLetter(address[at - 1]))
                && (end == address.Length || !char.IsAsciiLetter(address[end])))
                return true;
        }
        return false;
    }
}
