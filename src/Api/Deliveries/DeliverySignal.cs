using ConsumerSafety.Domain.Changes;

namespace ConsumerSafety.Api.Deliveries;

/// <summary>Wakes those who send, when there is something to be sent.</summary>
internal sealed class DeliverySignal
{
    private readonly ChangeSignal _signal = new();

    /// <summary>A task that ends at the next <see cref="Notify"/>.</summary>
    public Task Next => _signal.Next;

    /// <summary>Says that deliveries were added.</summary>
    public void Notify() => _signal.Notify();
}
