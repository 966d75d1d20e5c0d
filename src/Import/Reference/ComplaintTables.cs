using ConsumerSafety.Domain.Agencies;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Deadlines;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Import.Reference;

/// <summary>The lists that complaints are worked by.</summary>
internal static class ComplaintTables
{
    private const string WorkedInstead = "MakeUp";

    public static IReadOnlyList<Competence> ReadCompetences(
        string directory, Vocabulary vocabulary, IReadOnlyList<Agency> agencies)
    {
        var rows = ReferenceTable.Read(
            directory, "competences.csv", row => ReadCompetence(row, vocabulary, agencies),
            found => ($"{found.AgencyId} {found.RegionCode} {found.Category} {found.Kind}", null));
        return rows.Any(row => row is { RegionCode: null, Category: null, Kind: null })
            ? rows
            : throw new ReferenceDataException(
                Path.Combine(directory, "competences.csv"), 0, null, "one row has to fit everything");
    }

    public static IReadOnlyList<DeadlineRule> ReadDeadlineRules(string directory) => ReferenceTable.Read(
        directory, "complaint-deadlines.csv",
        row => new DeadlineRule(
            row.Member<DeadlineId>("Id") ?? throw row.Fault("Id", "a value is missing"), row.Whole("Days"),
            row.Day("ValidFrom"), new LocalizedText(row.Required("Source"), row.Required("EnglishSource")))
        {
            AreWorkingDays = row.Required("Unit") switch
            {
                "Working" => true,
                "Calendar" => false,
                _ => throw row.Fault("Unit", "Working or Calendar was expected"),
            },
        },
        rule => ($"{rule.Id} {rule.ValidFrom:O}", null));

    public static IReadOnlyList<CalendarSpan> ReadWorkingDays(string directory) => ReferenceTable.Read(
        directory, "working-days.csv", ReadSpan, span => ($"{span.FirstDay:O}", null));

    public static IReadOnlyList<LegalGround> ReadLegalGrounds(string directory) => ReferenceTable.Read(
        directory, "refusal-grounds.csv", ReadGround, ground => (ground.Id, null));

    public static IReadOnlyList<RetentionPeriod> ReadRetention(string directory)
    {
        const string file = "complaint-retention.csv";
        var rows = ReferenceTable.Read(directory, file, ReadPeriod, period => ($"{period.State}", null));
        var missing = Enum.GetValues<ComplaintState>()
            .Where(state => !ComplaintMoves.IsOpen(state) && rows.All(row => row.State != state))
            .Select(state => $"{state} has no period")
            .FirstOrDefault();
        return missing is null ? rows : throw new ReferenceDataException(
            Path.Combine(directory, file), 0, null, missing);
    }

    private static RetentionPeriod ReadPeriod(ReferenceRow row) => new(
        row.Member<ComplaintState>("State") is { } state && !ComplaintMoves.IsOpen(state)
            ? state
            : throw row.Fault("State", "a state was expected in which nothing remains to be done"),
        row.Whole("Months") is var months and > 0 ? months : throw row.Fault("Months", "1 or more was expected"),
        new(row.Required("Source"), row.Required("EnglishSource")));

    private static LegalGround ReadGround(ReferenceRow row) => new(
        row.Required("Id"),
        row.Member<ComplaintMove>("Move") is { } move and (ComplaintMove.Refuse or ComplaintMove.DeclineCase)
            ? move
            : throw row.Fault("Move", "Refuse or DeclineCase was expected"),
        row.Day("ValidFrom"), new(row.Required("Text"), row.Required("EnglishText")),
        new(row.Required("Source"), row.Required("EnglishSource")))
    {
        ValidTo = row.Optional("ValidTo") is null ? null : row.Day("ValidTo"),
    };

    private static Competence ReadCompetence(ReferenceRow row, Vocabulary vocabulary, IReadOnlyList<Agency> agencies)
    {
        var competence = new Competence(
            row.Required("AgencyId"), row.Optional("RegionCode"), row.Optional("Category"),
            row.Member<ComplaintKind>("Kind"));
        if (agencies.All(agency => agency.Id != competence.AgencyId))
            throw row.Fault("AgencyId", $"{competence.AgencyId} is no agency of agencies.csv");
        if (competence.RegionCode is { } region && vocabulary.FindRegion(region) is null)
            throw row.Fault("RegionCode", $"{region} is no region of regions.csv");
        if (competence.Category is { } category && vocabulary.FindProductCategory(category) is null)
            throw row.Fault("Category", $"{category} is no category of product-categories.csv");
        return competence;
    }

    private static CalendarSpan ReadSpan(ReferenceRow row)
    {
        var kind = row.Required("Kind");
        var (first, last) = (row.Day("Day"), row.Day("LastDay"));
        if (kind is not (WorkedInstead or "Off"))
            throw row.Fault("Kind", "Off or MakeUp was expected");
        if (last < first)
            throw row.Fault("LastDay", "a day not before the first was expected");
        return new(
            first, last, kind == WorkedInstead, row.Required("Name"), row.Required("EnglishName"),
            row.Required("Source"));
    }
}
