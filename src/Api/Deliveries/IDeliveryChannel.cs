using ConsumerSafety.Domain.Deliveries;

namespace ConsumerSafety.Api.Deliveries;

/// <summary>One way on which others are told of changes.</summary>
internal interface IDeliveryChannel
{
    /// <summary>Its name, of <see cref="Channels"/>.</summary>
    string Name { get; }

    /// <summary>Who is to be told of which changes. The index holds them all.</summary>
    Task<IReadOnlyList<NewDelivery>> FindAsync(
        IReadOnlyList<NoticeEvent> events, CancellationToken cancellationToken);
}
