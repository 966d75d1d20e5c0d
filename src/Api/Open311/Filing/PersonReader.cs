using ConsumerSafety.Api.Open311.Catalogue;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Open311.Filing;

/// <summary>Reads who the person is, and what happened in the person's words.</summary>
internal static class PersonReader
{
    /// <summary>The most characters of a description, as GeoReport v2 has it.</summary>
    private const int LongestDescription = 4000;

    private static readonly LocalizedText s_description = new("至多 4,000 字", "at most 4,000 characters");

    /// <summary>Reads it, and notes what is wrong beyond what every complaint is checked for.</summary>
    public static PersonalPart Read(Arguments arguments, AttributeReader attributes, Place place)
    {
        var description = arguments.Take("description")?.ReplaceLineEndings("\n") ?? "";
        if (description.Length > LongestDescription)
            arguments.Refuse("description", s_description);
        return new()
        {
            Name = NameOf(arguments.Take("first_name"), arguments.Take("last_name")),
            Phone = arguments.Take("phone"),
            Email = arguments.Take("email"),
            OrderNumber = attributes.Text(Attributes.OrderNumber),
            Address = place.Address,
            Latitude = place.Latitude,
            Longitude = place.Longitude,
            Account = description,
        };
    }

    // Chinese names have the family's first, and nothing between.
    private static string? NameOf(string? given, string? family)
    {
        if (given is null || family is null)
            return given ?? family;
        return given.Concat(family).All(letter => letter > '\u2E7F') ? family + given : $"{given} {family}";
    }
}
