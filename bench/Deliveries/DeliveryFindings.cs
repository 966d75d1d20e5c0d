namespace ConsumerSafety.Deliveries;

/// <summary>What a trial of deliveries found.</summary>
internal sealed record DeliveryFindings
{
    /// <summary>How many different calls the webhooks that answer should have got.</summary>
    public required int ExpectedCalls { get; init; }

    /// <summary>How many of them came.</summary>
    public required int ArrivedCalls { get; init; }

    /// <summary>How many came once more.</summary>
    public required int RepeatedCalls { get; init; }

    /// <summary>How many pairs of subscription and notice should have been mailed.</summary>
    public required int ExpectedMails { get; init; }

    /// <summary>How many of them were.</summary>
    public required int ArrivedMails { get; init; }

    /// <summary>Webhook and change that were told under more than one id.</summary>
    public required int AmbiguousIds { get; init; }

    /// <summary>Webhooks that have fewer or more deliveries than there were changes, those that fail included.</summary>
    public required int Incomplete { get; init; }

    /// <summary>From commit to call, one for each notice published afterwards.</summary>
    public IReadOnlyList<TimeSpan> Latencies { get; init; } = [];

    /// <summary>Whether nothing is missing and nothing has two ids.</summary>
    public bool IsSound => ArrivedCalls == ExpectedCalls && ArrivedMails == ExpectedMails && AmbiguousIds == 0
        && Incomplete == 0;
}
