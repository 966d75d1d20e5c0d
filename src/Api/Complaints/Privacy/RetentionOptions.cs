namespace ConsumerSafety.Api.Complaints.Privacy;

/// <summary>
/// How long what is personal in complaints is kept, where it is not as in <c>data/complaint-retention.csv</c>; settings
/// under <c>ConsumerSafety:Complaints:Retention</c>.
/// </summary>
public sealed class RetentionOptions
{
    /// <summary>Where the settings lie.</summary>
    public const string Section = "ConsumerSafety:Complaints:Retention";

    /// <summary>Months by the name of the state in which a complaint has ended, 1 to 1200.</summary>
    public Dictionary<string, int> Months { get; set; } = [];
}
