namespace ConsumerSafety.Api.Open311.Describing;

/// <summary>The arguments of an operation, told to its description.</summary>
/// <param name="Items">Every one.</param>
internal sealed record TakenArguments(IReadOnlyList<TakenArgument> Items)
{
    private const string Key = "A key with the scope SendComplaints; X-Api-Key or Authorization: Bearer do as well.";

    private static readonly TakenArgument[] s_common =
    [
        new("jurisdiction_id", "The host of this service; nobody has to name it."),
        new("lang", "zh or en; locale means the same. Without it Accept-Language counts, and else zh."),
    ];

    /// <summary>Of what everybody may read.</summary>
    public static TakenArguments Open { get; } = new(s_common);

    /// <summary>Of one request.</summary>
    public static TakenArguments One { get; } = new([new("api_key", Key), .. s_common]);

    /// <summary>Of the list of requests.</summary>
    public static TakenArguments List { get; } = new(
    [
        .. One.Items,
        new("service_request_id", "Numbers, separated by commas: those alone, whatever else is asked."),
        new("service_code", "Codes of services, separated by commas."),
        new("start_date", "Received then or later: an instant with its zone, 2026-01-31T08:00:00Z."),
        new("end_date", "Received then or earlier, at most 90 days after start_date."),
        new("status", "open, closed, or both, separated by a comma."),
    ]);

    /// <summary>Of a new request.</summary>
    public static TakenArguments Request { get; } = new(
    [
        new("api_key", Key),
        new("service_code", "The code of a service.", IsRequired: true),
        new("description", "What happened, at most 4,000 characters.", IsRequired: true),
        new("lat", "Degrees north (WGS 84), together with long. One of these, an address_string or an address_id."),
        new("long", "Degrees east (WGS 84), together with lat."),
        new("address_string", "An address; the city it names decides which authority is competent."),
        new("address_id", "A region code of GB/T 2260, which decides before the address does."),
        new("first_name", "Given name. A report without any name is anonymous; a dispute needs one."),
        new("last_name", "Family name."),
        new("phone", "Telephone number; a dispute needs this or email, and so does a report with a name."),
        new("email", "E-mail address; the receipt is sent there."),
        new("account_id", "The person's account with the sender: told back, not kept."),
        new("device_id", "Not kept; service_notice says so."),
        new("media_url", "Refused: nothing is fetched from addresses."),
        new("attribute[CODE]", "An attribute of the service; attribute[CODE][] for each of several values."),
        .. s_common,
    ]);
}
