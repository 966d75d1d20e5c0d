using System.Globalization;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Api.Open311.Filing;

/// <summary>
/// Reads where something happened. GeoReport v2 wants one of coordinates, address and the number of an address; the
/// numbers here are the codes of GB/T 2260. Who is competent depends on the region: it is that of the code, else the
/// one that the address names, else the one of the agency whose key sends it.
/// </summary>
internal static class PlaceReader
{
    private const string Latitude = "lat";
    private const string Longitude = "long";
    private const string AddressString = "address_string";
    private const string AddressId = "address_id";

    private static readonly LocalizedText s_north = new("-90 至 90 的度数（WGS 84）", "degrees from -90 to 90 (WGS 84)");
    private static readonly LocalizedText s_east = new("-180 至 180 的度数（WGS 84）", "degrees from -180 to 180 (WGS 84)");
    private static readonly LocalizedText s_code = new(
        "GB/T 2260 行政区划代码，如 330100", "a region code of GB/T 2260, such as 330100");

    private static readonly LocalizedText s_some = new(
        "经纬度（lat 和 long）、address_string、address_id 三者至少其一",
        "given, or lat and long, or address_id");

    private static readonly LocalizedText s_region = new(
        "GB/T 2260 行政区划代码：从地址看不出所在的市",
        "a region code of GB/T 2260, as the address names no city that is known");

    /// <summary>Reads it, and notes what is wrong.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="vocabulary">The regions.</param>
    /// <param name="ownRegion">The region of the agency whose key sends it.</param>
    public static Place Read(Arguments arguments, Vocabulary vocabulary, string? ownRegion)
    {
        var before = arguments.Faults.Count;
        var north = Degrees(arguments, Latitude, 90, s_north);
        var east = Degrees(arguments, Longitude, 180, s_east);
        var address = arguments.Take(AddressString);
        var code = arguments.Take(AddressId);
        if (code is not null && (code.Length != 6 || !vocabulary.IsRegionCode(code)))
            arguments.Refuse(AddressId, s_code);
        if (arguments.Faults.Count > before)
            return new(null, null, null, null);
        if (north is null != east is null)
            arguments.Refuse(north is null ? Latitude : Longitude, north is null ? s_north : s_east);
        else if ((north, address, code) is (null, null, null))
            arguments.Refuse(AddressString, s_some);
        else if ((code ?? RegionOf(address, vocabulary) ?? Own(ownRegion)) is { } region)
            return new(region, address, north, east);
        else
            arguments.Refuse(AddressId, s_region);
        return new(null, null, null, null);
    }

    private static string? RegionOf(string? address, Vocabulary vocabulary) =>
        address is null ? null : AddressRegion.Find(address, vocabulary);

    // That of an authority of the whole country says nothing about who is competent.
    private static string? Own(string? region) => region is { Length: 6 } ? region : null;

    private static double? Degrees(Arguments arguments, string name, double bound, LocalizedText expected)
    {
        if (arguments.Take(name) is not { } text)
            return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees)
            && Math.Abs(degrees) <= bound)
            return degrees;
        arguments.Refuse(name, expected);
        return null;
    }
}
