using ConsumerSafety.Api.Open311.Catalogue;

namespace ConsumerSafety.Api.Open311.Filing;

/// <summary>Which argument a field of a complaint came from.</summary>
internal static class ArgumentNames
{
    private static readonly (string Field, string Argument)[] s_fixed =
    [
        ("Person.Name", "first_name"),
        ("Person.Phone", "phone"),
        ("Person.Email", "email"),
        ("Person.Account", "description"),
        ("Person.Address", "address_string"),
        ("Person.Latitude", "lat"),
        ("Person.Longitude", "long"),
        ("Purchase.RegionCode", "address_id"),
        ("Incident.RegionCode", "address_id"),
        ("Language", "lang"),
    ];

    /// <summary>The argument for a path such as <c>Incident.HazardTypes[1]</c>.</summary>
    public static string Of(Service service, string path)
    {
        foreach (var (field, argument) in s_fixed)
            if (field == path)
                return argument;
        var code = service.Attributes.FirstOrDefault(attribute =>
            path == attribute.Field || path.StartsWith(attribute.Field + "[", StringComparison.Ordinal))?.Code;
        return code is null ? path : Arguments.NameOf(code);
    }
}
